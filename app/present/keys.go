package present

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/command"
	"dateline/timeline/deck"
	"dateline/timeline/evidence"
)

func nothing() fyne.CanvasObject { return canvas.NewRectangle(color.Transparent) }

// Key does what a key is for.
func (s *Show) Key(k fyne.KeyName) {
	t := s.content.Talk
	s.Slides.handles.leave()
	s.Notes.handles.leave()
	s.typist.Key(k)
	s.taken = false
	switch {
	case t.Voting() && s.content.Modifiers()&fyne.KeyModifierShift != 0 && k >= fyne.Key1 && k <= fyne.Key6 && len(k) == 1:
		if s.taken = true; t.Raise(int(k[0]-'1'), -1) {
			s.changed()
		}
	case k == fyne.KeyBackspace:
		if t.Lower() || t.Forget() {
			s.changed()
		}
	case (k == fyne.KeyReturn || k == fyne.KeyEnter) && t.Digits() != "":
		t.Enter()
		s.unblank()
		s.changed()
	default:
		s.do(command.Presented(command.Keys{Key: k}))
	}
}

// Rune does what a typed character is for: a digit counts a hand in a vote, else it is one of a
// step's number.
func (s *Show) Rune(r rune) {
	t := s.content.Talk
	taken := s.taken
	r, s.taken = s.typist.Rune(r), false
	switch digit := int(r - '0'); {
	case digit < 0 || digit > 9:
		s.do(command.Presented(command.Keys{Rune: r}))
	case taken: // French keyboards type the digit with Shift
	case !t.Voting():
		t.Digit(digit)
		s.changed()
	case t.Raise(digit-1, 1):
		s.changed()
	}
}

// do does a command; what moves on brings a blank screen back first and goes nowhere.
func (s *Show) do(id command.ID) {
	t := s.content.Talk
	switch id {
	case "":
		return
	case command.TalkEnd:
		s.escape()
		return
	case command.TalkBlack:
		s.blankTo(color.Black)
	case command.TalkWhite:
		s.blankTo(color.White)
	case command.TalkRing:
		s.ringing = !s.ringing
		s.pointed(s.ring.Position().AddXY(s.ring.Size().Width/2, s.ring.Size().Height/2), true)
	case command.TalkNotes:
		s.readOn(1)
	case command.TalkUnread:
		s.readOn(-1)
	case command.TalkHelp:
		s.helping = !s.helping
	case command.TalkSwap:
		call(s.OnSwap)
	default:
		if !s.unblank() {
			t.Forget()
			move(t, id)
		}
	}
	s.changed()
}

// move does a command that moves the talk.
func move(t *deck.Talk, id command.ID) {
	switch id {
	case command.TalkNext:
		t.Next()
	case command.TalkBack:
		t.Back()
	case command.TalkSkip:
		t.Jump(t.At() + 1)
	case command.TalkReturn:
		t.Jump(t.At() - 1)
	case command.TalkReveal:
		t.Reveal()
	case command.TalkFirst:
		t.Jump(0)
	case command.TalkLast:
		t.Jump(len(t.Steps) - 1)
	case command.TalkVote:
		t.ToggleVote()
	}
}

func (s *Show) next()   { s.do(command.TalkNext) }
func (s *Show) goBack() { s.do(command.TalkBack) }

// escape closes what is open, else ends.
func (s *Show) escape() {
	t := s.content.Talk
	switch {
	case s.helping:
		s.helping = false
	case t.Forget():
	case t.Voting():
		t.ToggleVote()
	default:
		call(s.OnEnd)
		return
	}
	s.changed()
}

// blankTo blanks the slides, or brings them back where they have that colour.
func (s *Show) blankTo(c color.Gray16) {
	same := s.blank.Visible() && s.blank.FillColor == c
	s.blank.FillColor, s.blank.Hidden = c, same
	s.blank.Refresh()
}

// Blank tells whether the slides are blank.
func (s *Show) Blank() bool { return s.blank.Visible() }

// unblank brings the slides back; false where they were there.
func (s *Show) unblank() bool {
	was := s.blank.Visible()
	s.blank.Hide()
	return was
}

// statusOf is the status of a choice.
func statusOf(choice int) evidence.Status { return evidence.Statuses[choice] }

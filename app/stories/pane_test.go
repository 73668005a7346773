package stories

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app/look"
	"dateline/app/session"
	"dateline/app/speech/speechtest"
	"dateline/timeline/file"
	"dateline/timeline/words"
)

// made is a pane for a document with a story of hostile texts.
func made(t *testing.T) (*Pane, *session.Session) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	long := strings.Repeat("long ", 2000)
	doc, problems := file.Read("a.json", []byte(`{"events": [{"id": "a", "title": "`+long+`", "date": "1900"}, {"id": "b", "title": "שלום </script>", "date": "1901"}],
		"stories": [{"title": "`+long+`", "steps": [{"event": "a", "notes": "`+long+`"}, {"event": "b", "reveal": false}]}, {"steps": []}]}`))
	if doc == nil {
		t.Fatal(problems)
	}
	s := session.New()
	s.Replace(session.Prepare("", "a.json", doc, nil))
	p := New(s)
	s.Listen(func(session.Change) { p.Show() })
	p.Focus = func(fyne.Focusable) {}
	return p, s
}

// TestThePaneHasRoomForAll: at every size, also that of 200 % text in a window of 800 x 500, no part lies
// on another or leaves the pane at its side.
func TestThePaneHasRoomForAll(t *testing.T) {
	p, _ := made(t)
	p.Choose(0, 0)
	for _, size := range []fyne.Size{{Width: 200, Height: 172}, {Width: 272, Height: 420}, {Width: 336, Height: 720}, {Width: 600, Height: 1400}} {
		p.CanvasObject.Resize(size)
		var all []fyne.CanvasObject
		for _, o := range p.body.Objects {
			if o.Visible() && o != p.blank && o != p.mark && o != p.ring {
				all = append(all, o)
			}
		}
		for i, o := range all {
			at, has := o.Position(), o.Size()
			if at.X < 0 || at.X+has.Width > size.Width || has.Height < 1 && o != p.title {
				t.Errorf("%v: %T has %v at %v", size, o, has, at)
			}
			for _, other := range all[:i] {
				to, much := other.Position(), other.Size()
				if at.X < to.X+much.Width && to.X < at.X+has.Width && at.Y < to.Y+much.Height-0.5 && to.Y < at.Y+has.Height-0.5 {
					t.Errorf("%v: %T at %v lies on %T at %v", size, o, at, other, to)
				}
			}
		}
		if end := p.foot.Position().Y + p.foot.Size().Height; end > size.Height || p.scroll.Size().Height > p.foot.Position().Y {
			t.Errorf("%v: the buttons end at %v, what is above them at %v", size, end, p.scroll.Size().Height)
		}
	}
}

func TestTheControlsShowAndChangeTheChosenStep(t *testing.T) {
	p, s := made(t)
	p.Choose(0, 1)
	if p.reveal.Checked || p.notes.Text != "" || s.Unsaved() {
		t.Error("what is shown is not the step, or showing has changed it")
	}
	p.reveal.SetChecked(true)
	p.notes.SetText("one\ntwo")
	if step := s.Stories()[0].Steps[1]; !session.Reveals(step) || step.Notes != "one\ntwo" {
		t.Errorf("the step is %+v", step)
	}
	s.UndoEdit()
	s.UndoEdit()
	if p.reveal.Checked || p.notes.Text != "" || s.Unsaved() || !p.save.Off {
		t.Error("undone, all must be as it was")
	}
	p.choice.SetSelectedIndex(1)
	if i, _ := p.Story(); i != 1 || !p.drop.Off || !p.present.Off || p.empty.Text == "" {
		t.Error("the other story has no step")
	}
	p.drop.Tapped(nil)
	if s.Unsaved() {
		t.Error("a button that is off does nothing")
	}
}

// TestStoriesOfOneNameCanBeChosen, each of them.
func TestStoriesOfOneNameCanBeChosen(t *testing.T) {
	p, s := made(t)
	a, b := s.NewStory("Lesson"), s.NewStory("Lesson")
	p.Choose(0, -1)
	c, d := s.NewStory("שיעור 1 (סואץ)"), s.NewStory("שיעור 1 (סואץ)")
	for _, i := range []int{b, a, 0, b, d, c} {
		p.choice.SetSelectedIndex(i)
		if got, _ := p.Story(); got != i || p.choice.SelectedIndex() != i {
			t.Errorf("story %d was chosen, %d is shown as %q", i, got, p.choice.Selected)
		}
	}
}

// TestOneStepIsMarkedAndTheFocusIsSeen: after whatever the keys did one row is marked, the chosen one, and a line is
// around the list while the keys go there and only then.
func TestOneStepIsMarkedAndTheFocusIsSeen(t *testing.T) {
	p, _ := made(t)
	w := test.NewTempWindow(t, p.CanvasObject)
	w.Resize(fyne.NewSize(336, 720))
	c := w.Canvas()
	p.Focus, p.OnClose = c.Focus, c.Unfocus
	p.Choose(0, -1)
	key := func(k fyne.KeyName) { c.Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	for _, do := range []struct {
		what string
		keys func()
		step int
		list bool // has the keys
	}{
		{"opened", func() { c.Focus(p.Keys()) }, -1, true},
		{"down", func() { key(fyne.KeyDown) }, 0, true},
		{"down again", func() { key(fyne.KeyDown) }, 1, true},
		{"into the notes", func() { key(fyne.KeyReturn) }, 1, false},
		{"back from the notes", func() { key(fyne.KeyEscape) }, 1, true},
		{"closed", func() { key(fyne.KeyEscape) }, 1, false},
		{"opened again", func() { p.Show(); c.Focus(p.Keys()) }, 1, true},
		{"another chosen meanwhile", func() { p.Choose(0, 0) }, 0, true},
	} {
		do.keys()
		c.Capture()
		marked := marks(p.list)
		var want []float32
		if do.step >= 0 {
			want = []float32{float32(do.step) * p.list.pitch()}
		}
		if !slices.Equal(marked, want) || p.ring.Visible() != do.list {
			t.Errorf("%s: rows are marked at %v, want %v; a line around the list: %v", do.what, marked, want, p.ring.Visible())
		}
	}
}

// marks are where rows of a list are marked, from its top.
func marks(l *list) (list []float32) {
	var walk func(o fyne.CanvasObject, y float32)
	walk = func(o fyne.CanvasObject, y float32) {
		if !o.Visible() {
			return
		}
		y += o.Position().Y
		switch o := o.(type) {
		case *canvas.Rectangle:
			if o.Size().Height == rowHeight {
				list = append(list, y)
			}
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child, y)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				walk(child, y)
			}
		}
	}
	walk(l, -l.Position().Y)
	return list
}

// TestNotesThatRunToTheLeftAreShownAsTheyAreRead while nobody writes in them.
func TestNotesThatRunToTheLeftAreShownAsTheyAreRead(t *testing.T) {
	p, _ := made(t)
	p.Choose(0, 1)
	shown := func() bool {
		test.WidgetRenderer(p.notes)
		return p.notes.above.Visible() && p.notes.ground.Visible() && p.notes.words.Text == p.notes.Text
	}
	const words = "לשאול: מי מרוויח? (5 דקות)"
	for _, c := range []struct {
		text           string
		writing, shown bool
	}{{"Ask first", false, false}, {words, false, true}, {words, true, false}, {words, false, true}, {"Plain", false, false}} {
		if p.notes.SetText(c.text); c.writing {
			p.notes.FocusGained()
		} else if p.notes.writing {
			p.notes.FocusLost()
		}
		if shown() != c.shown {
			t.Errorf("%q, while written: %v, is shown as it is read: %v", c.text, c.writing, !c.shown)
		}
	}
}

// TestWhatToDoWithAnEmptyStoryIsReadWhole in every language, within the list, in narrow panes too.
func TestWhatToDoWithAnEmptyStoryIsReadWhole(t *testing.T) {
	p, _ := made(t)
	for _, language := range words.Languages {
		speechtest.In(t, language)
		p.Choose(1, -1)
		for _, size := range []fyne.Size{{Width: 200, Height: 172}, {Width: 240, Height: 500}, {Width: 336, Height: 720}} {
			p.CanvasObject.Resize(size)
			at, has, list := p.blank.Position(), p.blank.Size(), p.list.Size()
			if p.empty.Text == "" || at.X < side || at.X+has.Width > side+list.Width || has.Height > list.Height || p.blank.MinSize().Height > has.Height {
				t.Errorf("%s, %v: %q has %v at %v, needs %v, the list has %v", language, size, p.empty.Text, has, at, p.blank.MinSize(), list)
			}
		}
	}
}

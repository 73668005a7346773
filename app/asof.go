package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dateline/app/look"
	"dateline/app/replay"
	"dateline/timeline/edtf"
	"dateline/timeline/layout"
)

// showStrip says as of which day the window shows the document.
func (w *window) showStrip() {
	s := w.session
	label := lang.L("As known on")
	if _, ok := s.AsOf(); !ok {
		label = lang.L("As known")
	}
	w.strip.Set(replay.Content{
		Days: s.Open().Days, Stops: s.Stops(), Stop: s.Stop(), Playing: w.player.Playing(),
		Label: label, Date: w.asOfWords(), Today: lang.L("today"),
		Language: w.tongue(), Theme: look.Now(), Faces: w.faces,
	})
}

// placeStrip makes room for the strip where there is more than one day to choose.
func (w *window) placeStrip() {
	if shown := w.session.Stops() > 1; shown != w.frame.stripShown {
		w.frame.stripShown = shown
		if !w.frame.blank { // which keeps its place
			w.relayout()
		}
	}
}

// asOfWords are the as-of day in words, or today.
func (w *window) asOfWords() string {
	if day, ok := w.session.AsOf(); ok {
		return edtf.DayWords(w.tongue(), day)
	}
	return lang.L("today")
}

// goTo goes to an as-of day by hand, which ends a replay.
func (w *window) goTo(stop int) {
	w.player.Pause()
	w.session.SetStop(stop)
}

// step goes on by so many known days.
func (w *window) step(days int) { w.goTo(w.session.Stop() + days) }

// play replays the known days from here, from before the first where today is shown, or pauses.
func (w *window) play() {
	s := w.session
	if w.player.Playing() || s.Stops() < 2 {
		w.player.Pause()
		return
	}
	if s.Stop() == s.Stops()-1 {
		s.SetStop(0)
	}
	w.player.Play()
}

// nextDay is a step of the replay.
func (w *window) nextDay() (more bool) {
	s := w.session
	s.SetStop(s.Stop() + 1)
	return s.Stop() < s.Stops()-1
}

// clock calls f on the window's goroutine after d.
func clock(d time.Duration, f func()) (stop func()) {
	stopped := false
	timer := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() { stopped = true; timer.Stop() }
}

// knownWords say how many events a picture shows, and as of which day.
func (w *window) knownWords(c layout.Counts) string {
	day, ok := w.session.AsOf()
	if !ok {
		return countWords(c)
	}
	text := lang.L("{{.Known}} of {{.Total}} events known on {{.Day}}", map[string]any{
		"Known": c.Total - c.Filtered - c.Unknown, "Total": c.Total, "Day": edtf.DayWords(w.tongue(), day),
	})
	if c.Filtered > 0 {
		text += lang.L(", {{.Count}} filtered out", map[string]any{"Count": c.Filtered})
	}
	if c.Clustered > 0 {
		text += lang.L(", {{.Count}} of them in groups", map[string]any{"Count": c.Clustered})
	}
	return text
}

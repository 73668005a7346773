package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Select is Fyne's choice among words, which hands on the key that closes what it is in.
type Select struct {
	widget.Select
	OnEscape func() // may be nil
}

// NewSelect makes a Select.
func NewSelect(words []string, changed func(string)) *Select {
	s := &Select{}
	s.Options, s.OnChanged = words, changed
	s.PlaceHolder = ""
	s.ExtendBaseWidget(s)
	return s
}

// TypedKey hands Escape on.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && s.OnEscape != nil {
		s.OnEscape()
		return
	}
	s.Select.TypedKey(e)
}

// Check is Fyne's box to tick, which hands on the key that closes what it is in.
type Check struct {
	widget.Check
	OnEscape func() // may be nil
}

// NewCheck makes a Check.
func NewCheck(words string, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = words, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey hands Escape on.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && c.OnEscape != nil {
		c.OnEscape()
		return
	}
	c.Check.TypedKey(e)
}

package present

import (
	"fyne.io/fyne/v2/lang"

	"dateline/app/command"
	"dateline/timeline/scene"
	"dateline/timeline/typeset"
)

// paintHelp shows the keys of presenting above the slides, or in the presenter's view where that has
// a display of its own.
func (s *Show) paintHelp() {
	if s.over.Raster.Hidden = !s.helping || s.content.Apart; s.over.Raster.Hidden {
		s.over.Raster.Refresh()
		return
	}
	s.over.Show(s.content.Faces, s.content.Theme.Paper, func(on *scene.Scene) { s.help(s.newPage(on)) })
}

// help is every key, as many columns of rows as there is room for.
func (s *Show) help(p *page) {
	type row struct{ keys, words string }
	var rows []row
	for _, c := range command.Presenting {
		rows = append(rows, row{c.KeyWords(), c.Help()})
	}
	for _, g := range command.PresentingHands {
		rows = append(rows, row{g.Hand(), g.Help()})
	}
	margin := max(20, 52*p.unit)
	title := p.size(26)
	p.line(lang.L("Keys while presenting"), typeset.Style{Size: title, Bold: true}, margin, margin*0.6+title, p.Width-2*margin, p.theme.Ink)
	top := margin*0.6 + title*2
	room := p.Height - top - 16
	size := min(max(room/float64(len(rows))/1.75, 8), p.size(17))
	step := min(room/float64(len(rows)), size*2)
	keys := (p.Width - 2*margin) * 0.36
	for i, r := range rows {
		y := top + float64(i)*step + size
		p.line(r.keys, typeset.Style{Size: size, Bold: true}, margin, y, keys-16, p.theme.Accent)
		p.line(r.words, typeset.Style{Size: size}, margin+keys, y, p.Width-2*margin-keys, p.theme.Ink)
	}
}

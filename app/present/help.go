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

// keyRow is a key and what it does, in as many lines as that takes.
type keyRow struct{ keys, words block }

func (r keyRow) height() float64 { return max(r.keys.height(), r.words.height()) }

// help is every key in the largest type at which nothing is cut.
func (s *Show) help(p *page) {
	margin := max(20, 52*p.unit)
	title := p.size(26)
	p.line(lang.L("Keys while presenting"), typeset.Style{Size: title, Bold: true}, margin, margin*0.6+title, p.Width-2*margin, p.theme.Ink)
	top := margin*0.6 + title*1.7
	keys := (p.Width - 2*margin) * 0.36
	const least = 6
	for size := p.size(17); ; size -= 0.5 {
		rows := p.keyRows(size, keys-16, p.Width-2*margin-keys)
		used := 0.0
		for _, r := range rows {
			used += r.height()
		}
		left := p.Height - top - 16 - used
		if left < 0 && size > least {
			continue
		}
		gap := min(max(left/float64(len(rows)), 0), size*0.75)
		for _, r := range rows {
			p.put(r.keys, margin, top, keys-16)
			p.put(r.words, margin+keys, top, p.Width-2*margin-keys)
			top += r.height() + gap
		}
		return
	}
}

// keyRows are all keys in a size of type, in columns of two widths.
func (p *page) keyRows(size, keys, words float64) (rows []keyRow) {
	const most = 4 // lines
	add := func(key, help string) {
		var r keyRow
		r.keys, _ = p.wrap(key, typeset.Style{Size: size, Bold: true}, keys, most, p.theme.Accent)
		r.words, _ = p.wrap(help, typeset.Style{Size: size}, words, most, p.theme.Ink)
		rows = append(rows, r)
	}
	for _, c := range command.Presenting {
		add(c.KeyWords(), c.Help())
	}
	for _, g := range command.PresentingHands {
		add(g.Hand(), g.Help())
	}
	return rows
}

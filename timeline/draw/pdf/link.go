package pdf

import (
	"net/url"

	"dateline/timeline/scene"
)

// link is a place on a page that leads to a source.
type link struct {
	at          box // in the page's units, y up
	to, meaning string
}

// links are the places of a part's references that have an address: the boxes of their shapes,
// less those within the largest.
func (p *part) links(out []link, bounds []box) []link {
	spots := map[scene.Ref][]box{}
	var order []scene.Ref
	for i := range p.scene.Shapes {
		s := &p.scene.Shapes[i]
		if !bounds[i].meets(p.clip) || s.Ref.IsZero() || s.Kind == scene.Path && s.Fill.A == 0 {
			continue
		}
		if note := p.scene.Notes[s.Ref]; !safe(note.Link) {
			continue
		}
		b := boundsOf(s).within(p.clip)
		if !(b.area() > 0) {
			continue
		}
		if spots[s.Ref] == nil {
			order = append(order, s.Ref)
		}
		spots[s.Ref] = append(spots[s.Ref], b)
	}
	for _, ref := range order {
		note := p.scene.Notes[ref]
		for _, b := range apart(spots[ref]) {
			out = append(out, link{p.onPage(b), note.Link, note.Title})
		}
	}
	return out
}

// apart drops the boxes that lie within the largest.
func apart(all []box) []box {
	largest := 0
	for i := range all {
		if all[i].area() > all[largest].area() {
			largest = i
		}
	}
	out := []box{all[largest]}
	for i, b := range all {
		if i != largest && !b.inside(all[largest].grown(1)) {
			out = append(out, b)
		}
	}
	return out
}

// onPage is a box of the scene in the page's units.
func (p *part) onPage(b box) box {
	return box{p.k*b[0] + p.x0, p.y0 - p.k*b[3], p.k*b[2] + p.x0, p.y0 - p.k*b[1]}
}

// safe tells whether a link may stand in a file that others open.
func safe(link string) bool {
	if link == "" {
		return false
	}
	u, err := url.Parse(link)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "mailto")
}

// address is a link in ASCII: all else as percent and hexadecimal digits (RFC 3987, 3.1).
func address(link string) string {
	b := make([]byte, 0, len(link))
	for i := range len(link) {
		if c := link[i]; c <= ' ' || c > '~' {
			b = append(b, '%', hexDigits[c>>4], hexDigits[c&15])
		} else {
			b = append(b, c)
		}
	}
	return string(b)
}

// annotations writes the links of a page and appends what its dictionary says of them. Links to
// one address share their action.
func (d *document) annotations(dict []byte, links []link) []byte {
	if len(links) == 0 {
		return dict
	}
	dict = append(dict, "/Annots["...)
	for _, l := range links {
		action, ok := d.links[l.to]
		if !ok {
			action = d.out.alloc()
			d.links[l.to] = action
			b := appendString([]byte("<</S/URI/URI"), address(l.to))
			d.out.put(action, append(b, ">>"...))
		}
		r := d.out.alloc()
		b := appendNumbers([]byte("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["), l.at[:]...)
		b = action.append(append(b, "]/A "...))
		if l.meaning != "" {
			b = appendText(append(b, "/Contents"...), l.meaning)
		}
		d.out.put(r, append(b, ">>"...))
		dict = append(r.append(dict), ' ')
	}
	return append(dict, ']')
}

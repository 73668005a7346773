package pdf

import (
	"bytes"
	"cmp"
	"crypto/md5"
	"encoding/xml"
	"strings"
	"time"

	"dateline/timeline/attached"
)

// software is what the document says that it was made with.
func (d *document) software() string { return cmp.Or(d.opt.Software, "Dateline") }

// writeCatalog writes the document's root (PDF 1.7, 7.7.2).
func (d *document) writeCatalog(pages []Page) ref {
	root := d.out.alloc()
	b := d.tree.append([]byte("<</Type/Catalog/ViewerPreferences<</DisplayDocTitle true>>/Pages "))
	b = d.metadata().append(append(b, "/Metadata "...))
	if language := plainName(d.opt.Language); language != "" && language == d.opt.Language {
		b = appendString(append(b, "/Lang"...), language)
	}
	if outline, ok := d.outline(pages); ok {
		b = append(outline.append(append(b, "/Outlines "...)), "/PageMode/UseOutlines"...)
	}
	if d.opt.Attach != nil {
		name, spec := d.attach()
		b = appendText(append(b, "/Names<</EmbeddedFiles<</Names["...), name)
		b = spec.append(append(b, ' '))
		b = append(spec.append(append(b, "]>>>>/AF["...)), ']')
	}
	d.out.put(root, append(b, ">>"...))
	return root
}

// writeInfo writes the old form of what the metadata says, which most readers show.
func (d *document) writeInfo() ref {
	r := d.out.alloc()
	b := appendText([]byte("<</Producer"), d.software())
	b = appendText(append(b, "/Creator"...), d.software())
	if d.opt.Title != "" {
		b = appendText(append(b, "/Title"...), d.opt.Title)
	}
	if d.opt.Author != "" {
		b = appendText(append(b, "/Author"...), d.opt.Author)
	}
	if !d.opt.Made.IsZero() {
		b = appendDate(append(b, "/CreationDate"...), d.opt.Made)
		b = appendDate(append(b, "/ModDate"...), d.opt.Made)
	}
	d.out.put(r, append(b, ">>"...))
	return r
}

// metadata writes the XMP packet (ISO 16684-1), which stands uncompressed so that any program finds it.
func (d *document) metadata() ref {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n" +
		"<dc:format>application/pdf</dc:format>\n")
	list := func(name, kind, item, text string) {
		if text != "" {
			b.WriteString("<" + name + "><rdf:" + kind + "><rdf:li" + item + ">" + escape(text) + "</rdf:li></rdf:" + kind + "></" + name + ">\n")
		}
	}
	list("dc:title", "Alt", " xml:lang=\"x-default\"", d.opt.Title)
	list("dc:creator", "Seq", "", d.opt.Author)
	list("dc:language", "Bag", "", d.opt.Language)
	if !d.opt.Made.IsZero() {
		at := d.opt.Made.UTC().Format(time.RFC3339)
		b.WriteString("<xmp:CreateDate>" + at + "</xmp:CreateDate><xmp:ModifyDate>" + at + "</xmp:ModifyDate>\n")
	}
	software := escape(d.software())
	b.WriteString("<xmp:CreatorTool>" + software + "</xmp:CreatorTool><pdf:Producer>" + software + "</pdf:Producer>\n" +
		"</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	r := d.out.alloc()
	d.out.stream(r, []byte("/Type/Metadata/Subtype/XML"), []byte(b.String()))
	return r
}

// escape is a text as it stands in XML, less what that cannot hold.
func escape(text string) string {
	var b bytes.Buffer
	text = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, text)
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		return ""
	}
	return b.String()
}

// outline writes the bookmarks (PDF 1.7, 12.3.3); false where there are none.
func (d *document) outline(pages []Page) (root ref, ok bool) {
	var marks []Bookmark
	for _, m := range d.opt.Bookmarks {
		if m.Page >= 0 && m.Page < len(pages) {
			marks = append(marks, m)
		}
	}
	if len(marks) == 0 {
		return 0, false
	}
	root = d.out.alloc()
	refs := make([]ref, len(marks))
	for i := range refs {
		refs[i] = d.out.alloc()
	}
	for i, m := range marks {
		b := appendText([]byte("<</Title"), m.Title)
		b = root.append(append(b, "/Parent "...))
		if i > 0 {
			b = refs[i-1].append(append(b, "/Prev "...))
		}
		if i+1 < len(refs) {
			b = refs[i+1].append(append(b, "/Next "...))
		}
		p := &pages[m.Page]
		b = append(d.pages[m.Page].append(append(b, "/Dest["...)), "/XYZ 0 "...)
		b = appendNumbers(b, (side(p.Height)-min(max(m.Y, 0), side(p.Height)))/unit(p))
		d.out.put(refs[i], append(b, " null]>>"...))
	}
	b := refs[0].append([]byte("<</Type/Outlines/First "))
	b = refs[len(refs)-1].append(append(b, "/Last "...))
	d.out.put(root, append(appendInts(append(b, "/Count "...), len(refs)), ">>"...))
	return root, true
}

// attach writes the attached file, of the kind by which package attached finds it, and gives its name and its specification (PDF 1.7, 7.11).
func (d *document) attach() (name string, spec ref) {
	name = d.opt.AttachName
	if name == "" {
		name = "document.json"
	}
	data, spec := d.out.alloc(), d.out.alloc()
	sum := md5.Sum(d.opt.Attach) // what the standard has for the purpose
	kind := strings.ReplaceAll(attached.PDFKind, "/", "#2F")
	b := appendInts([]byte("/Type/EmbeddedFile/Subtype/"+kind+"/Filter/FlateDecode/Params<</Size "), len(d.opt.Attach))
	b = appendHex(append(b, "/CheckSum"...), sum[:])
	if !d.opt.Made.IsZero() {
		b = appendDate(append(b, "/ModDate"...), d.opt.Made)
	}
	d.out.stream(data, append(b, ">>"...), d.out.pack(d.opt.Attach))
	b = appendText([]byte("<</Type/Filespec/AFRelationship/Source/F"), name)
	b = appendText(append(b, "/UF"...), name)
	b = data.append(append(b, "/EF<</F "...))
	d.out.put(spec, append(b, ">>/Desc(The timeline of this document)>>"...))
	return name, spec
}

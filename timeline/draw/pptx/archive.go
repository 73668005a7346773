package pptx

import (
	"archive/zip"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"
)

// Namespaces of ECMA-376 part 1 (transitional), and of its packages, part 2.
const (
	nsDrawing       = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsPresentation  = "http://schemas.openxmlformats.org/presentationml/2006/main"
	nsRelations     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsPackageRels   = "http://schemas.openxmlformats.org/package/2006/relationships"
	nsContentTypes  = "http://schemas.openxmlformats.org/package/2006/content-types"
	typeCore        = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
	contentTypeBase = "application/vnd.openxmlformats-officedocument."
)

// archive is the package of a presentation (ECMA-376 part 2): parts, their types, and what leads
// from one to another. The types come last, for they name every part.
type archive struct {
	zip   *zip.Writer
	types [][2]string // a part's name and its content type
	err   error
}

func newArchive(w io.Writer) *archive { return &archive{zip: zip.NewWriter(w)} }

// stamp is when the entries say that they were made: the earliest day of a ZIP, so that the same
// input makes the same bytes.
var stamp = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func (a *archive) entry(name string, content []byte) {
	if a.err != nil {
		return
	}
	w, err := a.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: stamp})
	if err == nil {
		_, err = w.Write(content)
	}
	if err != nil {
		a.err = fmt.Errorf("write %s of the presentation: %w", name, err)
	}
}

// part writes a part, and what it leads to.
func (a *archive) part(name, contentType string, m *markup, l *leads) {
	a.types = append(a.types, [2]string{"/" + name, contentType})
	a.entry(name, m.bytes())
	if l != nil && len(l.list) > 0 {
		dir, base := path.Split(name)
		a.entry(dir+"_rels/"+base+".rels", l.markup())
	}
}

// close writes the types of all parts and ends the package.
func (a *archive) close() error {
	m := newMarkup().in("Types", "xmlns", nsContentTypes)
	m.leaf("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
	m.leaf("Default", "Extension", "xml", "ContentType", "application/xml")
	for _, t := range a.types {
		m.leaf("Override", "PartName", t[0], "ContentType", t[1])
	}
	a.entry("[Content_Types].xml", m.out("Types").bytes())
	if a.err != nil {
		return a.err
	}
	if err := a.zip.Close(); err != nil {
		return fmt.Errorf("end the presentation: %w", err)
	}
	return nil
}

// leads are a part's relationships: where it leads to, in the package or outside.
type leads struct {
	list []lead
}

type lead struct {
	kind, target string
	outside      bool
}

// to is the id of the relationship to another part, by its path from this one.
func (l *leads) to(kind, target string) string {
	if !strings.Contains(kind, ":") {
		kind = nsRelations + "/" + kind
	}
	return l.add(lead{kind, target, false})
}

// address is the id of the relationship to an address on the network.
func (l *leads) address(target string) string {
	return l.add(lead{nsRelations + "/hyperlink", target, true})
}

func (l *leads) add(one lead) string {
	i := slices.Index(l.list, one)
	if i < 0 {
		i = len(l.list)
		l.list = append(l.list, one)
	}
	return fmt.Sprintf("rId%d", i+1)
}

func (l *leads) markup() []byte {
	m := newMarkup().in("Relationships", "xmlns", nsPackageRels)
	for i, one := range l.list {
		attributes := []any{"Id", fmt.Sprintf("rId%d", i+1), "Type", one.kind, "Target", one.target}
		if one.outside {
			attributes = append(attributes, "TargetMode", "External")
		}
		m.leaf("Relationship", attributes...)
	}
	return m.out("Relationships").bytes()
}

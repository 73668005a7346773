package pptx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"testing"
)

// element is a piece of XML as the strict reader sees it.
type element struct {
	name     xml.Name
	attr     map[string]string
	children []*element
	text     string
}

// order are the children that an element may have, in the order of its sequence in the schema of
// ECMA-376 part 1; a name ending in ! must be there.
var order = map[string][]string{
	"sld":           {"cSld!", "clrMapOvr", "transition", "timing"}, // CT_Slide, 19.3.1.38
	"sldMaster":     {"cSld!", "clrMap!", "sldLayoutIdLst", "txStyles"},
	"sldLayout":     {"cSld!", "clrMapOvr"},
	"notes":         {"cSld!", "clrMapOvr"},
	"notesMaster":   {"cSld!", "clrMap!", "notesStyle"},
	"presentation":  {"sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz", "notesSz!"}, // CT_Presentation
	"cSld":          {"bg", "spTree!"},
	"sp":            {"nvSpPr!", "spPr!", "style", "txBody"}, // CT_Shape
	"cxnSp":         {"nvCxnSpPr!", "spPr!"},
	"graphicFrame":  {"nvGraphicFramePr!", "xfrm!", "graphic!"},
	"nvSpPr":        {"cNvPr!", "cNvSpPr!", "nvPr!"},
	"nvCxnSpPr":     {"cNvPr!", "cNvCxnSpPr!", "nvPr!"},
	"nvGrpSpPr":     {"cNvPr!", "cNvGrpSpPr!", "nvPr!"},
	"spPr":          {"xfrm", "custGeom", "prstGeom", "noFill", "solidFill", "gradFill", "pattFill", "ln"}, // CT_ShapeProperties
	"xfrm":          {"off!", "ext!", "chOff", "chExt"},
	"custGeom":      {"avLst", "gdLst", "ahLst", "cxnLst", "rect", "pathLst!"},
	"ln":            {"noFill", "solidFill", "gradFill", "prstDash", "round"}, // CT_LineProperties
	"gradFill":      {"gsLst!", "lin"},
	"pattFill":      {"fgClr!", "bgClr!"},
	"txBody":        {"bodyPr!", "lstStyle", "p!"}, // CT_TextBody
	"p":             {"pPr", "r", "endParaRPr"},    // r stands for EG_TextRun
	"r":             {"rPr", "t!"},
	"fld":           {"rPr", "pPr", "t"},
	"pPr":           {"lnSpc", "spcBef", "spcAft", "buFont", "buNone", "buAutoNum", "buChar"}, // CT_TextParagraphProperties
	"rPr":           {"ln", "solidFill", "latin", "ea", "cs", "hlinkClick"},                   // CT_TextCharacterProperties
	"tbl":           {"tblPr", "tblGrid!", "tr"},
	"tc":            {"txBody!", "tcPr"},
	"tcPr":          {"lnL", "lnR", "lnT", "lnB", "noFill"}, // CT_TableCellProperties
	"theme":         {"themeElements!"},
	"themeElements": {"clrScheme!", "fontScheme!", "fmtScheme!"},
	"fmtScheme":     {"fillStyleLst!", "lnStyleLst!", "effectStyleLst!", "bgFillStyleLst!"},
	"clrScheme":     {"dk1!", "lt1!", "dk2!", "lt2!", "accent1!", "accent2!", "accent3!", "accent4!", "accent5!", "accent6!", "hlink!", "folHlink!"},
}

// deckFile is a presentation taken apart.
type deckFile struct {
	parts map[string]*element
	raw   map[string]string
}

// strict reads a presentation and holds it against the rules of ECMA-376 that a reader may rely on.
func strict(t testing.TB, data []byte) deckFile {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	d := deckFile{map[string]*element{}, map[string]string{}}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(f.Name, err)
		}
		if d.parts[f.Name] != nil {
			t.Errorf("two entries are called %s", f.Name)
		}
		d.raw[f.Name] = string(content)
		d.parts[f.Name] = parse(t, f.Name, content)
	}
	d.types(t)
	for name, root := range d.parts {
		if strings.HasSuffix(name, ".rels") {
			d.relations(t, name, root)
			continue
		}
		sequence(t, name, root)
		identities(t, name, root)
		d.references(t, name, root)
	}
	return d
}

func parse(t testing.TB, name string, content []byte) *element {
	t.Helper()
	dec := xml.NewDecoder(bytes.NewReader(content))
	top := &element{}
	stack := []*element{top}
	for {
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		last := stack[len(stack)-1]
		switch k := token.(type) {
		case xml.StartElement:
			e := &element{name: k.Name, attr: map[string]string{}}
			for _, a := range k.Attr {
				key := a.Name.Local
				if strings.HasSuffix(a.Name.Space, "/relationships") {
					key = "r:" + key
				}
				if _, twice := e.attr[key]; twice && a.Name.Space != "xmlns" {
					t.Errorf("%s: %s has two %s", name, k.Name.Local, key)
				}
				e.attr[key] = a.Value
			}
			last.children = append(last.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			last.text += string(k)
		}
	}
	if len(top.children) != 1 {
		t.Fatalf("%s has %d roots", name, len(top.children))
	}
	return top.children[0]
}

// types: every part has a content type, and every type a part (part 2, 10.1.2).
func (d deckFile) types(t testing.TB) {
	t.Helper()
	named := map[string]bool{}
	for _, c := range d.parts["[Content_Types].xml"].children {
		if c.name.Local != "Override" {
			continue
		}
		part := strings.TrimPrefix(c.attr["PartName"], "/")
		if named[part] || d.parts[part] == nil {
			t.Errorf("%s has two types, or is not there", part)
		}
		named[part] = true
	}
	for part := range d.parts {
		if !named[part] && !strings.HasSuffix(part, ".rels") && part != "[Content_Types].xml" {
			t.Errorf("%s has no type of its own", part)
		}
	}
}

// relations: what is led to is there, and what lies outside is harmless (part 2, 9.3).
func (d deckFile) relations(t testing.TB, name string, root *element) {
	t.Helper()
	ids := map[string]bool{}
	for _, r := range root.children {
		if ids[r.attr["Id"]] {
			t.Errorf("%s: two %s", name, r.attr["Id"])
		}
		ids[r.attr["Id"]] = true
		target := r.attr["Target"]
		if r.attr["TargetMode"] == "External" {
			if !strings.HasPrefix(target, "http://") && !strings.HasPrefix(target, "https://") && !strings.HasPrefix(target, "mailto:") {
				t.Errorf("%s leads to %q", name, target)
			}
			continue
		}
		base := path.Dir(path.Dir(name))
		if d.parts[path.Join(base, target)] == nil {
			t.Errorf("%s leads to %s, which is not there", name, target)
		}
	}
}

// references: every r:id of a part is among its relationships, and each of those is used.
func (d deckFile) references(t testing.TB, name string, root *element) {
	t.Helper()
	known := map[string]bool{}
	dir, file := path.Split(name)
	if rels := d.parts[dir+"_rels/"+file+".rels"]; rels != nil {
		for _, r := range rels.children {
			known[r.attr["Id"]] = true
		}
	}
	walk(root, func(e *element) {
		if id := e.attr["r:id"]; id != "" && !known[id] {
			t.Errorf("%s: %s leads to %s, which is not there", name, e.name.Local, id)
		}
	})
}

func walk(e *element, do func(*element)) {
	do(e)
	for _, c := range e.children {
		walk(c, do)
	}
}

// sequence: the children of what is used stand in the order of the schema.
func sequence(t testing.TB, name string, root *element) {
	t.Helper()
	walk(root, func(e *element) {
		list, ok := order[e.name.Local]
		if !ok || strings.Contains(e.name.Space, "extended-properties") {
			return
		}
		at := 0
		seen := map[string]bool{}
		for _, c := range e.children {
			child := c.name.Local
			if e.name.Local == "p" && (child == "br" || child == "fld") {
				child = "r"
			}
			i := slices.IndexFunc(list, func(s string) bool { return strings.TrimSuffix(s, "!") == child })
			if i < at {
				t.Errorf("%s: %s within %s is unknown or out of order", name, child, e.name.Local)
				return
			}
			at, seen[child] = i, true
		}
		for _, s := range list {
			if must, ok := strings.CutSuffix(s, "!"); ok && !seen[must] {
				t.Errorf("%s: %s has no %s", name, e.name.Local, must)
			}
		}
	})
}

// identities: no two shapes of a part have one id (CT_NonVisualDrawingProps, 20.1.2.2.8), extents are
// not negative, and all coordinates fit into 32 bits.
func identities(t testing.TB, name string, root *element) {
	t.Helper()
	ids := map[string]bool{}
	walk(root, func(e *element) {
		switch e.name.Local {
		case "cNvPr":
			if ids[e.attr["id"]] {
				t.Errorf("%s: two shapes have the id %s", name, e.attr["id"])
			}
			ids[e.attr["id"]] = true
		case "off", "ext", "pt", "gs", "alpha":
			for key, value := range e.attr {
				var n int64
				if _, err := fmt.Sscan(value, &n); err != nil || n > 1<<31-1 || n < -(1<<31) || strings.HasPrefix(key, "c") && n < 0 {
					t.Errorf("%s: %s has %s=%q", name, e.name.Local, key, value)
				}
			}
		}
	})
}

// words are all texts of a part, a paragraph a line.
func (d deckFile) words(name string) string {
	var b strings.Builder
	walk(d.parts[name], func(e *element) {
		switch e.name.Local {
		case "p":
			b.WriteByte('\n')
		case "br":
			b.WriteByte(' ')
		case "t":
			b.WriteString(e.text)
		}
	})
	return b.String()
}

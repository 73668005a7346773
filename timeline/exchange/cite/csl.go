package cite

import (
	"bytes"
	"encoding/json"
	"fmt"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// CSL is the sources as CSL-JSON (schema 1.0.2 of the Citation Style Language): an array with an
// object a source, two spaces of indent and a final newline. Variables of CSL that a file has and
// the format does not name, such as volume and DOI, go along; what is not CSL stays behind. The
// tag is the language of dates that CSL has only words for. There is an error only where a
// value cannot be JSON, which no file that was read has.
func CSL(sources []*timeline.Source, tag string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('[')
	for i, s := range sources {
		if i > 0 {
			b.WriteByte(',')
		}
		item := object{}
		item.source(s, tag)
		if item.err != nil {
			return nil, fmt.Errorf("writing the source %q as CSL-JSON: %w", s.ID, item.err)
		}
		b.Write(item.bytes())
	}
	b.WriteByte(']')
	var out bytes.Buffer
	if err := json.Indent(&out, b.Bytes(), "", "  "); err != nil {
		return nil, fmt.Errorf("writing CSL-JSON: %w", err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// object is a JSON object whose keys keep their order.
type object struct {
	buf bytes.Buffer
	err error
}

// add writes a key and its value.
func (o *object) add(key string, value any) {
	raw, ok := value.(json.RawMessage)
	if !ok {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(value); err != nil && o.err == nil {
			o.err = fmt.Errorf("%s: %w", key, err)
		}
		raw = bytes.TrimSpace(b.Bytes())
	}
	if o.buf.Len() > 0 {
		o.buf.WriteByte(',')
	}
	fmt.Fprintf(&o.buf, "%q:%s", key, raw)
}

// text writes a text that is not empty.
func (o *object) text(key, value string) {
	if value != "" {
		o.add(key, value)
	}
}

func (o *object) bytes() []byte { return append(append([]byte{'{'}, o.buf.Bytes()...), '}') }

func (o *object) source(s *timeline.Source, tag string) {
	kind := s.Type
	if !types[kind] {
		kind = "document"
	}
	o.add("id", s.ID)
	o.add("type", kind)
	o.text("title", s.Title)
	if len(s.Author) > 0 {
		list := make([]json.RawMessage, len(s.Author))
		for i, n := range s.Author {
			list[i] = name(n)
		}
		o.add("author", list)
	}
	o.text("container-title", s.ContainerTitle)
	o.text("publisher", s.Publisher)
	o.date("issued", s.Issued, s.Extra, tag)
	o.text("URL", s.URL)
	o.date("accessed", s.Accessed, s.Extra, tag)
	o.text("archive", s.Archive)
	o.text("language", s.Language)
	o.text("note", s.Note)
	for _, u := range s.Extra.Unknown() {
		if kind, ok := variables[u.Name]; ok && kind.takes(u.Value) {
			o.add(u.Name, json.RawMessage(u.Value))
		}
	}
}

// name is an author with the parts that the file gives.
func name(n timeline.Name) json.RawMessage {
	var o object
	o.text("family", n.Family)
	o.text("given", n.Given)
	o.text("literal", n.Literal)
	for _, u := range n.Extra.Unknown() {
		if nameParts[u.Name] && json.Valid(u.Value) && u.Value[0] != '{' && u.Value[0] != '[' {
			o.add(u.Name, json.RawMessage(u.Value))
		}
	}
	return o.bytes()
}

// date writes a date as the file spells it, where that is CSL, else from EDTF.
func (o *object) date(key string, d edtf.Date, extra timeline.Extra, tag string) {
	if d.IsZero() {
		return
	}
	for _, u := range extra.Unknown() {
		if u.Name == key && len(u.Value) > 0 && u.Value[0] == '{' && json.Valid(u.Value) {
			o.add(key, json.RawMessage(u.Value))
			return
		}
	}
	o.add(key, dateOf(d, tag))
}

package file

import (
	"fmt"
	"strconv"
	"strings"
	"unsafe"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/message"
)

var reliabilities = []string{"A", "B", "C", "D", "E", "F"}

func (r *reader) source(s *timeline.Source) {
	at := r.pos
	ok := r.object(sourceObject, &s.Extra, func(key string) bool {
		return r.sourceText(s, key) || r.sourceField(s, key)
	})
	if ok {
		r.need(&s.Extra, at, "id", message.Of("id is missing; without an id no claim can name this source"))
	}
}

// sourceText reads the plain texts of a source.
func (r *reader) sourceText(s *timeline.Source, key string) bool {
	switch key {
	case "type":
		r.string(&s.Type)
	case "title":
		r.string(&s.Title)
	case "container-title":
		r.string(&s.ContainerTitle)
	case "publisher":
		r.string(&s.Publisher)
	case "archive":
		r.string(&s.Archive)
	case "note":
		r.string(&s.Note)
	default:
		return false
	}
	return true
}

func (r *reader) sourceField(s *timeline.Source, key string) bool {
	switch key {
	case "id":
		r.id(&s.ID)
	case "author":
		r.names(&s.Author, &s.Extra)
	case "issued":
		r.cslDate(&s.Issued, &s.Extra, key)
	case "URL":
		r.url(&s.URL)
	case "accessed":
		r.cslDate(&s.Accessed, &s.Extra, key)
	case "language":
		r.language(&s.Language, Warning)
	case "by":
		r.ref(&s.By)
	case "reliability":
		r.oneOf(&s.Reliability, reliabilities)
	case "derivedFrom":
		r.array(func(int) {
			s.DerivedFrom = append(s.DerivedFrom, "")
			r.spendNth(len(s.DerivedFrom), unsafe.Sizeof(""))
			r.ref(&s.DerivedFrom[len(s.DerivedFrom)-1])
		})
	case "file":
		r.localPath(&s.File)
	case "sha256":
		r.sha256(&s.SHA256)
	default:
		return false
	}
	return true
}

// cslDate reads an EDTF text or a CSL date object, whose spelling is kept in extra.
func (r *reader) cslDate(dst *edtf.Date, extra *timeline.Extra, key string) {
	if r.valueType() != isObject {
		r.date(dst)
		return
	}
	at := r.pos
	var c cslDate
	mistakes := r.found.count[Error]
	r.object(dateObject, nil, func(key string) bool { return r.cslField(&c, key) })
	keep(extra, r.share(key), []byte(r.text[at:r.pos]))
	if r.dead || r.found.count[Error] > mistakes {
		return
	}
	text := c.edtf()
	if text == "" {
		r.errorAt(at, message.Of("this date has no {{.Key}}; write an EDTF date instead, such as {{.Date}}", "Key", `"date-parts"`, "Date", `"2022-08-31"`))
		return
	}
	date, err := edtf.Parse(text)
	if err != nil {
		r.errorAt(at, message.Of("{{.Text}}, in EDTF: {{.Why}}", "Text", clip(text), "Why", err))
		return
	}
	*dst = date
}

// cslDate is a date of CSL-JSON 1.0: parts of one or two days, or raw text.
type cslDate struct {
	parts  [][]int
	season int
	circa  bool
	raw    string
}

func (r *reader) cslField(c *cslDate, key string) bool {
	switch key {
	case "date-parts":
		r.array(func(int) {
			var part []int
			r.array(func(int) { part = append(part, r.loose()) })
			c.parts = append(c.parts, part)
			r.spendNth(len(c.parts), unsafe.Sizeof(part)+unsafe.Sizeof(0)*uintptr(len(part)))
		})
	case "season":
		c.season = r.loose()
	case "circa":
		at := r.pos
		r.skip()
		value := r.text[at:r.pos]
		c.circa = value != "false" && value != `""` && value != "0" && value != "null"
	case "raw", "literal":
		r.string(&c.raw)
	default:
		r.skip()
	}
	return true
}

// loose reads a whole number that CSL allows to be in quotation marks.
func (r *reader) loose() int {
	at := r.pos
	text := ""
	if r.valueType() == isString {
		text = r.quoted()
	} else if r.expect(isNumber) {
		text = r.number()
	} else {
		return 0
	}
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	n, whole := 0, false
	if r.text[at] != '"' {
		n, whole = wholeNumber(text)
	}
	if !whole && !r.dead {
		r.errorAt(at, message.Of("{{.Text}} is not a whole number", "Text", quote(text)))
	}
	return n
}

// edtf writes the date as EDTF; "" where there is nothing to write.
func (c cslDate) edtf() string {
	var days []string
	for _, p := range c.parts {
		if len(p) == 0 {
			continue
		}
		day := edtfYear(p[0])
		for _, n := range p[1:min(len(p), 3)] {
			day += fmt.Sprintf("-%02d", n)
		}
		if len(p) == 1 && c.season >= 1 && c.season <= 4 {
			day += fmt.Sprintf("-%02d", 20+c.season)
		}
		if c.circa {
			day += "~"
		}
		days = append(days, day)
	}
	if len(days) == 0 {
		return c.raw
	}
	return strings.Join(days, "/")
}

// edtfYear writes a year as EDTF. CSL counts 1 BC as -1, EDTF as 0.
func edtfYear(year int) string {
	if year < 0 {
		year++
	}
	switch {
	case year < -9999 || year > 9999:
		return fmt.Sprintf("Y%d", year)
	case year < 0:
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}

package file

import (
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unsafe"

	"golang.org/x/text/language"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/message"
)

var (
	stanceWords = []string{"asserts", "alleges", "disputes", "denies", "declines", "retracts"}
	statusWords = []string{"corroborated", "single-source", "alleged", "disputed", "denied", "unsourced"}
)

// string reads any text.
func (r *reader) string(dst *string) {
	if r.expect(isString) {
		*dst = r.share(r.quoted())
	}
}

// strings reads a list of texts.
func (r *reader) strings(dst *[]string) {
	var buffer [8]string
	list := buffer[:0]
	r.array(func(int) {
		list = append(list, "")
		r.spendNth(len(list), unsafe.Sizeof(""))
		r.string(&list[len(list)-1])
	})
	*dst = r.store.words.keep(list)
}

// filled reads a text, says so where it is empty, and keeps it in the given way.
func (r *reader) filled(dst *string, empty message.Message, keep func(string) string) {
	at := r.pos
	if r.expect(isString) {
		if *dst = keep(r.quoted()); strings.TrimSpace(*dst) == "" && !r.dead {
			r.errorAt(at, empty)
		}
	}
}

// id reads an id, ref a reference to one.
func (r *reader) id(dst *string) {
	r.filled(dst, message.Of("this is empty; give it an id, or take the key out"), r.keep)
}

func (r *reader) ref(dst *string) {
	r.filled(dst, message.Of("this is empty; name something, or take it out"), r.share)
}

// title reads an event's title, which is one line.
func (r *reader) title(dst *string) {
	at := r.pos
	if !r.expect(isString) {
		return
	}
	*dst = r.share(r.quoted())
	switch {
	case r.dead:
	case strings.TrimSpace(*dst) == "":
		r.warnAt(at, message.Of("the title is empty; the event will be shown without words"))
	case brokenLine(*dst):
		r.warnAt(at, message.Of("the title has a line break; it will be shown on one line, so put the rest into summary"))
	}
}

// brokenLine reports whether a text has a line break of any kind. It is asked of every title.
func brokenLine(s string) bool {
	return strings.IndexByte(s, '\n') >= 0 || strings.IndexByte(s, '\r') >= 0 ||
		strings.Contains(s, "\u2028") || strings.Contains(s, "\u2029")
}

// oneOf reads one of the words, of which it gives the one in the list.
func (r *reader) oneOf(dst *string, words []string) bool {
	at := r.pos
	if !r.expect(isString) {
		return false
	}
	*dst = r.quoted()
	for _, w := range words {
		if w == *dst {
			*dst = w
			return true
		}
	}
	if !r.dead {
		r.errorAt(at, noneOf(*dst, words))
	}
	return false
}

// noneOf says that what is written is none of the words, and which it may be.
func noneOf(written string, words []string) message.Message {
	list := strings.Join(words, ", ")
	near := meant(written, words)
	if near != "" {
		return message.Of("{{.Text}} is none of {{.List}}; did you mean {{.Near}}?", "Text", quote(written), "List", list, "Near", quote(near))
	}
	return message.Of("{{.Text}} is none of {{.List}}", "Text", quote(written), "List", list)
}

// Stances are the words for stances.
func Stances() []string { return slices.Clone(stanceWords) }

// NearStance is the stance that was probably meant by a word, "" where that is none.
func NearStance(written string) string { return meant(written, stanceWords) }

// meant is Nearest that knows other words for a stance.
func meant(written string, words []string) string {
	if same := sameStance[strings.ToLower(written)]; slices.Contains(words, same) {
		return same
	}
	return Nearest(written, words)
}

// sameStance are words that people write for a stance, and the stance.
var sameStance = map[string]string{
	"affirms": "asserts", "affirm": "asserts", "confirms": "asserts", "confirm": "asserts", "confirmed": "asserts", "says": "asserts",
	"states": "asserts", "reports": "asserts", "supports": "asserts", "for": "asserts", "accuses": "alleges", "suspects": "alleges",
	"suggests": "alleges", "doubts": "disputes", "questions": "disputes", "contests": "disputes", "challenges": "disputes",
	"contradicts": "disputes", "against": "disputes", "deny": "denies", "rejects": "denies", "refutes": "denies",
	"no comment": "declines", "refuses": "declines", "silent": "declines", "withdraws": "retracts", "recants": "retracts",
}

func (r *reader) stance(dst *timeline.Stance) {
	var word string
	if r.oneOf(&word, stanceWords) {
		*dst, _ = timeline.ParseStance(word)
	}
}

// maxDates is how many different rare dates are remembered, so that equal ones are one.
const maxDates = 1 << 16

// rareDate is about what such a date takes, in bytes.
const rareDate = 112

// date reads an EDTF text.
func (r *reader) date(dst *edtf.Date) {
	at := r.pos
	if !r.expect(isString) {
		return
	}
	text := r.quoted()
	if d, ok := r.dates[text]; ok {
		*dst = d
		return
	}
	d, err := edtf.Parse(text)
	if err != nil {
		if e, ok := errors.AsType[*edtf.Error](err); ok {
			at = r.inside(at, e.Offset)
		}
		if !r.dead {
			r.errorAt(at, message.From(err))
		}
		return
	}
	*dst = d
	if d.Packed() {
		return
	}
	r.spend(rareDate + uintptr(len(text)))
	if len(r.dates) < maxDates {
		r.dates[d.String()] = d
	}
}

var hexColor = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

func (r *reader) color(dst *string) {
	at := r.pos
	if !r.expect(isString) {
		return
	}
	*dst = r.share(r.quoted())
	if !hexColor.MatchString(*dst) {
		r.errorAt(at, message.Of("{{.Text}} is no colour; write # and six hexadecimal digits, such as {{.Color}}", "Text", quote(*dst), "Color", `"#0072B2"`))
	}
}

var hexSHA256 = regexp.MustCompile(`^[0-9A-Fa-f]{64}$`)

func (r *reader) sha256(dst *string) {
	at := r.pos
	if !r.expect(isString) {
		return
	}
	*dst = r.share(r.quoted())
	if !hexSHA256.MatchString(*dst) {
		r.errorAt(at, message.Of("a SHA-256 has 64 hexadecimal digits; this has {{.Count}} characters", "Count", len([]rune(*dst))))
	}
}

// language reads a BCP 47 tag; level is that of one that is not well-formed.
func (r *reader) language(dst *string, level Level) {
	at := r.pos
	if !r.expect(isString) {
		return
	}
	*dst = r.share(r.quoted())
	_, err := language.Parse(*dst)
	if err == nil || r.dead {
		return
	}
	if _, known := errors.AsType[language.ValueError](err); known {
		level = Warning
	}
	r.report(level, at, message.Of("{{.Text}} is no language tag that is known; write one such as {{.List}}", "Text", quote(*dst), "List", `"en", "kk", "zh-Hant"`))
}

var zoneShape = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$`)

// timezone reads an IANA name. Where the system has no list of zones, any name of the right
// shape will do; where it has one, an unknown name is only a warning, for the list may be old.
func (r *reader) timezone(dst *string) {
	at := r.pos
	if !r.expect(isString) {
		return
	}
	*dst = r.share(r.quoted())
	if !zoneShape.MatchString(*dst) || *dst == "Local" {
		r.errorAt(at, message.Of("{{.Text}} is no time zone; write an IANA name such as {{.Zone}}", "Text", quote(*dst), "Zone", `"Asia/Almaty"`))
		return
	}
	if _, err := time.LoadLocation(*dst); err == nil {
		return
	}
	if _, err := time.LoadLocation("Europe/Berlin"); err == nil {
		r.warnAt(at, message.Of("this system knows no time zone {{.Text}}; write an IANA name such as {{.Zone}}", "Text", quote(*dst), "Zone", `"Asia/Almaty"`))
	}
}

var scheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*):`)

// url reads an address that opens with http, https or mailto.
func (r *reader) url(dst *string) {
	at := r.pos
	if !r.expect(isString) {
		return
	}
	*dst = r.share(r.quoted())
	m := scheme.FindStringSubmatch(*dst)
	if m == nil {
		r.errorAt(at, message.Of("{{.Text}} is no full address; it begins with {{.List}}", "Text", quote(*dst), "List", "https://, http://, mailto:"))
		return
	}
	switch strings.ToLower(m[1]) {
	case "http", "https", "mailto":
	default:
		r.errorAt(at, message.Of("an address that begins with {{.Scheme}} is not allowed; only {{.List}} are", "Scheme", quote(m[0]), "List", "https:, http:, mailto:"))
		return
	}
	u, err := url.Parse(*dst)
	if err != nil || u.Host == "" && u.Opaque == "" {
		r.errorAt(at, message.Of("{{.Text}} is not a complete address; copy it anew from the browser", "Text", quote(*dst)))
	}
}

// localPath reads a path that stays inside the document's folder.
func (r *reader) localPath(dst *string) {
	at := r.pos
	if !r.expect(isString) {
		return
	}
	*dst = r.share(r.quoted())
	if wrong := pathMistake(*dst); !wrong.IsZero() && !r.dead {
		r.errorAt(at, message.Of("{{.Wrong}}; copy the file into the document's folder and name it from there, such as {{.Right}}", "Wrong", wrong, "Right", `"pictures/deal.png"`))
	}
}

// pathMistake says what is wrong with a path; nothing where it may stay.
func pathMistake(path string) message.Message {
	switch {
	case strings.TrimSpace(path) == "":
		return message.Of("the path is empty")
	case strings.IndexFunc(path, unicode.IsControl) >= 0:
		return message.Of("the path holds a control character")
	case len(path) > 1 && path[1] == ':':
		return message.Of("the path names a drive")
	case scheme.MatchString(path):
		return message.Of("this is an address, not a path")
	case strings.Contains(path, `\`):
		return message.Of("the path has a backslash where a / belongs")
	case strings.HasPrefix(path, "/"):
		return message.Of("the path begins at the root of the disk")
	}
	for part := range strings.SplitSeq(path, "/") {
		if part == ".." {
			return message.Of("the path leaves the document's folder (..)")
		}
	}
	return message.Message{}
}

package file

import (
	"errors"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode"
	"unsafe"

	"golang.org/x/text/language"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

const (
	oneStance = "write one of asserts, alleges, disputes, denies, declines, retracts"
	oneStatus = "write one of corroborated, single-source, alleged, disputed, denied, unsourced"
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

// filled reads a text that must not be empty, and keeps it in the given way.
func (r *reader) filled(dst *string, do string, keep func(string) string) {
	at := r.pos
	if r.expect(isString) {
		if *dst = keep(r.quoted()); strings.TrimSpace(*dst) == "" && !r.dead {
			r.errorAt(at, "this is empty; %s", do)
		}
	}
}

// id reads an id, ref a reference to one.
func (r *reader) id(dst *string) {
	r.filled(dst, "give it an id, or take the key out", r.keep)
}

func (r *reader) ref(dst *string) {
	r.filled(dst, "name something, or take it out", r.share)
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
		r.warnAt(at, "the title is empty; the event will be shown without words")
	case brokenLine(*dst):
		r.warnAt(at, "the title has a line break; it will be shown on one line, so put the rest into summary")
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
		r.errorAt(at, "%s is none of %s%s", quote(*dst), strings.Join(words, ", "), suggest(*dst, words))
	}
	return false
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
			r.errorAt(at, "%s", err)
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
		r.errorAt(at, `%s is no colour; write # and six hexadecimal digits, such as "#0072B2"`, quote(*dst))
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
		r.errorAt(at, "a SHA-256 is 64 hexadecimal digits; this has %d characters", len([]rune(*dst)))
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
	r.report(level, at, `%s is no language tag that is known; write one such as "en", "kk" or "zh-Hant"`, quote(*dst))
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
		r.errorAt(at, `%s is no time zone; write an IANA name such as "Asia/Almaty" or "UTC"`, quote(*dst))
		return
	}
	if _, err := time.LoadLocation(*dst); err == nil {
		return
	}
	if _, err := time.LoadLocation("Europe/Berlin"); err == nil {
		r.warnAt(at, `this system knows no time zone %s; write an IANA name such as "Asia/Almaty"`, quote(*dst))
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
		r.errorAt(at, "%s is no full address; it begins with https://, http:// or mailto:", quote(*dst))
		return
	}
	switch strings.ToLower(m[1]) {
	case "http", "https", "mailto":
	default:
		r.errorAt(at, "an address that begins with %s is not allowed; only https:, http: and mailto: are", quote(m[0]))
		return
	}
	u, err := url.Parse(*dst)
	if err != nil || u.Host == "" && u.Opaque == "" {
		r.errorAt(at, "%s is not a complete address; copy it anew from the browser", quote(*dst))
	}
}

// localPath reads a path that stays inside the document's folder.
func (r *reader) localPath(dst *string) {
	at := r.pos
	if !r.expect(isString) {
		return
	}
	*dst = r.share(r.quoted())
	if wrong := pathMistake(*dst); wrong != "" && !r.dead {
		r.errorAt(at, "%s; copy the file into the document's folder and name it from there, such as \"pictures/deal.png\"", wrong)
	}
}

func pathMistake(path string) string {
	switch {
	case strings.TrimSpace(path) == "":
		return "the path is empty"
	case strings.IndexFunc(path, unicode.IsControl) >= 0:
		return "the path holds a control character"
	case len(path) > 1 && path[1] == ':':
		return "the path names a drive"
	case scheme.MatchString(path):
		return "this is an address, not a path"
	case strings.Contains(path, `\`):
		return `the path has a backslash where a / belongs`
	case strings.HasPrefix(path, "/"):
		return "the path begins at the root of the disk"
	}
	for part := range strings.SplitSeq(path, "/") {
		if part == ".." {
			return "the path leaves the document's folder (..)"
		}
	}
	return ""
}

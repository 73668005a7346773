package file

import (
	"strings"
	"unsafe"

	"dateline/timeline"
	"dateline/timeline/message"
)

// defaultImportance is the importance of an event that names none.
const defaultImportance = 3

// What every event, claim or status is asked for is made once, and not for each of a million.
var (
	noDate   = message.Of("date is missing; every event needs one, such as {{.Day}} or {{.Month}}", "Day", `"2022-07-16"`, "Month", `"2022-07"`)
	noStance = message.Of("stance is missing; write one of {{.List}}", "List", strings.Join(stanceWords, ", "))
	noStatus = message.Of("is is missing; write one of {{.List}}", "List", strings.Join(statusWords, ", "))
)

func (r *reader) event(e *timeline.Event) {
	at := r.pos
	e.Importance = defaultImportance
	var claims, short []timeline.Claim
	claims = r.scratch[:0]
	ok := r.object(eventObject, &e.Extra, func(key string) bool {
		switch key {
		case "claims":
			r.array(func(int) {
				claims = append(claims, timeline.Claim{})
				r.spendNth(len(claims), unsafe.Sizeof(claims[0]))
				r.claim(&claims[len(claims)-1])
			})
		case "sources":
			r.array(func(int) {
				c := timeline.Claim{Stance: timeline.Asserts, Short: true}
				r.ref(&c.Source)
				short = append(short, c)
				r.spendNth(len(short), unsafe.Sizeof(c))
			})
		default:
			return r.eventField(e, key)
		}
		return true
	})
	claims = append(claims, short...)
	e.Claims = r.store.claims.keep(claims)
	clear(claims)
	r.scratch = claims
	if ok {
		r.need(&e.Extra, at, "title", message.Of("title is missing; every event needs one"))
		r.need(&e.Extra, at, "date", noDate)
	}
}

func (r *reader) eventField(e *timeline.Event, key string) bool {
	switch key {
	case "id":
		r.id(&e.ID)
	case "title":
		r.title(&e.Title)
	case "date":
		r.date(&e.Date)
	case "summary":
		r.string(&e.Summary)
	case "lane":
		r.ref(&e.Lane)
	case "place":
		r.string(&e.Place)
	case "tags":
		r.strings(&e.Tags)
	case "importance":
		r.integer(&e.Importance, 1, 5, &e.Extra, key)
	case "image":
		r.localPath(&r.more(e).Image)
	case "quantities":
		list := &r.more(e).Quantities
		r.array(func(int) {
			*list = append(*list, timeline.Quantity{})
			r.spendNth(len(*list), unsafe.Sizeof((*list)[0]))
			r.quantity(&(*list)[len(*list)-1])
		})
	case "status":
		o := &timeline.Override{}
		r.more(e).Override = o
		r.status(o)
	default:
		return false
	}
	return true
}

// more is where the event has what few events have.
func (r *reader) more(e *timeline.Event) *timeline.More {
	if e.More == nil {
		e.More = &timeline.More{}
		r.spend(unsafe.Sizeof(*e.More))
	}
	return e.More
}

func (r *reader) claim(c *timeline.Claim) {
	at := r.pos
	ok := r.object(claimObject, &c.Extra, func(key string) bool {
		switch key {
		case "by":
			r.ref(&c.By)
		case "from":
			r.ref(&c.From)
		case "stance":
			r.stance(&c.Stance)
		case "source":
			r.ref(&c.Source)
		case "locator":
			r.string(&c.Locator)
		case "said":
			r.date(&c.Said)
		case "text":
			r.string(&c.Text)
		case "quote":
			c.Quote = &timeline.Quote{}
			r.quote(c.Quote)
		case "credibility":
			n := 0
			r.integer(&n, 1, 6, &c.Extra, key)
			c.Credibility = uint8(n)
		default:
			return false
		}
		return true
	})
	if !ok || r.dead {
		return
	}
	r.need(&c.Extra, at, "stance", noStance)
	if !has(&c.Extra, "by") && !has(&c.Extra, "source") {
		r.errorAt(at, message.Of("by and source are both missing; a claim needs one of them: who says it, or where it can be read"))
	}
}

// has reports whether an object has the key.
func has(extra *timeline.Extra, key string) bool {
	for _, k := range extra.Order() {
		if k == key {
			return true
		}
	}
	return false
}

func (r *reader) quote(q *timeline.Quote) {
	r.object(quoteObject, &q.Extra, func(key string) bool {
		switch key {
		case "exact":
			r.string(&q.Exact)
		case "language":
			r.language(&q.Language, Error)
		case "translation":
			r.string(&q.Translation)
		default:
			return false
		}
		return true
	})
}

func (r *reader) quantity(q *timeline.Quantity) {
	at := r.pos
	q.Claim = -1
	ok := r.object(quantityObject, &q.Extra, func(key string) bool {
		switch key {
		case "label":
			r.string(&q.Label)
		case "value":
			if r.expect(isNumber) {
				q.Value = r.share(r.number())
			}
		case "unit":
			r.string(&q.Unit)
		case "claim":
			r.integer(&q.Claim, 0, maxInteger, &q.Extra, key)
		default:
			return false
		}
		return true
	})
	if ok {
		r.need(&q.Extra, at, "value", message.Of("value is missing; a quantity needs a number"))
	}
}

func (r *reader) status(o *timeline.Override) {
	at := r.pos
	if r.valueType() == isString {
		if r.skip(); !r.dead {
			r.errorAt(at, message.Of("a status is computed from the claims; leave the key out, or write {{.Right}}", "Right", `{"is": …, "by": …, "on": …, "because": …}`))
		}
		return
	}
	ok := r.object(statusObject, &o.Extra, func(key string) bool {
		switch key {
		case "is":
			r.oneOf(&o.Is, statusWords)
		case "by":
			r.filled(&o.By, message.Of("this is empty; name the editor"), r.share)
		case "on":
			r.date(&o.On)
		case "because":
			r.filled(&o.Because, message.Of("this is empty; give the reason"), r.share)
		default:
			return false
		}
		return true
	})
	if ok {
		r.need(&o.Extra, at, "is", noStatus)
		r.need(&o.Extra, at, "by", message.Of("by is missing; a status that is set by hand names the editor"))
		r.need(&o.Extra, at, "on", message.Of("on is missing; a status that is set by hand gives the day"))
		r.need(&o.Extra, at, "because", message.Of("because is missing; a status that is set by hand gives the reason"))
	}
}

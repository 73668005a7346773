package sampledata

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"time"
)

// Generate writes a plausible document of n events: crises in which events crowd, a long tail
// into the past, lanes, one to four claims an event, a few sources that everybody cites and many
// that one event does, retellings, and denials. The same n and seed make the same bytes. It
// streams, one event a line, and a file has about 300 bytes an event.
func Generate(w io.Writer, n int, seed uint64) error {
	b := bufio.NewWriterSize(w, 1<<16)
	g := newGenerator(b, n, seed)
	g.printf("{\n\"dateline\": 1,\n\"title\": \"%d generated events\",\n\"description\": \"Nothing here happened: made by chance, with the seed %d.\",\n\"language\": \"en\",\n", n, seed)
	g.list("actors", g.actors, g.actor)
	g.list("sources", g.sources, g.source)
	g.list("lanes", len(topics), g.lane)
	g.list("events", n, g.event)
	g.printf("\"eras\": [{\"title\": \"The years that matter\", \"date\": \"%d/%d\"}]\n}\n", firstYear, lastYear)
	if g.err == nil {
		g.err = b.Flush()
	}
	return g.err
}

// The years in which most generated events lie.
const firstYear, lastYear = 1990, 2025

// generator draws by chance what it writes.
type generator struct {
	out             *bufio.Writer
	err             error
	random          *rand.Rand
	popular         *rand.Zipf // a source: the first are cited most
	actors, sources int
	crises          []crisis
}

// crisis is a time at which events crowd.
type crisis struct {
	day    float64 // days since 1970
	spread float64 // days
	topic  int
}

var (
	topics = []string{"Arms", "Trade", "Elections", "Protests", "Energy", "Courts", "Borders", "Sanctions", "Media", "Health", "Space", "Sport"}
	who    = []string{"The ministry", "The president", "A court", "The opposition", "A company", "The parliament", "An agency", "The governor", "A witness", "The commission"}
	does   = []string{"announces", "signs", "rejects", "postpones", "publishes", "investigates", "suspends", "orders", "withdraws", "confirms"}
	what   = []string{"a contract", "the budget", "an inquiry", "a new law", "the permits", "a report", "the ceasefire", "an embargo", "the results", "a pipeline", "the visit", "talks"}
	about  = []string{"with the neighbours", "after a week of silence", "under pressure", "in the capital", "for the second time", "despite a warning", "behind closed doors", "at the border"}
	kinds  = []string{"government", "outlet", "person", "group", "company"}
	forms  = []string{"article-newspaper", "article-magazine", "webpage", "post", "report", "speech"}
	// stances are drawn by weight: most claims assert.
	stances = []string{"asserts", "asserts", "asserts", "asserts", "asserts", "alleges", "alleges", "disputes", "denies", "declines"}
)

func newGenerator(out *bufio.Writer, n int, seed uint64) *generator {
	g := &generator{out: out, random: rand.New(rand.NewPCG(seed, 1))}
	g.actors = min(max(n/200, 5), 5000)
	g.sources = min(max(n/20, 10), 50_000)
	g.popular = rand.NewZipf(g.random, 1.2, 8, uint64(g.sources-1))
	from, to := dayOf(firstYear), dayOf(lastYear)
	for range min(max(n/5000, 3), 60) {
		g.crises = append(g.crises, crisis{from + g.random.Float64()*(to-from), 5 + 200*g.random.Float64()*g.random.Float64(), g.random.IntN(len(topics))})
	}
	return g
}

func dayOf(year int) float64 {
	return float64(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func (g *generator) printf(format string, args ...any) {
	if g.err == nil {
		_, g.err = fmt.Fprintf(g.out, format, args...)
	}
}

func (g *generator) pick(words []string) string { return words[g.random.IntN(len(words))] }

// list writes a list with one element a line.
func (g *generator) list(key string, n int, element func(i int)) {
	g.printf("%q: [\n", key)
	for i := 0; i < n && g.err == nil; i++ {
		if i > 0 {
			g.printf(",\n")
		}
		element(i)
	}
	g.printf("\n],\n")
}

func (g *generator) actor(i int) {
	g.printf(`{"id": "a%d", "name": "%s of %c%d", "kind": "%s"`, i, topics[i%len(topics)], 'A'+rune(i%26), i/26, g.pick(kinds))
	if i > 3 && g.random.IntN(4) == 0 {
		g.printf(`, "partOf": "a%d"`, g.random.IntN(i/2))
	}
	g.printf("}")
}

func (g *generator) source(i int) {
	day := g.crises[g.random.IntN(len(g.crises))].day + 400*g.random.Float64()
	g.printf(`{"id": "s%d", "type": "%s", "title": "%s and %s", "container-title": "The %s Courier", "issued": "%s", "by": "a%d"`,
		i, g.pick(forms), g.pick(topics), g.pick(what), g.pick(topics), date(day, "2006-01-02"), g.random.IntN(g.actors))
	if i > 1 && g.random.IntN(3) == 0 {
		g.printf(`, "derivedFrom": ["s%d"]`, g.random.IntN(i))
	}
	if g.random.IntN(3) == 0 {
		g.printf(`, "reliability": "%c"`, 'A'+rune(g.random.IntN(6)))
	}
	g.printf("}")
}

func (g *generator) lane(i int) { g.printf(`{"id": "%c", "title": "%s"}`, 'a'+rune(i), topics[i]) }

// event writes an event: nine of ten in a crisis, the others anywhere in the past, fewer and
// less exact the older they are.
func (g *generator) event(i int) {
	c := g.crises[g.random.IntN(len(g.crises))]
	day, layout := c.day+g.random.NormFloat64()*c.spread, "2006-01-02"
	if g.random.IntN(10) == 0 {
		day = dayOf(lastYear) - math.Exp(5+8.2*g.random.Float64())
		layout = "2006"
	}
	if g.random.IntN(12) == 0 {
		layout = "2006-01"
	}
	g.printf(`{"id": "e%d", "title": "%s %s %s", "date": "%s`, i, g.pick(who), g.pick(does), g.pick(what), date(day, layout))
	if g.random.IntN(15) == 0 {
		g.printf("/%s", date(day+400+30*g.random.Float64(), layout))
	}
	g.printf(`", "lane": "%c"`, 'a'+rune(c.topic))
	if g.random.IntN(3) == 0 {
		g.printf(`, "importance": %d`, 1+g.random.IntN(5))
	}
	if g.random.IntN(5) == 0 {
		g.printf(`, "summary": "%s %s %s %s.", "tags": ["%s"]`, g.pick(who), g.pick(does), g.pick(what), g.pick(about), g.pick(topics))
	}
	g.printf(`, "claims": [`)
	for k := range 1 + min(g.random.IntN(4), g.random.IntN(4)) {
		if k > 0 {
			g.printf(", ")
		}
		g.claim(day)
	}
	g.printf("]}")
}

func (g *generator) claim(day float64) {
	g.printf(`{"by": "a%d", "stance": "%s", "source": "s%d"`, g.random.IntN(g.actors), g.pick(stances), g.popular.Uint64())
	switch g.random.IntN(4) {
	case 0:
		g.printf(`, "said": "%s"`, date(day+1200*g.random.Float64(), "2006-01"))
	case 1:
		g.printf(`, "text": "%s %s %s %s."`, g.pick(who), g.pick(does), g.pick(what), g.pick(about))
	}
	g.printf("}")
}

// date writes a day, counted since 1970, as EDTF.
func date(day float64, layout string) string {
	return time.Unix(int64(day)*86400, 0).UTC().Format(layout)
}

// Package evidence computes how well an event is established from the claims on it.
//
// In go a document and Options (as of a day, without some sources or actors); out comes an
// Assessment: one Verdict an event, and on demand an Explanation that names the rule, the
// origins and the claims that rest on each. The rules R0 to R5 are those of the file format's
// description: what counts is the number of independent origins on each side, not of reports.
//
// The package judges no truth, weighs no reliability or credibility, draws nothing and keeps no
// clock. Days are days of UTC.
package evidence

import (
	"math"

	"dateline/timeline"
	"dateline/timeline/crew"
)

// Options say which claims count. The zero Options count all.
type Options struct {
	AsOf    int64           // any instant of the day, in seconds since 1970; claims first said later do not count
	HasAsOf bool            // whether AsOf is set
	Without map[string]bool // ids of sources, actors or origins that are taken away, with all that rests on them alone
}

const daySeconds = 86400

// lastInstant is the last second of the as-of day.
func (o Options) lastInstant() int64 {
	if !o.HasAsOf {
		return math.MaxInt64
	}
	day := dayOf(o.AsOf)
	if day > math.MaxInt64-daySeconds {
		return math.MaxInt64
	}
	return day + daySeconds - 1
}

// Verdict is what the claims on one event amount to, in numbers, in 20 bytes.
type Verdict struct {
	Status     Status // what is shown: the editor's where Overridden, else Computed
	Computed   Status // what the rules say
	Overridden bool   // an editor has judged, by the as-of day
	Known      bool   // false where the first claim is later than the as-of day
	Reports    int32  // counting claims of both sides
	Affirming  int32  // origins that affirm
	Opposing   int32  // origins that oppose
	Origins    int32  // distinct origins of both sides
}

// Assessment is the verdict on every event of a document. It is never changed; With makes another.
type Assessment struct {
	Verdicts []Verdict // parallel to the document's Events
	Options  Options

	doc   *timeline.Document
	table *table
	roots roots
	last  int64
}

// Assess judges every event of the document.
func Assess(doc *timeline.Document, opt Options) *Assessment {
	return judgeAll(doc, newTable(doc), opt)
}

// With judges the same document under other options. It reuses what does not depend on them,
// so it costs a fraction of Assess.
func (a *Assessment) With(opt Options) *Assessment {
	return judgeAll(a.doc, a.table, opt)
}

// Changed lists the events whose computed status, shown status or being known differs between
// two assessments of one document, in the document's order.
func (a *Assessment) Changed(b *Assessment) []int {
	var list []int
	for i := range min(len(a.Verdicts), len(b.Verdicts)) {
		v, w := &a.Verdicts[i], &b.Verdicts[i]
		if v.Status != w.Status || v.Computed != w.Computed || v.Known != w.Known {
			list = append(list, i)
		}
	}
	return list
}

func judgeAll(doc *timeline.Document, t *table, opt Options) *Assessment {
	a := &Assessment{
		Verdicts: make([]Verdict, len(doc.Events)),
		Options:  opt,
		doc:      doc,
		table:    t,
		roots:    t.findRoots(opt.Without),
		last:     opt.lastInstant(),
	}
	share(len(doc.Events), func(lo, hi int) {
		j := newJudge(a)
		for i := lo; i < hi; i++ {
			a.Verdicts[i] = j.verdict(i)
		}
	})
	return a
}

// share calls work on parts of 0..n, on all processors where n is large.
func share(n int, work func(lo, hi int)) {
	parts := crew.Cores()
	if n < 4096 || parts == 1 {
		work(0, n)
		return
	}
	crew.Run(parts, func(p int) { work(n*p/parts, n*(p+1)/parts) })
}

package pick

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"sync"
	"sync/atomic"

	"dateline/timeline"
	"dateline/timeline/crew"
	"dateline/timeline/message"
)

// words are the texts of a document as streams.
type words struct {
	vocabulary    vocabulary
	events, nodes stream
}

// block is how many events are read at once, and between two reports of progress.
const block = 2048

// builder makes streams on all processors.
type builder struct {
	ctx      context.Context
	progress func(done, total int)
	total    int

	lock  sync.Mutex // of all below
	seen  interner
	done  int
	parts [][]byte
}

// NewIndex makes an Index with which Apply answers a search among a million events in some
// hundredths of a second. It takes a second or two for these, on all processors, and about a
// seventh of the size of the file; run it beside other work and use Facets until it is there.
// Progress, which may be nil, is called now and then with the number of events that were read, by
// one goroutine at a time. The error is that of the context, where it ends first.
func NewIndex(ctx context.Context, doc *timeline.Document, progress func(done, total int)) (*Index, error) {
	x := Facets(doc)
	claims := x.claims()
	b := &builder{ctx: ctx, progress: progress, total: len(doc.Events)}
	w := &words{}
	var err error
	w.events, err = b.stream(len(doc.Events), func(i int, visit func(text string)) {
		eventTexts(&doc.Events[i], func(_ Field, text string) { visit(text) })
	})
	if err == nil {
		b.progress = nil
		w.nodes, err = b.stream(claims.nodes(), func(i int, visit func(text string)) { claims.nodeTexts(int32(i), visit) })
	}
	if err != nil {
		return nil, fmt.Errorf("index the texts of %d events: %w", len(doc.Events), err)
	}
	w.vocabulary = newVocabulary(b.seen.names)
	x.words = w
	return x, nil
}

// stream reads the texts of n things.
func (b *builder) stream(n int, texts func(i int, visit func(text string))) (stream, error) {
	s := stream{first: make([]uint32, n+1)}
	b.parts = make([][]byte, (n+block-1)/block)
	var next atomic.Int64
	crew.Run(min(crew.Cores(), len(b.parts)), func(int) {
		r := reader{}
		for b.ctx.Err() == nil {
			at := int(next.Add(1)) - 1
			if at >= len(b.parts) {
				return
			}
			lo, hi := at*block, min(n, at*block+block)
			r.read(lo, hi, texts)
			b.take(&r, at, s.first[lo+1:hi+1])
		}
	})
	if err := b.ctx.Err(); err != nil {
		return s, err
	}
	return s, b.join(&s)
}

// join puts the parts together. So far first has the length of each piece, one place on.
func (b *builder) join(s *stream) error {
	total := 0
	for _, part := range b.parts {
		total += len(part)
	}
	if total > math.MaxUint32 {
		return message.Fail("the texts are longer than four gigabytes")
	}
	s.code = make([]byte, 0, total)
	for i, part := range b.parts {
		s.code = append(s.code, part...)
		b.parts[i] = nil
	}
	for i := 1; i < len(s.first); i++ {
		s.first[i] += s.first[i-1]
	}
	return nil
}

// reader folds the texts of one block after the other. Each goroutine has its own.
type reader struct {
	fold   folder
	text   []byte   // words one after the other
	ends   []uint32 // of each word in text; breakMark where a text ends
	pieces []int    // of each event, where it ends in ends
}

const breakMark = math.MaxUint32

func (r *reader) read(lo, hi int, texts func(i int, visit func(text string))) {
	r.text, r.ends, r.pieces = r.text[:0], r.ends[:0], r.pieces[:0]
	for i := lo; i < hi; i++ {
		texts(i, r.add)
		r.pieces = append(r.pieces, len(r.ends))
	}
}

// add appends the words of one text.
func (r *reader) add(text string) {
	normal := r.fold.normal(text)
	if len(normal) == 0 {
		return
	}
	start := 0
	for i, c := range normal {
		if c == ' ' {
			r.text = append(r.text, normal[start:i]...)
			r.ends = append(r.ends, uint32(len(r.text)))
			start = i + 1
		}
	}
	r.text = append(r.text, normal[start:]...)
	r.ends = append(r.ends, uint32(len(r.text)), breakMark)
}

// take numbers the words that were read and keeps them as a part of the stream; lengths are those
// of the events.
func (b *builder) take(r *reader, at int, lengths []uint32) {
	text := string(r.text)
	b.lock.Lock()
	defer b.lock.Unlock()
	code := make([]byte, 0, len(r.ends)+len(r.ends)/4)
	k, start := 0, uint32(0)
	for i, end := range r.pieces {
		from := len(code)
		for ; k < end; k++ {
			if r.ends[k] == breakMark {
				code = append(code, 0)
				continue
			}
			code = binary.AppendUvarint(code, uint64(b.number(text[start:r.ends[k]]))+1)
			start = r.ends[k]
		}
		lengths[i] = uint32(len(code) - from)
	}
	b.parts[at] = code
	if b.done += len(lengths); b.progress != nil {
		b.progress(b.done, b.total)
	}
}

// number is that of the word, which is kept apart from the text that it is read from.
func (b *builder) number(word string) int32 {
	n := len(b.seen.names)
	number := b.seen.code(word)
	if len(b.seen.names) > n {
		b.seen.names[number] = strings.Clone(word)
	}
	return number
}

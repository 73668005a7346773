package file

import (
	"context"
	"io"
	"sync/atomic"

	"dateline/timeline"
	"dateline/timeline/message"
)

// Progress says how far a read is that goes on beside other work. The zero Progress is ready;
// each is for one read. Any goroutine may ask it at any time.
type Progress struct {
	size, loaded, parsed atomic.Int64 // bytes
	stopped              atomic.Bool
}

// loading is how much of the time of a read its loading takes, of 1; measured on files of 300 MB.
const loading = 0.07

// Share is how much of the read is done, from 0 to 1. It never decreases.
func (p *Progress) Share() float64 {
	size := float64(p.size.Load())
	if size == 0 {
		return 0
	}
	part := func(n *atomic.Int64) float64 { return min(float64(n.Load())/size, 1) }
	return loading*part(&p.loaded) + (1-loading)*part(&p.parsed)
}

// Size is how many bytes the file has; 0 before that is known.
func (p *Progress) Size() int64 { return p.size.Load() }

// ReadBeside is ReadStamped for a program that goes on answering meanwhile: it says in p how far it
// is, and ends soon after ctx does, with an error that wraps ctx's. It takes all processors: what must not wait
// calls it on a goroutine that yields; see crew.Yield.
func ReadBeside(ctx context.Context, path string, p *Progress) (*timeline.Document, []Problem, Stamp, error) {
	f, info, err := open(path)
	if err != nil {
		return nil, nil, Stamp{}, err
	}
	defer f.Close()
	p.size.Store(info.Size())
	forget := context.AfterFunc(ctx, func() { p.stopped.Store(true) })
	defer forget()
	text, err := load(path, &counted{ctx, f, p}, info.Size())
	if err != nil {
		return nil, nil, Stamp{}, err
	}
	doc, problems, stamp := readStamped(path, text, info, p)
	if err := ctx.Err(); err != nil {
		return nil, nil, Stamp{}, message.Wrap(err, "reading {{.Path}}: {{.Why}}", "Path", path, "Why", err)
	}
	return doc, problems, stamp, nil
}

// counted is a reader that says how much has passed, and fails when it is no longer wanted.
type counted struct {
	ctx  context.Context
	from io.Reader
	p    *Progress
}

func (c *counted) Read(b []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.from.Read(b)
	c.p.loaded.Add(int64(n))
	return n, err
}

// tell says how far the reader is, and stops it where it is no longer wanted.
func (r *reader) tell() {
	if r.beside == nil {
		return
	}
	r.beside.parsed.Add(int64(max(r.pos-r.told, 0)))
	r.told = max(r.pos, r.told)
	if r.beside.stopped.Load() {
		r.stop()
	}
}

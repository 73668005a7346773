package layout_test

import (
	"bytes"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline/layout"
)

// TestOneWalksInTheOrder: from the first event on and from the last one back, without the order being made; and from
// an event that is not in it, to an end.
func TestOneWalksInTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := looks(t)
		order := k.Order()
		walked := func(by int) (out []int) {
			for at := k.Next(-1, by); at >= 0 && len(out) <= len(order); at = k.Next(at, by) {
				out = append(out, at)
			}
			return out
		}
		if on := walked(1); !slices.Equal(on, order) {
			t.Fatalf("on: %v, want %v", on, order)
		}
		back := walked(-1)
		if slices.Reverse(back); !slices.Equal(back, order) {
			t.Fatalf("back: %v, want %v", back, order)
		}
		for event := range k.in.Doc.Events {
			if !slices.Contains(order, event) && (k.Next(event, 1) != k.Next(-1, 1) || k.Next(event, -1) != k.Next(-1, -1)) {
				t.Fatalf("from event %d, which is not shown, one comes to %d and %d", event, k.Next(event, 1), k.Next(event, -1))
			}
		}
	})
}

// BenchmarkWalk is a step among a million events, from the middle one, and the order of all of them.
func BenchmarkWalk(b *testing.B) {
	var text bytes.Buffer
	if err := sampledata.Generate(&text, 1_000_000, 1); err != nil {
		b.Fatal(err)
	}
	l := layout.New(input(sample(b, text.Bytes()), layout.Light), 1600, 900)
	order := l.Order()
	for _, by := range []int{1, -1} {
		b.Run(map[int]string{1: "next", -1: "previous"}[by], func(b *testing.B) {
			for b.Loop() {
				l.Next(order[len(order)/2], by)
			}
		})
	}
	b.Run("order", func(b *testing.B) {
		for b.Loop() {
			l.Order()
		}
	})
}

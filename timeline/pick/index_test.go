package pick

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/sampledata"
	"dateline/timeline"
	"dateline/timeline/evidence"
)

// indexed is the document's index.
func indexed(t interface{ Fatal(...any) }, doc *timeline.Document) *Index {
	x, err := NewIndex(context.Background(), doc, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestAnIndexFindsWhatReadingFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := drawn(t)
		x := indexed(t, doc)
		a := evidence.Assess(doc, evidence.Options{})
		for range 4 {
			text := drawSearch(t)
			want := Apply(doc, a, Query{Text: text}, nil)
			if got := Apply(doc, a, Query{Text: text}, x); !slices.Equal(got.Events, want.Events) {
				t.Fatalf("%q finds %v by the index and %v by reading", text, got.Events, want.Events)
			}
		}
	})
}

// TestTypingOnFindsTheSameAsTypingAtOnce types a search letter by letter, for an index then reads
// only what it has found.
func TestTypingOnFindsTheSameAsTypingAtOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := drawn(t)
		x, text := indexed(t, doc), drawSearch(t)+drawSearch(t)
		for i := range text {
			want := Apply(doc, nil, Query{Text: text[:i]}, nil)
			if got := Apply(doc, nil, Query{Text: text[:i]}, x); !slices.Equal(got.Events, want.Events) {
				t.Fatalf("%q finds %v as it is typed and %v by reading", text[:i], got.Events, want.Events)
			}
		}
	})
}

func TestSearchesOfTheCaseStudy(t *testing.T) {
	doc := example(t, sampledata.Kazakhstan())
	x := indexed(t, doc)
	for text, want := range map[string]int{
		"": len(doc.Events), "-": len(doc.Events), "xyzzy": 0, "\"": len(doc.Events),
	} {
		if got := len(Apply(doc, nil, Query{Text: text}, x).Events); got != want {
			t.Errorf("%q finds %d events, not %d", text, got, want)
		}
	}
	count := func(text string) int { return len(Apply(doc, nil, Query{Text: text}, x).Events) }
	if with, without := count("Kazakhstan"), count("-KAZAKHSTAN"); with == 0 || without == 0 || with+without != len(doc.Events) {
		t.Errorf("%d events with and %d without a word", with, without)
	}
	title := doc.Events[0].Title
	if count(`"`+title+`"`) == 0 || count(strings.ToUpper(title)) == 0 {
		t.Errorf("the title %q is not found", title)
	}
}

func TestMoreTermsThanBitsAreAllLookedFor(t *testing.T) {
	var all []string
	for i := range 150 {
		all = append(all, fmt.Sprintf("w%dx", i))
	}
	text := strings.Join(all, " ")
	doc := timeline.New(timeline.Document{Events: []timeline.Event{{Title: text}, {Title: strings.Join(all[:149], " ")}, {Title: strings.Join(all[1:], " ")}}})
	if got := Apply(doc, nil, Query{Text: text}, indexed(t, doc)).Events; !slices.Equal(got, []int32{0}) {
		t.Errorf("%v", got)
	}
}

func TestAnIndexIsTheSameOnAllProcessors(t *testing.T) {
	var b strings.Builder
	if err := sampledata.Generate(&b, 3*few, 7); err != nil {
		t.Fatal(err)
	}
	doc := example(t, []byte(b.String()))
	calls, last := 0, 0
	x, err := NewIndex(context.Background(), doc, func(done, total int) {
		if calls++; done <= last || total != len(doc.Events) {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last = done
	})
	if err != nil || last != len(doc.Events) || calls < 3 {
		t.Fatalf("%v; %d calls, the last with %d", err, calls, last)
	}
	for _, text := range []string{"a", "courier", "ministry signs", "\"signs a con", "\"a\" -president", "sport of b1"} {
		want := Apply(doc, nil, Query{Text: text}, nil).Events
		if got := Apply(doc, nil, Query{Text: text}, x).Events; len(got) == 0 || !slices.Equal(got, want) {
			t.Errorf("%q finds %d and not %d", text, len(got), len(want))
		}
	}
}

func TestAnIndexIsGivenUpWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	doc := example(t, sampledata.Kazakhstan())
	if x, err := NewIndex(ctx, doc, nil); x != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", x, err)
	}
}

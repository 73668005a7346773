package file_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/file"
)

// large is a file of events made by chance.
func large(t testing.TB, events int) string {
	t.Helper()
	var b bytes.Buffer
	if err := sampledata.Generate(&b, events, 1); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "large.json")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAReadBesideOtherWorkReadsTheSame(t *testing.T) {
	path := large(t, 20_000)
	want, _, stamp, err := file.ReadStamped(path)
	if err != nil {
		t.Fatal(err)
	}
	var p file.Progress
	if p.Share() != 0 {
		t.Error("before it begins nothing is done")
	}
	got, problems, again, err := file.ReadBeside(context.Background(), path, &p)
	if err != nil || len(problems) > 0 || again != stamp {
		t.Fatalf("%v, %v, stamp %v", err, problems, again)
	}
	if !reflect.DeepEqual(got.Events, want.Events) || !reflect.DeepEqual(got.Sources, want.Sources) {
		t.Error("the document is another one")
	}
	if share := p.Share(); share < 0.9 || share > 1 {
		t.Errorf("at the end %v is done", share)
	}
}

// ending is a context that ends after it was asked some times.
type ending struct {
	context.Context
	cancel context.CancelFunc
	left   int
}

func (e *ending) Err() error {
	if e.left--; e.left == 0 {
		e.cancel()
	}
	return e.Context.Err()
}

func TestAReadEndsWhenItIsNoLongerWanted(t *testing.T) {
	path := large(t, 20_000)
	for _, after := range []int{1, 5, 15, 1 << 30} {
		ctx, cancel := context.WithCancel(context.Background())
		var p file.Progress
		doc, problems, _, err := file.ReadBeside(&ending{ctx, cancel, after}, path, &p)
		cancel()
		if after == 1<<30 {
			if err != nil || doc == nil {
				t.Errorf("a read that is wanted fails: %v", err)
			}
			continue
		}
		if !errors.Is(err, context.Canceled) || doc != nil || problems != nil || p.Share() > 0.5 {
			t.Errorf("after %d: %v, %v, share %v", after, err, problems, p.Share())
		}
	}
}

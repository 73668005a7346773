package main

import (
	"bytes"
	"context"
	"fmt"
	"testing"
)

func TestWhatIsStoppedSaysSo(t *testing.T) {
	for want, err := range map[string]error{
		"dateline: stopped: x.png was not written\n": fmt.Errorf("x.png was not written: %w", context.Canceled),
		"dateline: stopped: nothing was written\n":   context.Canceled,
	} {
		var b bytes.Buffer
		if status := report(&b, "render", err); status != statusStopped || b.String() != want {
			t.Errorf("it says %q and ends with %d", b.String(), status)
		}
	}
}

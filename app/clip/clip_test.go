package clip_test

import (
	"runtime"
	"strings"
	"testing"

	"dateline/app/clip"
)

func TestWithoutADisplayThePictureIsRefusedAndNothingCrashes(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("there is always a clipboard here")
	}
	t.Setenv("DISPLAY", "")
	if err := clip.Image([]byte("x")); err == nil || !strings.Contains(err.Error(), "display") {
		t.Errorf("without a display: %v", err)
	}
	if err := clip.Image(make([]byte, clip.Largest+1)); err == nil || !strings.Contains(err.Error(), "large") {
		t.Errorf("too large a picture: %v", err)
	}
	t.Setenv("DISPLAY", ":987654")
	if err := clip.Image([]byte("x")); err == nil {
		t.Error("a display that there is not takes a picture")
	}
}

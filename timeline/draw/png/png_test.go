package png_test

import (
	"bytes"
	"errors"
	"hash/adler32"
	"image"
	"image/color"
	stdpng "image/png"
	"runtime"
	"testing"
	"time"

	"dateline/timeline/draw/png"

	"pgregory.net/rapid"
)

// noise is a picture whose pixel at x, y depends on nothing else.
func noise(alpha bool) func(dst *image.RGBA, top int) {
	return func(dst *image.RGBA, top int) {
		for y := range dst.Rect.Dy() {
			for x := range dst.Rect.Dx() {
				c := color.NRGBA{uint8(x * x >> 2), uint8((top + y) * 7), uint8(x ^ (top + y)), 255}
				if alpha {
					c.A = uint8(x*3 + y)
				}
				dst.Set(dst.Rect.Min.X+x, dst.Rect.Min.Y+y, c)
			}
		}
	}
}

func encode(t testing.TB, p *png.Picture) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Write(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAnyPictureComesBackToThePixel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := &png.Picture{
			Width: rapid.IntRange(1, 200).Draw(t, "width"), Height: rapid.IntRange(1, 200).Draw(t, "height"),
			Transparent: rapid.Bool().Draw(t, "transparent"), Strip: rapid.IntRange(1, 250).Draw(t, "strip"),
		}
		p.Paint = noise(p.Transparent)
		var b bytes.Buffer
		if err := png.Write(&b, p); err != nil {
			t.Fatal(err)
		}
		got, err := stdpng.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		want := image.NewRGBA(image.Rect(0, 0, p.Width, p.Height))
		for y := 0; y < p.Height; y += p.Strip { // as strips, for the alpha of noise counts from them
			p.Paint(want.SubImage(image.Rect(0, y, p.Width, min(y+p.Strip, p.Height))).(*image.RGBA), y)
		}
		if got.Bounds() != want.Bounds() {
			t.Fatal(got.Bounds())
		}
		for y := range p.Height {
			for x := range p.Width {
				r0, g0, b0, a0 := got.At(x, y).RGBA()
				r1, g1, b1, a1 := want.At(x, y).RGBA()
				if a0 != a1 || apart(r0, r1, a0) || apart(g0, g1, a0) || apart(b0, b1, a0) {
					t.Fatalf("%d,%d is %v, want %v", x, y, got.At(x, y), want.At(x, y))
				}
			}
		}
	})
}

// apart allows for the rounding of colours that were divided by their alpha.
func apart(a, b, alpha uint32) bool {
	if alpha == 0xffff {
		return a != b
	}
	return max(a, b)-min(a, b) > 0x101
}

func TestBytesDoNotDependOnTheCores(t *testing.T) {
	p := &png.Picture{Width: 300, Height: 999, Strip: 16, Paint: noise(false), Made: time.Unix(0, 0)}
	want := encode(t, p)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for cores := 1; cores < 9; cores++ {
		runtime.GOMAXPROCS(cores)
		if !bytes.Equal(encode(t, p), want) {
			t.Errorf("%d cores make another file", cores)
		}
	}
}

// failing fails after some bytes.
type failing struct{ left int }

var errFull = errors.New("full")

func (f *failing) Write(b []byte) (int, error) {
	if f.left -= len(b); f.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestAFailingWriterStopsThePainting(t *testing.T) {
	painted := make(chan bool, 1000)
	p := &png.Picture{Width: 300, Height: 1000, Strip: 1, Paint: func(dst *image.RGBA, top int) { painted <- true }}
	for left := range 300 {
		if err := png.Write(&failing{left}, p); !errors.Is(err, errFull) {
			t.Fatal(left, err)
		}
		if n := len(painted); left == 0 && n > 20 {
			t.Errorf("%d strips were painted in vain", n)
		}
		for len(painted) > 0 {
			<-painted
		}
	}
}

func TestAPanicWhilePaintingReachesTheCaller(t *testing.T) {
	for _, at := range []int{0, 500, 999} {
		p := &png.Picture{Width: 3, Height: 1000, Strip: 1, Paint: func(_ *image.RGBA, top int) {
			if top == at {
				panic("no more paint")
			}
		}}
		func() {
			defer func() {
				if v, ok := recover().(error); !ok || v.Error() != "no more paint" {
					t.Error(v)
				}
			}()
			png.Write(&bytes.Buffer{}, p)
		}()
	}
}

func TestAnImpossibleSizeIsAnError(t *testing.T) {
	for _, p := range []*png.Picture{{Width: 0, Height: 1}, {Width: 1, Height: -1}, {Width: png.Largest + 1, Height: 1}} {
		if err := png.Write(&bytes.Buffer{}, p); err == nil {
			t.Error(p.Width, p.Height)
		}
	}
}

func TestWhatIsSaidIsInTheFile(t *testing.T) {
	p := &png.Picture{
		Width: 2, Height: 2, Strip: 9, Paint: noise(false), DPI: 300, Title: "Кто\x00 что", Software: "Dateline – 1",
		Made: time.Date(2022, 8, 31, 12, 0, 0, 0, time.UTC), Data: []byte(`{"events":[]}`),
	}
	var last float64
	p.Progress = func(done float64) { last = done }
	data := encode(t, p)
	for _, want := range []string{
		"pHYs\x00\x00\x2e\x23\x00\x00\x2e\x23\x01", "iTXtTitle\x00\x00\x00\x00\x00Кто что", "tEXtSoftware\x00Dateline ? 1",
		"tEXtCreation Time\x00Wed, 31 Aug 2022 12:00:00 +0000", "iTXtDateline\x00\x01\x00\x00\x00\x78",
	} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("%q is not in the file", want)
		}
	}
	if last != 1 {
		t.Errorf("the progress ended at %v", last)
	}
	p.DPI, p.Title, p.Software, p.Made, p.Data = 0, "", "", time.Time{}, nil
	if data := encode(t, p); bytes.Contains(data, []byte("Xt")) || bytes.Contains(data, []byte("pHYs")) {
		t.Error("what is not said is in the file")
	}
}

func TestJoinedSumsAreThoseOfTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.SliceOf(rapid.Byte()).Draw(t, "a"), rapid.SliceOf(rapid.Byte()).Draw(t, "b")
		if got, want := png.Join(adler32.Checksum(a), adler32.Checksum(b), len(b)), adler32.Checksum(append(a, b...)); got != want {
			t.Fatalf("%08x, want %08x", got, want)
		}
	})
}

package attached_test

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"io"
	"strings"
	"testing"

	"dateline/timeline/attached"
	"dateline/timeline/draw/png"

	"pgregory.net/rapid"
)

func inPNG(t testing.TB, json string) string {
	var b bytes.Buffer
	err := png.Write(&b, &png.Picture{Width: 1, Height: 1, Strip: 1, Paint: func(*image.RGBA, int) {}, Data: []byte(json), Title: "Dateline"})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func inSVG(json string) string {
	return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><title>document</title>" + attached.SVG(json) + "<text>more</text></svg>"
}

// inPDF is as much of a PDF as is looked at.
func inPDF(json string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write([]byte(json))
	z.Close()
	return fmt.Sprintf("%%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile/Subtype/application#2Fvnd.dateline+json/Filter/FlateDecode/Params<</Size %d/CheckSum<%x>>>/Length %d>>\nstream\n%s\nendstream\nendobj\n",
		len(json), md5.Sum([]byte(json)), b.Len(), b.String())
}

func TestWhatIsAttachedIsFound(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		json := strings.ReplaceAll(rapid.String().Draw(r, "json"), "\r", "") // JSON has none unescaped; XML turns it into \n
		json = strings.Map(func(c rune) rune {
			if c < ' ' && c != '\n' || c == 0xfffe || c == 0xffff {
				return -1
			}
			return c
		}, json)
		for kind, picture := range map[string]string{"PNG": inPNG(t, json), "PDF": inPDF(json), "SVG": inSVG(json)} {
			if attached.Kind(picture) != kind {
				r.Fatalf("%s is taken for %q", kind, attached.Kind(picture))
			}
			if got, err := attached.Find(picture); err != nil || got != json {
				r.Fatalf("%s: %q, %v, want %q", kind, got, err, json)
			}
		}
	})
}

func TestTextThatXMLCannotHoldIsEscapedInTheSVG(t *testing.T) {
	picture := inSVG("\"a]]>b\ufffe\uffff\"")
	for d := xml.NewDecoder(strings.NewReader(picture)); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if got, err := attached.Find(picture); err != nil || got != `"a]]>b\ufffe\uffff"` {
		t.Error(got, err)
	}
}

func TestAnSVGThatAnotherProgramWroteAnewKeepsTheDocument(t *testing.T) {
	picture := `<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:metadata><d:document xmlns:d="urn:dateline:document" x="1">{&quot;a&quot;: &lt;<b/>1}</d:document></svg:metadata></svg:svg>`
	if got, err := attached.Find("<!-- <svg -->" + picture); err != nil || got != `{"a": <1}` {
		t.Error(got, err)
	}
}

func TestADamagedDocumentIsSaidToBeDamaged(t *testing.T) {
	json := `{"title": "` + strings.Repeat("once more ", 50) + `"}`
	for _, picture := range []string{
		strings.Replace(inPNG(t, json), "iTXtDateline\x00\x01", "iTXtDateline\x00\x02", 1),
		strings.Replace(inPDF(json), "/CheckSum<", "/CheckSum<0", 1)[:len(inPDF(json))-40],
		strings.Replace(inSVG(json), "</document>", "", 1),
	} {
		if got, err := attached.Find(picture); err == nil || errors.Is(err, attached.ErrNone) {
			t.Errorf("%.20q: %q, %v", picture, got, err)
		}
	}
}

// FuzzFind holds that no bytes break it, and that what is cut off is never taken for a whole PNG.
func FuzzFind(f *testing.F) {
	for _, picture := range []string{inPNG(f, "{}"), inPDF("{}"), inSVG("{}"), "", "\xff\xd8\xff", "%PDF-", "<svg"} {
		f.Add(picture)
	}
	f.Fuzz(func(t *testing.T, picture string) {
		if got, err := attached.Find(picture); err != nil && got != "" {
			t.Error("a document and an error")
		}
	})
}

package draw_test

import (
	"bytes"
	"testing"

	"dateline/sampledata"
	"dateline/timeline/draw"
	"dateline/timeline/file"
	"dateline/timeline/layout"
)

// carries are the endings of the formats that carry a document.
var carries = []string{".png", ".svg", ".pdf"}

// hostile is text made to end what it stands in.
const hostile = `{"title": "]]></document></metadata><script>alert(1)</script>\u0000\ufffe￾", "x-note": "]]>]]>\\ud800 \u2028 </svg>",
  "events": [{"id": "a", "title": "\u202eabc שלום 🙂 %PDF- endstream", "date": "2022-07"}]}`

func TestEveryDocumentComesBackFromEveryPicture(t *testing.T) {
	documents := map[string][]byte{"hostile": []byte(hostile), "empty": []byte(`{"events": []}`)}
	for _, s := range sampledata.All() {
		documents[s.Name] = s.Data
	}
	for name, data := range documents {
		doc, problems := file.Read(name, data)
		if doc == nil {
			t.Fatal(problems)
		}
		want := file.Write(doc)
		s, faces := picture{name, data, layout.Light, true, false, 960, 540}.scene(t)
		for _, ending := range carries {
			var b bytes.Buffer
			if err := draw.Write(&b, ending, s, faces, draw.Options{Data: want}); err != nil {
				t.Fatal(err)
			}
			back, problems := file.Read(name+ending, b.Bytes())
			if back == nil {
				t.Fatal(name, ending, problems)
			}
			if !bytes.Equal(file.Write(back), want) {
				t.Errorf("%s comes back from %s as\n%s", name, ending, difference(want, file.Write(back)))
			}
		}
	}
}

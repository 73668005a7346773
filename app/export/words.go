package export

import (
	"math"

	"fyne.io/fyne/v2/lang"

	"dateline/timeline/output"
)

// formatWords is a format's name in the language of the window.
func formatWords(f output.Format) string {
	switch f.Ending {
	case ".png":
		return lang.L("Picture (PNG)")
	case ".jpg":
		return lang.L("Picture (JPEG)")
	case ".svg":
		return lang.L("Drawing (SVG)")
	case ".pdf":
		return lang.L("Pages (PDF)")
	case ".pptx":
		return lang.L("Slides (PowerPoint)")
	case ".html":
		return lang.L("Web page (HTML)")
	case ".csv":
		return lang.L("Table (CSV)")
	case ".md":
		return lang.L("Handout (Markdown)")
	case ".txt":
		return lang.L("Sentences to read aloud (text)")
	case ".ics":
		return lang.L("Calendar (iCalendar)")
	case ".csl.json":
		return lang.L("Sources (CSL-JSON)")
	case ".bib":
		return lang.L("Sources (BibTeX)")
	case ".jsonld":
		return lang.L("Judgements (ClaimReview)")
	}
	return f.Name
}

// paperKind is a paper to choose from, without its direction.
type paperKind struct {
	name  string
	words func() string
}

var papers = []paperKind{
	{"slide", func() string { return lang.L("Slide 1920 × 1080") }},
	{"slide-large", func() string { return lang.L("Slide 1920 × 1080, large type") }},
	{"4k", func() string { return lang.L("4K 3840 × 2160") }},
	{"square", func() string { return lang.L("Square 1080 × 1080") }},
	{"a4", func() string { return "A4" }},
	{"a3", func() string { return "A3" }},
	{"a2", func() string { return "A2" }},
	{"a1", func() string { return "A1" }},
	{"a0", func() string { return lang.L("A0 poster") }},
	{"letter", func() string { return "Letter" }},
	{OwnPaper, func() string { return lang.L("Own size") }},
}

var themes = []struct {
	name  string
	words func() string
}{
	{"light", func() string { return lang.L("Light") }},
	{"dark", func() string { return lang.L("Dark") }},
	{"contrast", func() string { return lang.L("White on black") }},
	{"print", func() string { return lang.L("For paper") }},
}

// bytesWords is a number of bytes for a person: "512 kB", "1.4 MB".
func bytesWords(n int64) string {
	kilo := float64(n) / 1000
	switch {
	case n < 1000:
		return lang.L("{{.Count}} bytes", map[string]any{"Count": n})
	case kilo < 1000:
		return lang.L("{{.Size}} kB", map[string]any{"Size": math.Round(kilo)})
	case kilo < 100_000:
		return lang.L("{{.Size}} MB", map[string]any{"Size": math.Round(kilo/100) / 10})
	}
	return lang.L("{{.Size}} MB", map[string]any{"Size": math.Round(kilo / 1000)})
}

// resolutions are what a paper of screens and one of sheets offer, in pixels an inch.
func resolutions(screen bool) []float64 {
	if screen {
		return []float64{72, 144, 216, 288}
	}
	return []float64{72, 144, 200, 300, 600}
}

func resolutionWords(dpi float64, screen bool) string {
	if screen {
		return lang.L("{{.Times}} ×", map[string]any{"Times": dpi / 72})
	}
	return lang.L("{{.Count}} DPI", map[string]any{"Count": dpi})
}

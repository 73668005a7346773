// Package assets hands out what is embedded in the program: the faces that text
// is set in, the icon, the translations and the JSON Schema of the file format.
//
// Nothing goes in; bytes come out. The faces are the Noto Sans of Fyne's bundle,
// so that pictures are set in the same type as the window. The package draws,
// parses and measures nothing, and builds without cgo.
package assets

import (
	"embed"
	"strings"

	"fyne.io/fyne/v2/theme"
)

//go:embed icon.svg
var iconSVG []byte

//go:embed icon.png
var iconPNG []byte

//go:embed translations/*.json
var translations embed.FS

//go:embed dateline.schema.json
var schema []byte

// Regular returns the TrueType bytes of Noto Sans; callers must not change them.
func Regular() []byte { return theme.DefaultTextFont().Content() }

// Bold returns the TrueType bytes of Noto Sans Bold; callers must not change them.
func Bold() []byte { return theme.DefaultTextBoldFont().Content() }

// Italic returns the TrueType bytes of Noto Sans Italic; callers must not change them.
func Italic() []byte { return theme.DefaultTextItalicFont().Content() }

// BoldItalic returns the TrueType bytes of Noto Sans Bold Italic; callers must not change them.
func BoldItalic() []byte { return theme.DefaultTextBoldItalicFont().Content() }

// IconSVG returns the program's icon as SVG; callers must not change it.
func IconSVG() []byte { return iconSVG }

// IconPNG returns the program's icon as a PNG of 1024 by 1024 pixels; callers must not change it.
func IconPNG() []byte { return iconPNG }

// Schema returns the JSON Schema (2020-12) of Dateline files; callers must not change it.
func Schema() []byte { return schema }

// Translations returns the files of timeline/words by the tags of their languages. The error is that
// of reading what is embedded, which a broken build alone could bring about.
func Translations() (map[string][]byte, error) {
	const folder = "translations"
	list, err := translations.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	files := make(map[string][]byte, len(list))
	for _, f := range list {
		data, err := translations.ReadFile(folder + "/" + f.Name())
		if err != nil {
			return nil, err
		}
		files[strings.TrimSuffix(f.Name(), ".json")] = data
	}
	return files, nil
}

package typeset

import (
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/fontscan"
)

// FontCache is the folder in the user's cache directory where the program keeps the index of the
// system's fonts, for UseSystemFonts; empty where the user has no such directory.
func FontCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "dateline")
}

// quiet swallows what fontscan says about fonts that nobody asked for.
var quiet = log.New(io.Discard, "", 0)

// installed lists the fonts of the system by way of fontscan's index in the folder cache. Where
// that fails (one file that may not be opened is enough, or a folder that may not be written) the
// folders are walked here and nothing is kept.
func installed(cache string) []*systemFont {
	if fonts := indexed(cache); len(fonts) > 0 {
		return fonts
	}
	dirs, err := fontscan.DefaultFontDirectories(quiet)
	if err != nil {
		return nil
	}
	return walked(dirs...)
}

// indexed is the fonts of fontscan's index; none where it cannot be made. Within a process
// fontscan looks only once.
func indexed(cache string) (fonts []*systemFont) {
	if cache == "" {
		return nil
	}
	defer func() {
		if recover() != nil {
			fonts = nil
		}
	}()
	prints, err := fontscan.SystemFonts(quiet, cache)
	if err != nil {
		return nil
	}
	for i := range prints {
		p := &prints[i]
		fonts = append(fonts, &systemFont{
			at: p.Location, family: p.Family, aspect: p.Aspect, scripts: p.Scripts, has: p.Runes.Contains,
		})
	}
	return fonts
}

// walked is the fonts below some folders. What is no font, or a broken one, is passed over.
func walked(dirs ...string) []*systemFont {
	var fonts []*systemFont
	for _, dir := range dirs {
		_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && fontEndings[strings.ToLower(filepath.Ext(path))] {
				fonts = append(fonts, described(path)...)
			}
			return nil // a folder that cannot be read is passed over
		})
	}
	return fonts
}

var fontEndings = map[string]bool{".ttf": true, ".otf": true, ".ttc": true, ".otc": true, ".dfont": true}

// described is the fonts in a file.
func described(path string) (fonts []*systemFont) {
	defer func() {
		if recover() != nil {
			fonts = nil
		}
	}()
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer file.Close()
	loaders, err := opentype.NewLoaders(file)
	if err != nil {
		return nil
	}
	for i, loader := range loaders {
		cmap, err := characters(loader)
		if err != nil {
			continue
		}
		about, _ := font.Describe(loader, nil)
		fonts = append(fonts, &systemFont{
			at: font.FontID{File: path, Index: uint16(i)}, family: font.NormalizeFamily(about.Family), aspect: about.Aspect,
			has: func(r rune) bool {
				_, ok := cmap.Lookup(r)
				return ok
			},
		})
	}
	return fonts
}

// characters is the font's map of characters to glyphs.
func characters(loader *opentype.Loader) (font.Cmap, error) {
	raw, err := loader.RawTable(opentype.MustNewTag("cmap"))
	if err != nil {
		return nil, err
	}
	table, _, err := tables.ParseCmap(raw)
	if err != nil {
		return nil, err
	}
	cmap, _, err := font.ProcessCmap(table, tables.FPNone)
	return cmap, err
}

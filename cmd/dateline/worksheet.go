package main

import (
	"path/filepath"
	"strings"

	"dateline/timeline/layout"
)

// checkWorksheet refuses what a worksheet has not, and takes upright A4 where no paper is named.
func (r *renderFlags) checkWorksheet() error {
	if !r.worksheet {
		return nil
	}
	for _, f := range [...]struct {
		name string
		set  bool
	}{
		{"--chart", r.chart != ""}, {"--tile", r.tile != ""}, {"--book", r.book}, {"--short-sources", r.short},
		{"--transparent", r.transparent}, {"--theme", r.theme != layout.Light.Name && r.theme != layout.Print.Name},
	} {
		if f.set {
			return usage("%s does not go with --worksheet, which is for a class to write on", f.name)
		}
	}
	for _, name := range r.outputs {
		if strings.ToLower(filepath.Ext(name)) != ".pdf" {
			return usage("-o %s: a worksheet is a PDF; end the name in .pdf", name)
		}
	}
	if r.page == "" && r.size == "" {
		r.page = "a4-portrait"
	}
	return nil
}

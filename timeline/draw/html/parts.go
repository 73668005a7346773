package html

import (
	"embed"
	"fmt"
	"strings"

	"dateline/timeline/layout"
	"dateline/timeline/scene"
)

//go:embed web
var own embed.FS

// scripts are the files of the page's own script, in order.
var scripts = [...]string{
	"web/data.js", "web/time.js", "web/look.js", "web/layout.js", "web/gaps.js", "web/view.js", "web/draw.js", "web/item.js",
	"web/panel.js", "web/tip.js", "web/input.js", "web/figures.js", "web/kinds.js", "web/charts.js", "web/charttip.js", "web/asof.js", "web/start.js",
}

// pageScript is the page's own script, in a scope of its own.
func pageScript() string {
	var b strings.Builder
	b.WriteString("(function () {\n\"use strict\";\n")
	for _, name := range scripts {
		b.WriteString(part(name))
	}
	b.WriteString("})();\n")
	return b.String()
}

// pageStyle is the page's style: the colours of the themes, then the rest.
func pageStyle() string {
	return ":root{" + colors(layout.Light) + "}\n@media (prefers-color-scheme: dark){:root{" + colors(layout.Dark) + "}}\n" +
		"@media print{:root{" + colors(layout.Print) + "}}\n:root.paper{" + colors(layout.Print) + "}\n" + part("web/page.css")
}

// part is an embedded file, "" where it is not there.
func part(name string) string {
	text, err := own.ReadFile(name)
	if err != nil {
		return ""
	}
	return string(text)
}

// colors are a theme's as properties of CSS.
func colors(t layout.Theme) string {
	var b strings.Builder
	for _, c := range []struct {
		name  string
		color scene.Color
	}{
		{"paper", t.Paper}, {"panel", t.Panel}, {"ink", t.Ink}, {"muted", t.Muted}, {"hair", t.Hair}, {"leader", t.Leader},
		{"ribbon", t.Ribbon}, {"era", t.Era}, {"accent", t.Accent}, {"on-accent", t.OnAccent}, {"warm", t.Warm}, {"for", t.Lanes[0]},
	} {
		fmt.Fprintf(&b, "--%s:%s;", c.name, hex(c.color))
	}
	return b.String()
}

func hex(c scene.Color) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

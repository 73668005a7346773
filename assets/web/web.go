// Package web hands out what pages for browsers are made with and is not ours: the library that draws
// their charts.
//
// Nothing goes in; texts come out. The set-up puts the library in place, as package-lock.json pins it. A
// build without it compiles, and the texts are empty.
package web

import "embed"

//go:embed parts
var parts embed.FS

// ECharts is Apache ECharts as a script, "" in a build without it.
func ECharts() string { return part("echarts.min.js") }

// Notice is the notice that goes with every copy of Apache ECharts, "" in a build without it.
func Notice() string { return part("NOTICE") }

// part is a file that the set-up put in place.
func part(name string) string {
	text, err := parts.ReadFile("parts/" + name)
	if err != nil {
		return ""
	}
	return string(text)
}

package main

import (
	"cmp"
	"embed"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
)

//go:embed help
var helpTexts embed.FS

// help prints what a command does: "dateline help render".
func help(c console, args []string) error {
	names, err := parse(newFlags("help"), args)
	if err != nil {
		return err
	}
	topic := strings.Join(names, " ")
	if printHelp(c.out, topic) != nil {
		return usage("there is no help on %q%s", topic, cmp.Or(didYouMean(topic, commandNames(), asIs), "; the commands are "+series(commandNames())))
	}
	return nil
}

// printHelp prints the text for a command; the window's and the whole program's is that of "".
func printHelp(w io.Writer, topic string) error {
	if topic == "" || topic == "help" {
		topic = "dateline"
	}
	text, err := helpTexts.ReadFile("help/" + topic + ".txt")
	if err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}

func commandNames() []string {
	var names []string
	for _, k := range commands() {
		names = append(names, k.name)
	}
	return names
}

// printVersion prints the release, the commit it was built from, and with what.
func printVersion(w io.Writer) {
	about := []string{runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}
	if info, ok := debug.ReadBuildInfo(); ok {
		about = append(commit(info.Settings), about...)
	}
	if !hasWindow {
		about = append(about, "without the window")
	}
	fmt.Fprintf(w, "dateline %s (%s)\n", version, strings.Join(about, ", "))
}

// commit says which commit was built, and whether files had been changed since.
func commit(settings []debug.BuildSetting) []string {
	value := map[string]string{}
	for _, s := range settings {
		value[s.Key] = s.Value
	}
	revision := value["vcs.revision"]
	if revision == "" {
		return nil
	}
	text := "commit " + revision[:min(12, len(revision))]
	if day, _, ok := strings.Cut(value["vcs.time"], "T"); ok {
		text += " of " + day
	}
	if value["vcs.modified"] == "true" {
		text += " with changes"
	}
	return []string{text}
}

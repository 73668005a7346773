package main

import (
	"flag"
	"io"

	"dateline/sampledata"
	"dateline/timeline/file"
)

// generateFlags are the flags of generate.
type generateFlags struct {
	n      int
	seed   uint64
	output string
}

func (f *generateFlags) set() *flag.FlagSet {
	fs := newFlags("generate")
	fs.IntVar(&f.n, "n", 1000, "")
	fs.Uint64Var(&f.seed, "seed", 1, "")
	fs.StringVar(&f.output, "o", "", "")
	return fs
}

// maxGenerated keeps the file below the 2 GiB that the reader takes.
const maxGenerated = 7_000_000

// generate writes a document of many events made by chance, to try the program with.
func generate(c console, args []string) error {
	var flags generateFlags
	names, err := parse(flags.set(), args)
	switch {
	case err != nil:
		return err
	case len(names) > 0:
		return usage("generate takes no FILE; name the one to write, as in -o big.json")
	case flags.output == "":
		return usage("name the file to write, as in -o big.json (or -o - for standard output)")
	case flags.n < 0 || flags.n > maxGenerated:
		return usage("-n %d: the number of events is from 0 to %d", flags.n, maxGenerated)
	}
	write := func(w io.Writer) error { return sampledata.Generate(w, flags.n, flags.seed) }
	if flags.output == "-" {
		return write(c.out)
	}
	ctx, stop := interruptible()
	defer stop()
	return file.Atomic(ctx, flags.output, write)
}

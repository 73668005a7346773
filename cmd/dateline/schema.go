package main

import "dateline/assets"

// schema prints the JSON Schema of the file format.
func schema(c console, args []string) error {
	names, err := parse(newFlags("schema"), args)
	if err != nil {
		return err
	}
	if len(names) > 0 {
		return usage("schema takes no FILE; it prints the schema of all of them")
	}
	_, err = c.out.Write(assets.Schema())
	return err
}

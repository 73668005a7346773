package app

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"dateline/app/command"
	"dateline/sampledata"
)

func TestAWorksheetIsWrittenUnderAFreeName(t *testing.T) {
	w, _ := started(t)
	path := write(t, "case.json", string(sampledata.Kazakhstan()))
	w.openPath(path)
	w.actions.Run(command.Worksheet)
	w.actions.Run(command.Worksheet)
	list, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*.pdf"))
	if err != nil || len(list) != 2 {
		t.Fatalf("%v, %v", list, err)
	}
	for _, name := range list {
		data, err := os.ReadFile(name)
		if err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

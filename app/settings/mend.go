package settings

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Mend looks at the file that Fyne keeps the preferences in, before Fyne reads it: Fyne panics on
// some files and forgets everything on others. A broken one is put aside as path.broken, and what
// the last start found whole takes its place, if there is that. It tells whether it was broken.
func Mend(path string) (broken bool, err error) {
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("reading the preferences: %w", err)
	}
	kept := path + ".kept"
	if sound(data) {
		if err := os.WriteFile(kept, data, 0o600); err != nil {
			return false, fmt.Errorf("keeping a copy of the preferences: %w", err)
		}
		return false, nil
	}
	if err := os.Rename(path, path+".broken"); err != nil {
		return true, fmt.Errorf("putting broken preferences aside: %w", err)
	}
	if data, err := os.ReadFile(kept); err == nil && sound(data) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			return true, fmt.Errorf("writing the preferences of the last start: %w", err)
		}
	}
	return true, nil
}

// sound tells whether Fyne can read preferences: an object of texts, numbers, truths and lists of
// one of them.
func sound(data []byte) bool {
	var values map[string]any
	if json.Unmarshal(data, &values) != nil || values == nil {
		return false
	}
	for _, v := range values {
		switch v := v.(type) {
		case string, float64, bool, nil:
		case []any:
			if !alike(v) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func alike(list []any) bool {
	for _, v := range list {
		if fmt.Sprintf("%T", v) != fmt.Sprintf("%T", list[0]) {
			return false
		}
		switch v.(type) {
		case string, float64, bool:
		default:
			return false
		}
	}
	return true
}

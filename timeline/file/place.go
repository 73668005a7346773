package file

import (
	"slices"
	"strconv"
	"strings"
)

// Place gives problems that have a path, such as those of a later check, the name of the file
// and their lines and columns in its text, and puts them in the order of the file. Where a path
// leads nowhere the place is that of the last part of it that is there. One without a path stays
// at the end, at the place of the last.
func Place(name, text string, problems []Problem) []Problem {
	name, text, _ = unwrap(name, text)
	text = strings.TrimPrefix(text, "\ufeff")
	r := &reader{text: text, mute: true, starts: map[string][]int{}}
	if len(problems) > 0 {
		r.findLists()
	}
	var list []found
	var rest []Problem
	for _, problem := range problems {
		path := pathSteps(problem.Path)
		switch {
		case path == nil:
			rest = append(rest, problem)
		case len(path) > 1 && path[1].index >= 0:
			list = append(list, found{problem.Level, r.locate(path), problem.Path, problem.Message, problem.Rule})
		default:
			list = append(list, found{problem.Level, r.find(0, path...), problem.Path, problem.Message, problem.Rule})
		}
	}
	slices.SortStableFunc(list, byOffset)
	out := placed(name, text, list)
	for _, problem := range rest {
		problem.File, problem.Line, problem.Column = name, 1, 1
		if n := len(out); n > 0 {
			problem.Line, problem.Column = out[n-1].Line, out[n-1].Column
		}
		out = append(out, problem)
	}
	return out
}

// findLists goes through the text and remembers where the elements of the document's lists begin.
func (r *reader) findLists() {
	r.space()
	r.object(anyObject, nil, func(key string) bool {
		if r.valueType() != isArray {
			r.skip()
			return true
		}
		var starts []int
		r.array(func(int) {
			starts = append(starts, r.pos)
			r.skip()
		})
		r.starts[key] = starts
		return true
	})
}

// pathSteps reads a path of plain keys back: events[3].claims[0].source. It is nil for none.
func pathSteps(text string) []step {
	var path []step
	for part := range strings.SplitSeq(text, ".") {
		key, rest, _ := strings.Cut(part, "[")
		if key == "" {
			return nil
		}
		path = append(path, step{key, -1})
		for rest != "" {
			digits, more, _ := strings.Cut(rest, "]")
			i, err := strconv.Atoi(digits)
			if err != nil {
				return nil
			}
			path = append(path, step{"", i})
			rest = strings.TrimPrefix(more, "[")
		}
	}
	return path
}

package file

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Nearest is the word that was probably meant by what is written: the one with the fewest letters
// put in, left out, replaced or swapped, or "" where none is near.
func Nearest(written string, words []string) string {
	return nearest(written, len(words), func(i int) (string, string) { return words[i], "" })
}

// nearest is Nearest over n words, each with another name by which people may mean it.
func nearest(written string, n int, word func(i int) (id, name string)) string {
	limit := nearLimit(written)
	if limit < 0 {
		return ""
	}
	low := strings.ToLower(written)
	mask := letters(low)
	best := ""
	for i := range n {
		id, name := word(i)
		if id == "" {
			continue
		}
		if strings.EqualFold(id, written) || name != "" && strings.EqualFold(name, written) {
			best = id
			break
		}
		if limit == 0 || len(id)-len(low) > limit*utf8.UTFMax || len(low)-len(id) > limit*utf8.UTFMax {
			continue
		}
		other := strings.ToLower(id)
		if bits.OnesCount64(mask^letters(other)) > 2*limit {
			continue
		}
		if d := distance(low, other, limit); d <= limit {
			best, limit = id, d-1
		}
	}
	return best
}

// nearLimit is how many mistakes are forgiven in a word: 0 where it is too short for any but
// capitals, -1 where it is too long to be a word.
func nearLimit(written string) int {
	switch n := utf8.RuneCountInString(written); {
	case n > 200 || n == 0:
		return -1
	case n < 3:
		return 0
	case n < 5:
		return 1
	case n < 9:
		return 2
	}
	return 3
}

// letters is the set of a word's letters, as 64 bits.
func letters(s string) (mask uint64) {
	for _, c := range s {
		mask |= 1 << (uint(c) % 64)
	}
	return mask
}

// distance is how many letters must be put in, left out, replaced or swapped with their
// neighbour to make b of a; limit+1 where it is more than limit. It is the optimal string
// alignment distance (Damerau 1964, in the restricted form of Wagner and Lowrance).
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	two, one, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range one {
		one[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			replace := 1
			if x[i-1] == y[j-1] {
				replace = 0
			}
			row[j] = min(one[j]+1, row[j-1]+1, one[j-1]+replace)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], two[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		two, one, row = one, row, two
	}
	return one[len(y)]
}

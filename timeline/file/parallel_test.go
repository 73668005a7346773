package file

import (
	"bytes"
	"math/rand/v2"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"dateline/sampledata"
	"dateline/timeline"
)

// readWith reads with a number of processors.
func readWith(processors int, text string) (*timeline.Document, []Problem) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
	return ReadText("f.json", text)
}

// sameAlone holds that many processors read the same document and find the same problems as one.
func sameAlone(t *testing.T, text string) {
	t.Helper()
	alone, few := readWith(1, text)
	many, all := readWith(4, text)
	if !reflect.DeepEqual(few, all) {
		t.Fatalf("alone\n%s\ntogether\n%s", lineByLine(few), lineByLine(all))
	}
	if (alone == nil) != (many == nil) {
		t.Fatal("a document for one reader only")
	}
	if alone != nil && (!reflect.DeepEqual(alone.Events, many.Events) || !reflect.DeepEqual(alone.Sources, many.Sources)) {
		t.Fatal("the documents differ")
	}
}

func generated(t testing.TB, n int) string {
	t.Helper()
	var b bytes.Buffer
	if err := sampledata.Generate(&b, n, 1); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestManyReadersReadAsOneDoes(t *testing.T) {
	text := generated(t, 12_000)
	if parts := (&reader{text: text, pos: strings.Index(text, "\"events\": [") + len("\"events\": ")}).guesses(3); runtime.GOMAXPROCS(0) > 1 && len(parts) != 2 {
		t.Errorf("the parts begin at %v", parts)
	}
	sameAlone(t, text)
	compact := strings.NewReplacer("\n", "", `": `, `":`, `, "`, `,"`).Replace(text)
	sameAlone(t, compact)
	sameAlone(t, string(Write(mustRead(t, text))))
	// What looks as the beginning of an event and is none.
	sameAlone(t, strings.ReplaceAll(compact, `"claims":`, `"x-a":[0,{"id":"e"}],"claims":`))
	sameAlone(t, strings.Replace(text, "\"events\": [\n{\"id\"", "\"events\": [\n{\"stance\": 1, \"id\"", 1))
	// References that lead nowhere, equal ids, and warnings, all over.
	sameAlone(t, strings.NewReplacer(`"by": "a1`, `"by": "z1`, `"id": "e77`, `"id": "e78`, `"importance"`, `"importence"`).Replace(text))
}

func TestManyReadersFindTheMistakesThatOneDoes(t *testing.T) {
	text := generated(t, 8_000)
	random := rand.New(rand.NewPCG(1, 2))
	rounds := 60
	if testing.Short() {
		rounds = 10
	}
	const marks = "{}[],:\"\\ x0\n"
	for range rounds {
		b := []byte(text)
		for range 1 + random.IntN(3) {
			i := random.IntN(len(b))
			switch mark := marks[random.IntN(len(marks))]; random.IntN(3) {
			case 0:
				b[i] = mark
			case 1:
				b = append(b[:i], b[i+1:]...)
			default:
				b = append(b[:i], append([]byte{mark}, b[i:]...)...)
			}
		}
		sameAlone(t, string(b))
	}
	sameAlone(t, text[:len(text)/2])
	sameAlone(t, strings.Repeat(text, 2))
}

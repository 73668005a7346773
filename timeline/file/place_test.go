package file

import (
	"fmt"
	"testing"

	"dateline/sampledata"
)

func TestPlaceFindsEachProblemWhereReadDid(t *testing.T) {
	text := "\ufeff{\"x-é\": [\"ä\"], \"sources\": [{\"id\": \"a\"}],\n \"events\": [{\"title\": \"é\", \"date\": \"2022\", \"claims\": [{\"by\": \"A\", \"stance\": \"denies\", \"source\": \"b\"}]},\n{\"title\": \"T\", \"date\": \"2022\", \"sources\": [\"c\"]}], \"titel\": 1}"
	_, problems := Read("f.json", []byte(text))
	if len(problems) != 3 {
		t.Fatal(lineByLine(problems))
	}
	bare := make([]Problem, 0, len(problems))
	for i := range problems {
		p := problems[len(problems)-1-i]
		p.File, p.Line, p.Column = "", 0, 0
		bare = append(bare, p)
	}
	problems[2].Column += len(`"titel": `) // an unknown key is named at the key, a path leads to its value
	if got := Place("f.json", text, bare); fmt.Sprint(got) != fmt.Sprint(problems) {
		t.Errorf("got\n%swant\n%s", lineByLine(got), lineByLine(problems))
	}
}

func TestPlaceOfWhatIsNotThereIsNear(t *testing.T) {
	text := "{\"title\": \"T\",\n\"events\": [\n{\"title\": \"T\", \"date\": \"2022\"}]}"
	for path, want := range map[string]string{
		"events[0].claims[3].said": "3:1", "events[7]": "1:1", "title": "1:11", "lanes[0]": "1:1", "": "1:1", "a..b": "1:1", "a[x]": "1:1",
	} {
		got := Place("f.json", text, []Problem{{Path: path}})[0]
		if fmt.Sprintf("%d:%d", got.Line, got.Column) != want {
			t.Errorf("%s is at %d:%d, want %s", path, got.Line, got.Column, want)
		}
	}
	if got := Place("f.json", "", []Problem{{Path: "a[1]"}}); got[0].Line != 1 {
		t.Error(got)
	}
	for _, s := range sampledata.All() {
		if got := Place(s.Name, string(s.Data), []Problem{{Path: "sources[1].id"}}); got[0].Line < 20 {
			t.Error(got)
		}
	}
}

package speech_test

import (
	"errors"
	"fmt"
	"testing"

	"dateline/app/speech"
	"dateline/app/speech/speechtest"
	"dateline/timeline/message"
)

func TestErrorsAreSentences(t *testing.T) {
	speechtest.In(t, "ru")
	why := message.Fail("the disk is full")
	for want, err := range map[string]error{
		"На диске нет места.":                                                        fmt.Errorf("drawing: %w", why),
		"Не удалось записать kaz.json: на диске нет места.":                          message.Fail("cannot write {{.Path}}: {{.Why}}", "Path", "kaz.json", "Why", why),
		"kaz.json уже существует.":                                                   message.Fail("{{.Path}} exists already", "Path", "kaz.json"),
		"\u2068שלום\u2069/\u2068עולם.json\u2069 уже существует.":                     message.Fail("{{.Path}} exists already", "Path", "שלום/עולם.json"),
		"На диске нет места; и это не источник.":                                     message.Fail("{{.Why}}; nor is it a source", "Why", why),
		"Нет участника с id \u2068\"שלום\"\u2069; может быть, \u2068\"שלומ\"\u2069?": message.Fail("no actor has the id {{.ID}}; did you mean {{.Near}}?", "ID", `"שלום"`, "Near", `"שלומ"`),
		"Неожиданная ошибка: odd.":                                                   errors.New("odd."),
	} {
		if got := speech.Of(err); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

package edtf

func suggest(text string) string { return "" }

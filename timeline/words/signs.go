package words

// Colon is the sign between a name and what is said of it, with the spaces of the language.
func (t *Translator) Colon() string {
	if t.Language() == "fr" {
		return "\u00a0: "
	}
	return ": "
}

// Quoted is a text in the quotation marks of the language.
func (t *Translator) Quoted(text string) string {
	switch t.Language() {
	case "ru", "kk", "es":
		return "«" + text + "»"
	case "fr":
		return "«\u00a0" + text + "\u00a0»"
	case "de":
		return "„" + text + "“"
	}
	return "“" + text + "”"
}

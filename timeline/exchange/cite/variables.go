package cite

import "encoding/json"

// kind is what a variable of CSL holds.
type kind uint8

const (
	text   kind = iota
	number      // a number or a text
	names
	day
)

// takes reports whether a JSON value is of the kind.
func (k kind) takes(value []byte) bool {
	if len(value) == 0 || !json.Valid(value) {
		return false
	}
	switch first := value[0]; k {
	case text:
		return first == '"'
	case number:
		return first == '"' || first == '-' || first >= '0' && first <= '9'
	case names:
		return first == '['
	default:
		return first == '{'
	}
}

// variables are those of CSL 1.0.2 that the file format does not name, as the schema csl-data.json
// has them.
var variables = map[string]kind{
	"categories": names, "journalAbbreviation": text, "shortTitle": text,
	"chair": names, "collection-editor": names, "compiler": names, "composer": names, "container-author": names,
	"contributor": names, "curator": names, "director": names, "editor": names, "editorial-director": names,
	"executive-producer": names, "guest": names, "host": names, "illustrator": names, "interviewer": names,
	"narrator": names, "organizer": names, "original-author": names, "performer": names, "producer": names,
	"recipient": names, "reviewed-author": names, "script-writer": names, "series-creator": names, "translator": names,
	"available-date": day, "event-date": day, "original-date": day, "submitted": day,
	"abstract": text, "annote": text, "archive_collection": text, "archive_location": text, "archive-place": text,
	"authority": text, "call-number": text, "chapter-number": number, "citation-key": text, "citation-label": text,
	"citation-number": number, "collection-number": number, "collection-title": text, "container-title-short": text,
	"dimensions": text, "division": text, "DOI": text, "edition": number, "event": text, "event-place": text,
	"event-title": text, "first-reference-note-number": number, "genre": text, "ISBN": text, "ISSN": text, "issue": number,
	"jurisdiction": text, "keyword": text, "locator": number, "medium": text, "number": number, "number-of-pages": number,
	"number-of-volumes": number, "original-publisher": text, "original-publisher-place": text, "original-title": text,
	"page": number, "page-first": number, "part": number, "part-title": text, "PMCID": text, "PMID": text,
	"printing": number, "publisher-place": text, "references": text, "reviewed-genre": text, "reviewed-title": text,
	"scale": text, "section": text, "source": text, "status": text, "supplement": number, "title-short": text,
	"version": text, "volume": number, "volume-title": text, "volume-title-short": text, "year-suffix": text,
}

// nameParts are the parts of a name that the file format does not name.
var nameParts = map[string]bool{
	"dropping-particle": true, "non-dropping-particle": true, "suffix": true, "comma-suffix": true,
	"static-ordering": true, "parse-names": true,
}

// types are those of CSL 1.0.2; a source of another type is a document.
var types = map[string]bool{
	"article": true, "article-journal": true, "article-magazine": true, "article-newspaper": true, "bill": true,
	"book": true, "broadcast": true, "chapter": true, "classic": true, "collection": true, "dataset": true,
	"document": true, "entry": true, "entry-dictionary": true, "entry-encyclopedia": true, "event": true,
	"figure": true, "graphic": true, "hearing": true, "interview": true, "legal_case": true, "legislation": true,
	"manuscript": true, "map": true, "motion_picture": true, "musical_score": true, "pamphlet": true,
	"paper-conference": true, "patent": true, "performance": true, "periodical": true, "personal_communication": true,
	"post": true, "post-weblog": true, "regulation": true, "report": true, "review": true, "review-book": true,
	"software": true, "song": true, "speech": true, "standard": true, "thesis": true, "treaty": true, "webpage": true,
}

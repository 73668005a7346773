// Package timeline is the model: a Document of dated events and of the claims, sources and
// actors behind them.
//
// In go values that package file has read and checked; out come the same values, with look-ups
// by id. A Document is never edited in place: an edit makes a new one that shares what did not
// change. The package computes no status (evidence), draws nothing (layout, draw) and reads no
// bytes (file).
package timeline

import "dateline/timeline/edtf"

// Document is one Dateline file: events with their claims, and what these refer to.
// Events keep the order of the file. Make one with New so that the look-ups work.
type Document struct {
	Version     int    // the format's version; 1
	Title       string // plain text; may be empty
	Description string // Markdown
	Language    string // BCP 47; empty means unknown, shown as English
	Timezone    string // IANA name; empty means that days are taken as UTC
	Actors      []Actor
	Sources     []Source
	Lanes       []Lane
	Eras        []Era
	Events      []Event
	Stories     []Story
	Extra       Extra

	actors, sources, lanes, events index
	named                          []string // what Named gives
}

// Actor is who speaks: a person, a ministry, a firm, a group.
type Actor struct {
	ID, Name, Kind string
	PartOf         string // id of the actor that this one belongs to; empty at the root
	Extra          Extra
}

// Source is where a claim can be read, with the field names of CSL-JSON.
type Source struct {
	ID, Type, Title string
	Author          []Name
	ContainerTitle  string
	Publisher       string
	Issued          edtf.Date // zero where unknown
	URL             string
	Accessed        edtf.Date
	Archive         string
	Language        string
	Note            string
	By              string   // id of the actor who speaks in it; may be empty
	Reliability     string   // "A" to "F"; empty where not judged
	DerivedFrom     []string // ids of the sources that it retells
	File            string   // a local copy, relative to the folder of the JSON
	SHA256          string
	Extra           Extra
}

// Name is an author as CSL-JSON gives it; Literal is set instead of the parts for a plain string.
type Name struct {
	Family, Given, Literal string
	Extra                  Extra
}

// String is the name as one reads it: "Vladimir Odintsov", or the literal.
func (n Name) String() string {
	switch {
	case n.Literal != "":
		return n.Literal
	case n.Given == "":
		return n.Family
	case n.Family == "":
		return n.Given
	}
	return n.Given + " " + n.Family
}

// Lane is a named group of events with a colour ("#RRGGBB"; empty takes one from the palette).
type Lane struct {
	ID, Title, Color string
	Extra            Extra
}

// Era is a background band of the timeline.
type Era struct {
	Title string
	Date  edtf.Date
	Color string // "#RRGGBB"; empty takes the theme's
	Extra Extra
}

// Event is something dated that somebody claims, or denies.
type Event struct {
	ID         string // never empty in a document that package file has read
	Title      string // plain text, one line
	Date       edtf.Date
	Summary    string // Markdown
	Lane       string // a lane's id, or its title where the document lists no lanes; may be empty
	Place      string
	Tags       []string
	Importance int // 1 to 5; 3 where the file says nothing
	Claims     []Claim
	More       *More // what few events have; nil where this one has none of it
	Extra      Extra
}

// More is what few events have. It stands apart because a document has a million events.
type More struct {
	Image      string // relative path
	Quantities []Quantity
	Override   *Override // nil where no editor has judged
}

// Image is the relative path of the event's picture, or "".
func (e *Event) Image() string { return e.more().Image }

// Quantities are the numbers that claims give for the event.
func (e *Event) Quantities() []Quantity { return e.more().Quantities }

// Override is the editor's judgement, nil where no editor has judged.
func (e *Event) Override() *Override { return e.more().Override }

func (e *Event) more() More {
	if e.More == nil {
		return More{}
	}
	return *e.More
}

// Stance is how a claimant stands to an event.
type Stance uint8

// The stances of the file format. The zero Stance is none and never stands in a read document.
const (
	NoStance Stance = iota
	Asserts
	Alleges
	Disputes
	Denies
	Declines
	Retracts
)

var stances = [...]string{"", "asserts", "alleges", "disputes", "denies", "declines", "retracts"}

// String is the word of the file format: "asserts", "alleges" and so on; "" for NoStance.
func (s Stance) String() string { return stances[s] }

// ParseStance reads a word of the file format; false where it is none.
func ParseStance(word string) (Stance, bool) {
	for i, w := range stances {
		if w == word && i > 0 {
			return Stance(i), true
		}
	}
	return NoStance, false
}

// Affirms reports whether the stance speaks for the event.
func (s Stance) Affirms() bool { return s == Asserts || s == Alleges }

// Opposes reports whether the stance speaks against the event.
func (s Stance) Opposes() bool { return s == Disputes || s == Denies }

// Claim is one claimant's word on one event. At least one of By and Source is set.
type Claim struct {
	By          string // an actor's id, or a name where the document lists no actors
	From        string // the actor or source on whose word the claimant relies
	Stance      Stance
	Short       bool   // read from the event's short list of sources
	Credibility uint8  // 1 to 6; 0 where not judged
	Source      string // a source's id
	Locator     string // where in the source: "paragraph 13"
	Said        edtf.Date
	Text        string
	Quote       *Quote
	Extra       Extra
}

// Quote is what was said, word for word.
type Quote struct {
	Exact, Language, Translation string
	Extra                        Extra
}

// Quantity is a number that a claim gives for an event.
type Quantity struct {
	Label string
	Value string // the number as the file writes it, a JSON number
	Unit  string
	Claim int // index into the event's claims; -1 where the file names none
	Extra Extra
}

// Override is an editor's judgement, in the open, in place of the computed status.
type Override struct {
	Is      string // one of the six status words
	By      string
	On      edtf.Date
	Because string
	Extra   Extra
}

// Story is an order to present events in.
type Story struct {
	ID, Title string
	Steps     []Step
	Extra     Extra
}

// Step is one stop of a story.
type Step struct {
	Event, Notes string
	Reveal       []byte // the raw JSON value; nil where the file says nothing
	Extra        Extra
}

// Extra keeps what the model has no field for, so that a file is written back as it was read.
// It is one word, for a large document has millions; the zero Extra is that of no file.
type Extra struct{ Keys *Keys }

// Keys are the keys of one object of the file. They are shared between like objects and never
// changed.
type Keys struct {
	Order   []string  // the object's keys in the order of the file
	Unknown []Unknown // the keys that the format does not name, and how the file spelt a known one that the model writes otherwise
}

// Order is the object's keys in the order of the file.
func (x Extra) Order() []string {
	if x.Keys == nil {
		return nil
	}
	return x.Keys.Order
}

// Unknown is what the format does not name, and odd spellings of what it does.
func (x Extra) Unknown() []Unknown {
	if x.Keys == nil {
		return nil
	}
	return x.Keys.Unknown
}

// Unknown is one key of the file with its raw JSON value.
type Unknown struct {
	Name  string
	Value []byte
}

// New makes a Document with look-ups by id. It takes the slices of d over; of two equal ids the first
// one counts. The ids of actors and sources become parts of one text: looking one of these very texts
// up takes a fraction of looking up an equal one.
func New(d Document) *Document {
	d.actors = newIndex(len(d.Actors), d.actorID)
	d.sources = newIndex(len(d.Sources), d.sourceID)
	d.lanes = newIndex(len(d.Lanes), d.laneID)
	named := make(chan []string)
	go func() { named <- d.laneNames() }()
	d.events = newIndex(len(d.Events), d.eventID)
	d.actors.pack(len(d.Actors), func(i int) *string { return &d.Actors[i].ID })
	d.sources.pack(len(d.Sources), func(i int) *string { return &d.Sources[i].ID })
	d.named = <-named
	return &d
}

// laneNames are the lanes that events name and the list of lanes does not, in the order of their first use.
func (d *Document) laneNames() (names []string) {
	seen, last := map[string]bool{"": true}, ""
	for i := range d.Lanes {
		seen[d.Lanes[i].ID] = true
	}
	for i := range d.Events {
		lane := d.Events[i].Lane
		if lane == last {
			continue
		}
		if last = lane; !seen[lane] {
			seen[lane] = true
			names = append(names, lane)
		}
	}
	return names
}

func (d *Document) actorID(i int) string  { return d.Actors[i].ID }
func (d *Document) sourceID(i int) string { return d.Sources[i].ID }
func (d *Document) laneID(i int) string   { return d.Lanes[i].ID }
func (d *Document) eventID(i int) string  { return d.Events[i].ID }

// Twins reports whether two actors, two sources, two lanes or two events have one id.
func (d *Document) Twins() bool {
	return d.actors.twins || d.sources.twins || d.lanes.twins || d.events.twins
}

// Actor is the actor with the id, or nil.
func (d *Document) Actor(id string) *Actor {
	if i := d.ActorIndex(id); i >= 0 {
		return &d.Actors[i]
	}
	return nil
}

// Source is the source with the id, or nil.
func (d *Document) Source(id string) *Source {
	if i := d.SourceIndex(id); i >= 0 {
		return &d.Sources[i]
	}
	return nil
}

// ActorIndex is the place of the actor in Actors, or -1.
func (d *Document) ActorIndex(id string) int { return d.actors.find(id, d.actorID) }

// SourceIndex is the place of the source in Sources, or -1.
func (d *Document) SourceIndex(id string) int { return d.sources.find(id, d.sourceID) }

// LaneIndex is the place of the lane in Lanes, or -1.
func (d *Document) LaneIndex(id string) int { return d.lanes.find(id, d.laneID) }

// Named are the lanes that only events name, in the order of their first use: all lanes, where Lanes is empty.
func (d *Document) Named() []string { return d.named }

// EventIndex is the place of the event in Events, or -1.
func (d *Document) EventIndex(id string) int { return d.events.find(id, d.eventID) }

// Speaker is the name to show for a claimant's or origin's id: the actor's name, else the
// source's short name, else the id itself (documents without an actors list name people so).
func (d *Document) Speaker(id string) string {
	if a := d.Actor(id); a != nil && a.Name != "" {
		return a.Name
	}
	if s := d.Source(id); s != nil {
		return s.Short()
	}
	return id
}

// Short is the shortest name that tells a reader which source this is: the container, else the
// publisher, else the first author, else the title, else the id.
func (s *Source) Short() string {
	author := ""
	if len(s.Author) > 0 {
		author = s.Author[0].String()
	}
	for _, name := range []string{s.ContainerTitle, s.Publisher, author, s.Title} {
		if name != "" {
			return name
		}
	}
	return s.ID
}

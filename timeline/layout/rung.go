package layout

// The type of the picture: four sizes in points.
const (
	sizeSmall = 11.5 // dates, counts, the axis
	sizeTag   = 12.5 // tags and legends
	sizeBody  = 14.0 // titles of cards
	sizeHead  = 24.0 // the title of the picture
)

// rung is one step of the ladder from far to near: what a card says.
type rung struct {
	name    string
	width   float64 // the widest a card gets
	wider   float64 // what it may get in place of that for a title to be whole; 0 for no more
	titles  int     // lines of its title at most
	small   bool    // the title is set small
	summary int     // lines of its summary at most
	status  bool    // whether it has a line of its own for status and counts
	brief   bool    // the status stands before the date, or before the title of a tag
	tag     bool    // mark and title alone, no date
	drops   bool    // where not all find room, those that show last go without
	firm    bool    // it has no more room: the date takes one line, and the card is no wider
}

// ladder is from the most to the least telling. Of the last three, one is where those that show last lose
// their cards: before that, none is cut that a higher rung shows whole.
var ladder = [...]rung{
	{name: "summary", width: 264, titles: 3, summary: 4, status: true},
	{name: "card", width: 212, titles: 3, status: true},
	{name: "narrow", width: 172, wider: 212, titles: 3, status: true},
	{name: "flat", width: 236, titles: 2, status: true},
	{name: "brief", width: 212, titles: 2, brief: true},
	{name: "short", width: 150, wider: 190, titles: 3},
	{name: "note", width: 150, wider: 190, titles: 3, small: true},
	{name: "pair", width: 190, titles: 2, tag: true},
	{name: "told", width: 500, titles: 1, tag: true, brief: true},
	{name: "long", width: 410, titles: 1, tag: true},
	{name: "trio", width: 150, wider: 210, titles: 3, tag: true, drops: true},
	{name: "two", width: 190, wider: 260, titles: 2, tag: true, drops: true},
	{name: "line", width: 250, titles: 1, tag: true, drops: true},
}

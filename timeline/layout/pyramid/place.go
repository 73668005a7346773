package pyramid

// state is at which level an entry reaches which rung, and in which row, in six bits each: the levels
// of Mark, Title, Note, Card and Full; the first rows of Title and the rungs below, of Note, Card and
// Full; and a bit that tells whether its text is left of its mark.
type state uint64

const (
	never    = 63 // the level of a rung that an entry has not reached
	unplaced = state(1<<rowsAt - 1)
	rowsAt   = 6 * (Rungs - 1)
	flipAt   = rowsAt + 6*(Full-Title+1)
)

func (s state) level(r Rung) int { return int(s >> (6 * (r - 1)) & 63) }

// top is the first row that an entry takes at a rung.
func (s state) top(r Rung) int { return int(s >> rowShift(r) & 63) }

// row is that of its mark.
func (s state) row() int { return s.top(Mark) }

func rowShift(r Rung) int { return rowsAt + 6*int(max(r, Title)-Title) }

// reach puts the entry on a rung from a level on, in the rows from top.
func (s state) reach(r Rung, level, top int) state {
	shift := 6 * (r - 1)
	s = s&^(63<<shift) | state(level)<<shift
	return s&^(63<<rowShift(r)) | state(top)<<rowShift(r)
}

// flip puts the text left of the mark.
func (s state) flip() state   { return s | 1<<flipAt }
func (s state) flipped() bool { return s>>flipAt&1 == 1 }

// at is the highest rung at a level.
func (s state) at(level int) Rung {
	for r := Full; r > Hidden; r-- {
		if s.level(r) <= level {
			return r
		}
	}
	return Hidden
}

// Place is an entry as a lane shows it at a level.
type Place struct {
	Entry int32 // index into the lane's entries
	Rung  Rung
	Row   uint8 // of its mark
	Top   uint8 // the first row that it takes
	Flip  bool  // its text ends left of its mark, or with its bar
}

func (s state) place(entry int32, level int) Place {
	r := s.at(level)
	return Place{Entry: entry, Rung: r, Row: uint8(s.row()), Top: uint8(s.top(r)), Flip: s.flipped()}
}

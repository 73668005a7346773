package edtf

// plain is a date packed into one word, or 0 where that cannot hold it. It holds a year of four
// digits, a month, season or day with one qualifier at its end and at most a time of day, or an
// interval of two such dates without times; that is almost all that files have, and a document
// has millions. The text and all facts follow from it.
//
// From the lowest bit on: two bits of shape; a half; then of a date with a time 17 bits of seconds,
// two of how the zone is written, its sign, five of hours and six of minutes; of an interval the
// other half and two bits of bound for each of them.
type plain uint64

// The shapes of a plain date.
const (
	onlyDate plain = iota + 1
	withTime
	fromTo
)

const (
	shapeBits = 2
	halfBits  = 28
	timeAt    = shapeBits + halfBits
	zoneAt    = timeAt + 17
	otherAt   = shapeBits + halfBits
	boundsAt  = otherAt + halfBits
)

// The ways to write the zone of a time.
const (
	noZone plain = iota
	zuluZone
	hourZone
	minuteZone
)

// half is a date without a time. From the lowest bit on: 14 bits of year, one of its sign, six of
// the month or grouping, five of the day, two of the qualifier.
type half uint32

func newHalf(year int64, month, day int, q qual) half {
	h := half(abs(year)) | half(month)<<15 | half(day)<<21 | half(q)<<26
	if year < 0 {
		h |= 1 << 14
	}
	return h
}

func (h half) month() int  { return int(h >> 15 & 63) }
func (h half) day() int    { return int(h >> 21 & 31) }
func (h half) quals() qual { return qual(h >> 26 & 3) }

func (h half) year() int64 {
	if year := int64(h & (1<<14 - 1)); h&(1<<14) == 0 {
		return year
	} else {
		return -year
	}
}

// gist is what the half says without a time.
func (h half) gist() gist {
	year, month, day := h.year(), h.month(), h.day()
	g := gist{quals: h.quals()}
	switch {
	case month == 0:
		g.prec = Year
		g.span = Span{Instant(year, 1, 1, 0, 0, 0), Instant(year+1, 1, 1, 0, 0, 0)}
	case month >= firstGrouping:
		g.prec = Season
		g.span = groupingSpan(year, month)
	case day == 0:
		g.prec = Month
		g.span = monthSpan(year, month, month)
	default:
		g.prec = Day
		start := Instant(year, month, day, 0, 0, 0)
		g.span = Span{start, start + daySeconds}
	}
	return g
}

func (h half) append(out []byte) []byte {
	year := abs(h.year())
	if h.year() < 0 {
		out = append(out, '-')
	}
	out = append2(append2(out, int(year/100)), int(year%100))
	if h.month() > 0 {
		out = append2(append(out, '-'), h.month())
	}
	if h.day() > 0 {
		out = append2(append(out, '-'), h.day())
	}
	return out
}

func append2(out []byte, n int) []byte { return append(out, byte('0'+n/10), byte('0'+n%10)) }

func appendQualifier(out []byte, q qual) []byte {
	if q == 0 {
		return out
	}
	return append(out, " ?~%"[q])
}

func (p plain) half() half   { return half(p >> shapeBits & (1<<halfBits - 1)) }
func (p plain) other() half  { return half(p >> otherAt & (1<<halfBits - 1)) }
func (p plain) shape() plain { return p & (1<<shapeBits - 1) }

// single reports whether the date is one moment.
func (p plain) single() bool { return p.shape() == onlyDate || p.shape() == withTime }

// second is the second of the day, and how far its clock is ahead of UTC.
func (p plain) second() (of, ahead int64) {
	zone := p >> zoneAt
	ahead = int64(zone>>3&31)*3600 + int64(zone>>8&63)*60
	if zone>>2&1 != 0 {
		ahead = -ahead
	}
	return int64(p >> timeAt & (1<<17 - 1)), ahead
}

// extent is that of a single date.
func (p plain) extent() Span {
	s := p.half().gist().span
	if p.shape() == withTime {
		of, ahead := p.second()
		s.Start += of - ahead
		s.End = s.Start + 1
	}
	return s
}

func (p plain) facts() facts {
	o := outline{start: p.half().gist()}
	switch p.shape() {
	case withTime:
		o.start.span, o.start.prec = p.extent(), Second
	case fromTo:
		o.interval, o.end = true, p.other().gist()
		o.startHas, o.endHas = bound(p>>boundsAt&3), bound(p>>(boundsAt+2)&3)
	}
	return o.facts()
}

// text is the date as it was written.
func (p plain) text() string {
	var buffer [longestPlain]byte
	return string(p.append(buffer[:0]))
}

// is reports whether that is the text.
func (p plain) is(text string) bool {
	var buffer [longestPlain]byte
	return string(p.append(buffer[:0])) == text
}

const longestPlain = 32 // bytes, rounded up

func (p plain) append(out []byte) []byte {
	if p.shape() == fromTo {
		out = p.half().appendBound(out, bound(p>>boundsAt&3))
		return p.other().appendBound(append(out, '/'), bound(p>>(boundsAt+2)&3))
	}
	out = p.half().append(out)
	if p.shape() == withTime {
		of, _ := p.second()
		out = append2(append(out, 'T'), int(of/3600))
		out = append2(append(out, ':'), int(of/60%60))
		out = append2(append(out, ':'), int(of%60))
		out = p.appendZone(out)
	}
	return appendQualifier(out, p.half().quals())
}

func (h half) appendBound(out []byte, has bound) []byte {
	switch has {
	case open:
		return append(out, '.', '.')
	case unknown:
		return out
	}
	return appendQualifier(h.append(out), h.quals())
}

func (p plain) appendZone(out []byte) []byte {
	zone := p >> zoneAt
	switch zone & 3 {
	case noZone:
		return out
	case zuluZone:
		return append(out, 'Z')
	}
	out = append2(append(out, "+-"[zone>>2&1]), int(zone>>3&31))
	if zone&3 == minuteZone {
		out = append2(append(out, ':'), int(zone>>8&63))
	}
	return out
}

// plain is the tree as a plain date, or 0 or one with another text where it is none.
func (t *tree) plain() plain {
	if t.set != NoSet {
		return 0
	}
	if !t.interval {
		h, ok := t.start.half()
		if !ok {
			return 0
		}
		p := onlyDate | plain(h)<<shapeBits
		if t.start.hasTime {
			p += withTime - onlyDate
			p |= t.start.clock() << timeAt
		}
		return p
	}
	p := fromTo | plain(t.startHas)<<boundsAt | plain(t.endHas)<<(boundsAt+2)
	for i, m := range []*moment{&t.start, &t.end} {
		if []bound{t.startHas, t.endHas}[i] != given {
			continue
		}
		h, ok := m.half()
		if !ok || m.hasTime {
			return 0
		}
		p |= plain(h) << (shapeBits + i*halfBits)
	}
	return p
}

// half is the moment without its time; false where one cannot hold it.
func (m *moment) half() (half, bool) {
	if m.yearText == "" || m.masked || m.significant != 0 {
		return 0, false
	}
	return newHalf(m.year, m.month, m.day, m.qualified()), true
}

// clock is the time and its zone, from bit 0 on.
func (m *moment) clock() plain {
	p := plain(m.hour*3600 + m.min*60 + m.sec)
	zone := noZone
	switch {
	case m.zone == "Z":
		zone = zuluZone
	case m.zone != "":
		ahead := abs(m.offsetSeconds())
		zone = hourZone | plain(ahead/3600)<<3 | plain(ahead/60%60)<<8
		if len(m.zone) == len("+04:30") {
			zone += minuteZone - hourZone
		}
		if m.zone[0] == '-' {
			zone |= 1 << 2
		}
	}
	return p | zone<<(zoneAt-timeAt)
}

// quick reads the most frequent forms, 1997, 1997-07 and 1997-07-16; 0 for any other text.
func quick(s string) plain {
	const form = "0000-00-00"
	if len(s) != 4 && len(s) != 7 && len(s) != len(form) {
		return 0
	}
	for i := range len(s) {
		if c := s[i]; form[i] == '-' && c != '-' || form[i] != '-' && !digit(c) {
			return 0
		}
	}
	year, month, day := number(s[:4]), 0, 0
	if len(s) > 4 {
		if month = int(number(s[5:7])); month < 1 || month > 12 {
			return 0
		}
	}
	if len(s) > 7 {
		if day = int(number(s[8:])); day < 1 || day > DaysIn(year, month) {
			return 0
		}
	}
	return onlyDate | plain(newHalf(year, month, day, 0))<<shapeBits
}

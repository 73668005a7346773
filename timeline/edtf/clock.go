package edtf

import "dateline/timeline/message"

// timeOfDay reads Thh:mm:ss and what follows it: nothing, Z or an offset.
func (r *reader) timeOfDay(m *moment) *fault {
	at := r.at
	if m.dayText == "" || hasMask(m.yearText) || hasMask(m.monthText) || hasMask(m.dayText) {
		return &fault{at, message.Of("only a whole date, year, month and day, has a time")}
	}
	if m.qualified() != 0 {
		return &fault{at, message.Of("a qualifier of a date with a time stands at the very end")}
	}
	r.at++ // the T
	m.hasTime = true
	fields := [3]*int{&m.hour, &m.min, &m.sec}
	for i, field := range fields {
		if i > 0 && !r.take(':') {
			return &fault{r.at, message.Of("a time is hours, minutes and seconds, as in T14:30:00")}
		}
		text := r.run(2, false)
		if text == "" {
			return &fault{r.at, message.Of("a time is hours, minutes and seconds, as in T14:30:00")}
		}
		*field = int(number(text))
	}
	if f := m.checkTime(at + 1); f != nil {
		return f
	}
	if f := r.offset(m); f != nil {
		return f
	}
	m.qualifyThrough(2, r.qualifier())
	return nil
}

func (m *moment) checkTime(at int) *fault {
	switch {
	case m.hour == 24 && m.min == 0 && m.sec == 0:
		return nil // the end of the day, ISO 8601-1:2019/Amd 1:2022
	case m.hour > 23:
		return &fault{at, message.Of("there is no hour {{.Number}}; hours are 00 to 23", "Number", two(m.hour))}
	case m.min > 59:
		return &fault{at + 3, message.Of("there is no minute {{.Number}}; minutes are 00 to 59", "Number", two(m.min))}
	case m.sec == 60:
		return &fault{at + 6, message.Of("leap seconds are not counted; seconds are 00 to 59")}
	case m.sec > 59:
		return &fault{at + 6, message.Of("there is no second {{.Number}}; seconds are 00 to 59", "Number", two(m.sec))}
	}
	return nil
}

func (r *reader) offset(m *moment) *fault {
	start := r.at
	if r.take('Z') {
		m.zone = "Z"
		return nil
	}
	if r.peek() == '.' || r.peek() == ',' {
		return &fault{start, message.Of("a second is the finest unit; leave out its fraction")}
	}
	if !r.take('+') && !r.take('-') {
		return nil
	}
	hours, minutes := r.run(2, false), ""
	if hours == "" {
		return &fault{r.at, message.Of("an offset is hours, or hours and minutes, as in +04:30")}
	}
	if r.take(':') {
		if minutes = r.run(2, false); minutes == "" {
			return &fault{r.at, message.Of("an offset is hours, or hours and minutes, as in +04:30")}
		}
	}
	m.zone = r.text[start:r.at]
	if number(hours) > 23 || number(minutes) > 59 {
		return &fault{start, message.Of("there is no offset {{.Offset}}", "Offset", m.zone)}
	}
	if m.zone[0] == '-' && m.offsetSeconds() == 0 {
		return &fault{start, message.Of("there is no offset {{.Offset}}; write {{.Right}}", "Offset", m.zone, "Right", "Z")}
	}
	return nil
}

// offsetSeconds is how far the clock is ahead of UTC; without a zone it is
// taken to be UTC.
func (m *moment) offsetSeconds() int64 {
	if len(m.zone) < 3 {
		return 0
	}
	n := number(m.zone[1:3]) * 3600
	if len(m.zone) == 6 {
		n += number(m.zone[4:6]) * 60
	}
	if m.zone[0] == '-' {
		return -n
	}
	return n
}

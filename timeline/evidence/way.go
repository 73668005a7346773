package evidence

// Voices is how many actors, sources and free names of the document can say something. They are numbered from 0.
func (a *Assessment) Voices() int { return a.table.nodes() }

// Voice is the one of a number, as people see it.
func (a *Assessment) Voice(number int32) Origin { return a.origin(number) }

// Roots appends the numbers of those from whom the word of a voice comes in the end, under the options:
// itself where that is a root, none where it was taken away.
func (a *Assessment) Roots(number int32, to []int32) []int32 {
	var buffer [1]node
	return append(to, a.roots.of(number, &buffer)...)
}

// Way is how the n-th claim of the document, counted through the events, reaches the reader: the number of the
// voice on whose word it rests and that of the source where it stands; -1 where there is none.
func (a *Assessment) Way(n int) (word, source int32) {
	m := &a.table.marks[n]
	return m.word, m.source
}

// SourceVoice is the number of the source at an index of the document.
func (a *Assessment) SourceVoice(i int) int32 { return int32(len(a.doc.Actors) + i) }

// VoiceSource is the index of the source that a voice is; false where it is none.
func (a *Assessment) VoiceSource(number int32) (i int, ok bool) {
	return int(number) - len(a.doc.Actors), a.table.isSource(number)
}

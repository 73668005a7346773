package look

// Recover is deferred where a mistake must not end the program: a panic goes to tell, on the
// goroutine that panicked and with its stack still there. Where tell is nil, nothing is caught.
func Recover(tell func(v any)) {
	if tell == nil {
		return
	}
	if v := recover(); v != nil {
		tell(v)
	}
}

package message

import "errors"

// Error is an error that can be said in any language. Its own text is English.
type Error struct {
	says  Message
	cause error
}

// Fail is the error with a message, as of Of.
func Fail(text string, data ...any) error { return Of(text, data...).Err() }

// Wrap is the error with a message, as of Of, on top of err, which the message does not say unless it stands in a place.
func Wrap(err error, text string, data ...any) error { return &Error{Of(text, data...), err} }

// Err is the error with the message.
func (m Message) Err() error { return &Error{says: m} }

// Error is the message in English.
func (e *Error) Error() string { return e.says.String() }

// Unwrap is what the error was made on top of; nil for nothing.
func (e *Error) Unwrap() error { return e.cause }

// Says is the message.
func (e *Error) Says() Message { return e.says }

// Sayer is an error that has a message.
type Sayer interface {
	error
	Says() Message
}

var _ Sayer = (*Error)(nil)

// From is what an error says: the outermost message in it, else System's.
func From(err error) Message {
	var s Sayer
	if errors.As(err, &s) {
		return s.Says()
	}
	return System(err)
}

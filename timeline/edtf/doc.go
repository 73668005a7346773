// Package edtf reads dates in the Extended Date/Time Format.
package edtf

//go:build !race

package file

// raced tells that the race detector is on.
const raced = false

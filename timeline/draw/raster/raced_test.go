//go:build race

package raster

// raced tells that the race detector is on, which allocates for itself.
const raced = true

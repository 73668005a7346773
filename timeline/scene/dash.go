package scene

import "math"

// Around are the dash's and the gap's length for a closed line of the given length in points,
// stretched so that the pattern closes without a seam; both are 0 for Solid.
func (d Dash) Around(width, length float64) (on, off float64) {
	on, off = d.Lengths(width)
	if on == 0 || !(length > 0) {
		return on, off
	}
	stretch := length / (max(4, math.Round(length/(on+off))) * (on + off))
	return on * stretch, off * stretch
}

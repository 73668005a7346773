// Package layout turns a document, an assessment and a view into a Scene.
//
// In go a document with its verdicts, the faces, a theme and a size in points; out come a view
// that fits everything, and for any view the shapes of the picture. The work is split in two:
// arranging (which events get a card, on which side and row, where the cards stand along the axis)
// depends on the scale alone and is kept; placing copies the arranged shapes to where the view's
// offset puts them, every frame. So panning never changes a row, and zooming only loosens what
// stands close.
//
// The package is pure: it has no clock, reads no files, paints nothing and knows no window.
package layout

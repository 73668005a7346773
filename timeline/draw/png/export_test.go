package png

// Join is join for the tests.
var Join = join

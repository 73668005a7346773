package edtf

// Facts are what the methods of a Date say one by one, worked out once for those who need many.
type Facts struct {
	Extent, Core                     Span // Core is empty where HasCore is not set
	HasCore, Interval                bool
	OpenStart, OpenEnd               bool
	UnknownStart, UnknownEnd         bool
	StartApproximate, EndApproximate bool
	Approximate                      bool
}

// Facts are those of the date.
func (d Date) Facts() Facts {
	f := d.facts()
	has := func(x flags) bool { return f.flags&x != 0 }
	return Facts{
		Extent: f.extent, Core: f.core, HasCore: f.hasCore, Interval: has(flagInterval),
		OpenStart: has(flagOpenStart), OpenEnd: has(flagOpenEnd),
		UnknownStart: has(flagUnknownStart), UnknownEnd: has(flagUnknownEnd),
		StartApproximate: has(flagStartApproximate), EndApproximate: has(flagEndApproximate),
		Approximate: has(flagApproximate),
	}
}

package html

// chart is one as the script shows it.
type chart struct {
	Title string `json:"title"`
	About string `json:"about"`
}

func (h *writer) statistics() ([]chart, error) { return nil, nil }
func (h *writer) charts([]chart)               {}

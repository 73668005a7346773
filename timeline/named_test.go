package timeline

import (
	"slices"
	"testing"
)

func TestNamedAreTheLanesThatTheListLacks(t *testing.T) {
	events := []Event{{Lane: "Rain"}, {}, {Lane: "Wind"}, {Lane: "Rain"}, {Lane: "Snow"}, {Lane: "Snow"}}
	for _, c := range []struct{ listed, want []string }{
		{nil, []string{"Rain", "Wind", "Snow"}},
		{[]string{"Snow", "Rain"}, []string{"Wind"}},
		{[]string{"Snow", "Rain", "Wind"}, nil},
	} {
		d := Document{Events: events}
		for _, id := range c.listed {
			d.Lanes = append(d.Lanes, Lane{ID: id})
		}
		if got := New(d).Named(); !slices.Equal(got, c.want) {
			t.Errorf("listed are %v, named %v, not %v", c.listed, got, c.want)
		}
	}
}

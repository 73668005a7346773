package pick_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/pick"
)

func names(list ...string) *pick.Names {
	return pick.NewNames(context.Background(), len(list), func(i int) string { return list[i] })
}

func TestTheBestNameComesFirst(t *testing.T) {
	list := []string{
		"A meeting about arms", "Disarmament talks", "Arms", "Arms deal denied", "The alleged arms deal", "Armenia sells more",
		"Élections à Łódź", "Ёлка", "United Nations Security Council", "", "</script>", "Arms deal denied", "東京の会議",
	}
	n := names(list...)
	for query, want := range map[string]string{
		"arms": "2/0 3/1 11/1 0/2 4/2 5/5", "ARMS deal": "3/1 11/1 4/2", "deal arms": "3/3 4/3 11/3", "arm": "2/1 3/1 5/1 11/1 0/2 4/2 1/4",
		"elections a lodz": "6/0", "elka": "", "елка": "7/0", "lodz elec": "6/3", "unsc": "8/5", "un sec": "8/3", "uncouncil": "8/5", "secco": "8/5",
		"東京": "12/1", "会議": "12/2", "": "", "  ": "", "zzz": "", "script": "10/0", "rmsd": "", "\xff": "", "\n": "",
	} {
		var got []string
		for _, f := range n.Find(context.Background(), query, 100) {
			got = append(got, fmt.Sprintf("%d/%d", f.Index, f.Rank))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}

func TestASearchThatIsNoLongerWantedEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	n := pick.NewNames(ctx, 50000, func(int) string { return "a" })
	cancel()
	if got := n.Find(ctx, "a", 5); len(got) > 0 {
		t.Errorf("it found %v", got)
	}
	if n := pick.NewNames(ctx, 50000, func(int) string { return "a" }); n.Len() != 0 || n.Find(context.Background(), "a", 5) != nil {
		t.Error("an index that was not finished must be empty")
	}
}

// TestNamesAreFoundAsOneByOne compares the index with looking at each name alone.
func TestNamesAreFoundAsOneByOne(t *testing.T) {
	word := rapid.StringOfN(rapid.RuneFrom([]rune("abAB é-7")), 0, 6, -1)
	rapid.Check(t, func(r *rapid.T) {
		list := rapid.SliceOfN(word, 0, 60).Draw(r, "names")
		query, most := word.Draw(r, "query"), rapid.IntRange(1, 6).Draw(r, "most")
		var want []pick.Found
		for i, name := range list {
			for _, f := range names(name).Find(context.Background(), query, 1) {
				want = append(want, pick.Found{Index: i, Rank: f.Rank})
			}
		}
		slices.SortStableFunc(want, func(a, b pick.Found) int { return int(a.Rank) - int(b.Rank) })
		want = want[:min(len(want), most)]
		if got := names(list...).Find(context.Background(), query, most); !slices.Equal(got, want) {
			r.Errorf("%q in %q: %v, want %v", query, list, got, want)
		}
	})
}

// million is an index of titles as the generator makes them, and longer than most real ones.
func million(t testing.TB, n int) *pick.Names {
	words := strings.Fields("ministry denies alleged contract meeting parliament sanctions export border council statement report")
	return pick.NewNames(context.Background(), n, func(i int) string {
		return fmt.Sprintf("%s %s %s of %d", words[i%12], words[i/12%12], words[i/144%12], i)
	})
}

func TestLargeIndexesAreSharedOut(t *testing.T) {
	n := million(t, 50000)
	if n.Len() != 50000 {
		t.Fatalf("the index has %d names", n.Len())
	}
	for _, i := range []int{0, 9999, 24999, 25000, 25001, 49999} {
		got := n.Find(context.Background(), fmt.Sprintf("of %d", i), 3)
		if len(got) == 0 || got[0].Rank != pick.Word || !slices.ContainsFunc(got, func(f pick.Found) bool { return f.Index == i || i < 5000 }) {
			t.Errorf("%d: %v", i, got)
		}
	}
	got := n.Find(context.Background(), "ministry", 10)
	if len(got) != 10 || got[0].Index != 0 || got[9].Index != 108 {
		t.Errorf("the first that begin so are %v", got)
	}
}

func BenchmarkFindNames(b *testing.B) {
	n := million(b, 1_000_000)
	for _, query := range []string{"m", "e", "contract alleged", "of 999999", "no such thing", "7"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				n.Find(context.Background(), query, 10)
			}
		})
	}
}

func BenchmarkNewNames(b *testing.B) {
	for b.Loop() {
		million(b, 1_000_000)
	}
}

// TestAmongNamesOnlyThoseKeptAreFound: as if all were found, and the others were then taken out.
func TestAmongNamesOnlyThoseKeptAreFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.StringMatching("[ab ]{0,5}"), 0, 40).Draw(t, "names")
		query := rapid.StringMatching("[ab]{1,3}").Draw(t, "query")
		most, part := rapid.IntRange(1, 9).Draw(t, "most"), rapid.IntRange(1, 4).Draw(t, "part")
		n, ctx := names(list...), context.Background()
		keep := func(i int) bool { return i%part == 0 }
		want := slices.DeleteFunc(n.Find(ctx, query, len(list)+1), func(f pick.Found) bool { return !keep(f.Index) })
		if got := n.FindAmong(ctx, query, most, keep); !slices.Equal(got, want[:min(len(want), most)]) {
			t.Fatalf("%q among each %d of %q finds %v, want the first %d of %v", query, part, list, got, most, want)
		}
	})
}

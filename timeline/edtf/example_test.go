package edtf_test

import (
	"fmt"

	"dateline/timeline/edtf"
)

func Example() {
	d, err := edtf.Parse("2022-07~/2022-08-31")
	if err != nil {
		fmt.Println(err)
		return
	}
	core, _ := d.Core()
	fmt.Println(d.Words("en"))
	fmt.Println(d.Precision(), d.StartApproximate(), d.EndApproximate())
	fmt.Println("surely from", edtf.DayWords("en", core.Start), "to", edtf.DayWords("en", core.End-1))
	// Output:
	// about July 2022 – 31 August 2022
	// month true false
	// surely from 1 August 2022 to 31 August 2022
}

func ExampleParse_suggestion() {
	_, err := edtf.Parse("16 July 2022")
	fmt.Println(err)
	// Output: "16 July 2022" is not an EDTF date; write "2022-07-16"
}

func ExampleDate_Words() {
	d := edtf.MustParse("[2022-07-16..2022-08-31]")
	for _, language := range []string{"en", "de", "fr"} {
		fmt.Println(d.Words(language))
	}
	// Output:
	// some day between 16 July and 31 August 2022
	// ein Tag zwischen dem 16. Juli und dem 31. August 2022
	// un jour entre le 16 juillet et le 31 août 2022
}

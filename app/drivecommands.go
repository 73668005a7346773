package app

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/command"
	"dateline/app/session"
	"dateline/app/sheet"
	"dateline/timeline/chart"
	"dateline/timeline/pick"
	"dateline/timeline/table"
	"dateline/timeline/told"
)

// commandDrive does one command after the other in an open document, each from where it makes a difference, and
// prints for how long it held the window: the longest time in which that answered nothing, from the key until all
// that came of it was done, and the most that the window's own thread worked at a stretch, which other programs do not
// make longer. It then closes the program.
type commandDrive struct {
	w       *window
	out     io.Writer
	running bool
	working atomic.Int32 // pieces of slow work that are not done
	longest atomic.Int64 // for which the window has answered nothing, in nanoseconds
	worked  atomic.Int64 // the most that its thread has worked at a stretch, in nanoseconds
	over    atomic.Bool
}

// undriven are the commands that write, read or leave, or go on in another window.
var undriven = []command.ID{
	command.Open, command.OpenOther, command.NewWindow, command.Close, command.Reload, command.Save, command.SaveAs, command.ExportAgain,
	command.Print, command.Browse, command.Quit, command.Worksheet, command.Present, command.PresentHere, command.PresentAll, command.Tour,
}

// frame starts the drive at the first frame that shows events.
func (d *commandDrive) frame(time.Duration) {
	if d.running || len(d.w.session.Open().Doc.Events) == 0 {
		return
	}
	d.running = true
	work := d.w.program.work
	d.w.program.work = func(f func()) {
		d.working.Add(1)
		work(func() {
			defer d.working.Add(-1)
			f()
		})
	}
	go d.probe()
	go d.run()
}

// probe asks the window again and again whether it answers.
func (d *commandDrive) probe() {
	for !d.over.Load() {
		start, before := time.Now(), ownWork()
		fyne.DoAndWait(func() {})
		greater(&d.longest, time.Since(start))
		greater(&d.worked, ownWork()-before)
		time.Sleep(time.Millisecond)
	}
}

// greater keeps the greater of two times.
func greater(most *atomic.Int64, d time.Duration) {
	most.Store(max(most.Load(), int64(d)))
}

// ownWork is how long the program's first thread, which is the window's, has worked. Linux alone tells.
func ownWork() time.Duration {
	told, err := os.ReadFile(fmt.Sprintf("/proc/self/task/%d/schedstat", os.Getpid()))
	if err != nil {
		return 0
	}
	var took time.Duration
	if _, err := fmt.Sscan(string(told), &took); err != nil {
		return 0
	}
	return took
}

// held is for how long the window was held, and how much of that its thread worked.
type held struct{ whole, work time.Duration }

func (h held) String() string {
	return fmt.Sprintf("%5d ms (%d of work)", h.whole.Milliseconds(), h.work.Milliseconds())
}

// settle waits until nothing is worked at for a while, and gives for how long the window was held since the last one.
func (d *commandDrive) settle() held {
	const quiet, breath = 8, 25 * time.Millisecond
	for calm := 0; calm < quiet; time.Sleep(breath) {
		var building bool
		fyne.DoAndWait(func() {
			built, total := d.w.board.Layout().Built()
			building = built < total
		})
		if calm++; building || d.working.Load() > 0 {
			calm = 0
		}
	}
	return held{time.Duration(d.longest.Swap(0)), time.Duration(d.worked.Swap(0))}
}

// run does all commands twice and prints the times.
func (d *commandDrive) run() {
	d.settle()
	for _, c := range d.tasks() {
		if !slices.ContainsFunc(d.w.opt.DriveCommands, func(word string) bool { return strings.Contains(c.name, word) }) {
			continue
		}
		var times [2]held // the first time, and again
		for i := range times {
			d.begin(c)
			fyne.DoAndWait(func() { d.w.session.Do(c.do) })
			times[i] = d.settle()
		}
		fmt.Fprintf(d.out, "%-36s %v, again %v\n", c.name, times[0], times[1])
	}
	d.over.Store(true)
	fyne.Do(d.w.quit)
}

// begin goes to the timeline of all events with one of them selected, and then to where a task starts.
func (d *commandDrive) begin(c task) {
	fyne.DoAndWait(func() {
		w := d.w
		for sheet.Dismiss(w.win) {
		}
		w.palette.Close()
		for _, win := range slices.Clone(w.apart) {
			win.Close()
		}
		w.stopFinding()
		s := w.session
		s.SetKind(session.Story)
		s.SetQuery(pick.Query{})
		s.Arrange(s.Open().As)
		s.Restore()
		s.SetStop(s.Stops() - 1)
		s.Select(s.Open().Doc.Events[0].ID)
	})
	d.settle()
	if c.ahead != nil {
		fyne.DoAndWait(c.ahead)
		d.settle()
	}
}

// task is something to do, and what is done ahead of it.
type task struct {
	name  string
	ahead func()
	do    func()
}

// tasks are the commands, and what a person does with the mouse that comes to as much.
func (d *commandDrive) tasks() (list []task) {
	w := d.w
	s := w.session
	ahead := d.ahead()
	for _, c := range command.Table {
		if !slices.Contains(undriven, c.ID) && w.actions.Do[c.ID] != nil {
			list = append(list, task{string(c.ID), ahead[c.ID], func() { w.actions.Run(c.ID) }})
		}
	}
	for i := range chart.Charts() {
		list = append(list, task{"chart " + chart.Charts()[i].Name, nil, func() { w.chooseChart(i) }})
	}
	for _, c := range table.Columns {
		list = append(list, task{"sort by " + c.String(), func() { s.SetKind(session.Table) }, func() { w.table.SortBy(c, false) }})
	}
	list = append(list, task{"select while sentences are listed", w.openAloud, func() { s.Select(s.Open().Doc.Events[len(s.Open().Doc.Events)/2].ID) }})
	if sides, ok := told.Opposed(s.Open().Doc); ok {
		list = append(list, task{"two sides", nil, func() { w.openTold(sides) }})
	}
	for k, view := range kindNames {
		name := func(what string) string { return what + " in the " + view }
		show := func() { s.SetKind(session.Kind(k)) }
		list = append(list,
			task{name("filter"), show, func() { s.SetQuery(pick.Query{Importance: 3}) }},
			task{name("day"), show, func() { s.SetStop(s.Stops() / 2) }},
			task{name("select"), show, func() { s.Select(s.Open().Doc.Events[len(s.Open().Doc.Events)/2].ID) }},
			task{name("search"), show, func() { w.field.SetText("e") }})
		if len(s.Open().Doc.Sources) > 0 {
			list = append(list, task{name("without"), show, func() { s.SetWithout(s.Open().Doc.Sources[0].ID, true) }})
		}
	}
	return list
}

// kindNames are the ways to look at a document, in the order of session.Kind.
var kindNames = [...]string{"timeline", "sources", "matrix", "table", "charts"}

// ahead is what must be done for a command to make a difference.
func (d *commandDrive) ahead() map[command.ID]func() {
	w := d.w
	s := w.session
	find := func() { w.field.SetText("e") }
	filter := func() { s.SetQuery(pick.Query{Importance: 3}) }
	middle := func() { s.SetStop(s.Stops() / 2) }
	inMatrix := func() { s.SetKind(session.Matrix) }
	return map[command.ID]func(){
		command.FindNext: find, command.FindPrevious: find, command.OnlyFound: find,
		command.ClearFilters: filter, command.Undo: filter, command.Redo: func() { filter(); w.undo() },
		command.DayBefore: middle, command.DayAfter: middle, command.DayToday: middle,
		command.SelectAll: func() { s.SetKind(session.Table) }, command.Story: inMatrix, command.Lanes: inMatrix,
		command.Restore: func() { s.SetWithout(s.Open().Doc.Sources[0].ID, true) },
		command.Back:    s.Last, command.Forward: func() { s.Last(); s.Back() },
		command.Cite: s.Deselect, command.CiteCSL: s.Deselect,
	}
}

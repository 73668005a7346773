package rescue

import (
	"os/exec"
	"testing"
	"time"
)

// TestAProcessThatNobodyAskedHowItEndedIsGone: as one is whose desktop asks late, or never.
func TestAProcessThatNobodyAskedHowItEndedIsGone(t *testing.T) {
	cmd := exec.Command("cat")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Wait()
	if !alive(cmd.Process.Pid) {
		t.Error("it runs")
	}
	in.Close()
	for end := time.Now().Add(30 * time.Second); alive(cmd.Process.Pid); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it is held to run still")
		}
	}
}

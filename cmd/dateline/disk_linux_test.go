package main

import "syscall"

// mount makes a folder a disk in memory, or one that is there readable only. It needs the rights of
// root.
func mount(dir, size string, closed bool) error {
	if closed {
		return syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, "")
	}
	return syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size)
}

func unmount(dir string) { _ = syscall.Unmount(dir, 0) }

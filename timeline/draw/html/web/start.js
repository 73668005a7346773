// Everything is there: begin, and follow the window, the theme and the printer.
readLook(); measure(); showDay();
new ResizeObserver(() => { if (stage.clientWidth !== view.width) measure(); }).observe(stage);
const relook = () => { readLook(); redraw(); };
night.addEventListener("change", relook);
addEventListener("beforeprint", () => { readLook(); frame(); });
addEventListener("afterprint", relook);
document.documentElement.dataset.ready = "yes";

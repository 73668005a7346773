// Everything is there: begin, and follow the window, the theme and the printer.
readLook(); measure(); allCharts(); showDay();
new ResizeObserver(() => { if (stage.clientWidth !== view.width) measure(); }).observe(stage);
const relook = () => { readLook(); redraw(); allCharts(); };
night.addEventListener("change", relook);
let folded = [];
addEventListener("beforeprint", () => { // on paper nothing unfolds; a thousand pages nobody wants
  folded = events.length > 300 ? [] : Array.from(document.querySelectorAll("#tables details:not([open])"));
  for (const d of folded) d.open = true;
  document.documentElement.classList.add("paper"); paper = true;
  readLook(); frame(); allCharts();
});
addEventListener("afterprint", () => {
  for (const d of folded) d.open = false;
  document.documentElement.classList.remove("paper"); paper = false;
  relook();
});
document.documentElement.dataset.ready = "yes";

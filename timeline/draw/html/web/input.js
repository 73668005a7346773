// Mouse, touch and keys.
const fingers = new Map();
let dragged = false, apart = 0;
const at = (ev) => { const b = canvas.getBoundingClientRect(); return [ev.clientX - b.left, ev.clientY - b.top]; };

canvas.addEventListener("pointerdown", (ev) => {
  fingers.set(ev.pointerId, at(ev));
  canvas.setPointerCapture(ev.pointerId);
  dragged = false; apart = 0; cancelAnimationFrame(moving);
});
canvas.addEventListener("pointermove", (ev) => {
  const p = at(ev), old = fingers.get(ev.pointerId);
  if (!old) {
    const what = hit(p[0], p[1]);
    canvas.style.cursor = what ? "pointer" : "grab";
    showTip(what, p[0], p[1]);
    return;
  }
  if (fingers.size === 2) {
    fingers.set(ev.pointerId, p);
    const [a, b] = Array.from(fingers.values()), d = Math.hypot(a[0] - b[0], a[1] - b[1]);
    if (apart) zoom(d / apart, (a[0] + b[0]) / 2);
    apart = d; dragged = true;
    return;
  }
  const dx = p[0] - old[0], dy = p[1] - old[1];
  if (!dragged && Math.hypot(dx, dy) < 4) return;
  dragged = true; fingers.set(ev.pointerId, p);
  showTip(null);
  canvas.style.cursor = "grabbing";
  stage.scrollTop -= dy;
  pan(-dx);
});
function lift(ev) {
  if (!fingers.delete(ev.pointerId) || dragged || ev.type === "pointercancel") return;
  const p = at(ev), what = hit(p[0], p[1]);
  if (what && what.bin) open(what.bin); else select(what ? what.event : -1);
}
canvas.addEventListener("pointerup", lift);
canvas.addEventListener("pointercancel", lift);
canvas.addEventListener("pointerleave", () => showTip(null));
canvas.addEventListener("dblclick", (ev) => zoom(ev.shiftKey ? 0.5 : 2, at(ev)[0]));
canvas.addEventListener("wheel", (ev) => {
  const p = at(ev), focused = document.activeElement === canvas && plan.height <= view.shown;
  if (ev.ctrlKey || ev.metaKey || focused && !ev.shiftKey && Math.abs(ev.deltaY) > Math.abs(ev.deltaX)) {
    ev.preventDefault();
    zoom(Math.exp(-Math.max(Math.min(ev.deltaY, 120), -120) * (ev.ctrlKey && Math.abs(ev.deltaY) < 20 ? 0.01 : 0.0025)), p[0]);
  } else if (ev.shiftKey || Math.abs(ev.deltaX) > Math.abs(ev.deltaY)) {
    ev.preventDefault();
    pan(ev.deltaX || ev.deltaY);
  }
}, { passive: false });

// open zooms to the events of a bin, or selects the first where they share an instant.
function open(bin) {
  let a = Infinity, b = -Infinity;
  for (const i of bin.events) { const m = bound(events[i].s) / 2 + bound(events[i].e) / 2; a = Math.min(a, m); b = Math.max(b, m); }
  const pad = Math.max((b - a) * 0.15, 3600);
  if (view.scale >= view.width / 10 || b - a < 1) { select(Math.min(...bin.events)); if (b - a < 1) return; }
  glide(a - pad, b + pad * 2);
}

function walk(by) {
  let i = view.selected < 0 ? (by > 0 ? -1 : events.length) : view.selected;
  for (i += by; i >= 0 && i < events.length; i += by) if (!hidden.has(statusOf(events[i]))) return select(i, true);
}
canvas.addEventListener("keydown", (ev) => {
  if (ev.ctrlKey || ev.metaKey || ev.altKey) return;
  const keys = {
    ArrowRight: () => ev.shiftKey ? pan(view.width / 5) : walk(1), ArrowLeft: () => ev.shiftKey ? pan(-view.width / 5) : walk(-1),
    ArrowDown: () => { stage.scrollTop += 60; }, ArrowUp: () => { stage.scrollTop -= 60; },
    "+": () => zoom(1.5, middle()), "=": () => zoom(1.5, middle()), "-": () => zoom(1 / 1.5, middle()), "0": showAll,
    Home: () => select(0, true), End: () => select(events.length - 1, true), Escape: () => { showTip(null); select(-1); },
    Enter: () => { const e = events[view.selected]; if (e) byId("panel").focus(); },
  };
  if (keys[ev.key]) { ev.preventDefault(); keys[ev.key](); }
});
const middle = () => { const e = events[view.selected], x = e ? pixel(e.s) : -1; return x > 0 && x < view.width ? x : view.width / 2; };
byId("in").addEventListener("click", () => zoom(1.6, middle()));
byId("out").addEventListener("click", () => zoom(1 / 1.6, middle()));
byId("left").addEventListener("click", () => move(view.scale, view.x - view.width / 2));
byId("right").addEventListener("click", () => move(view.scale, view.x + view.width / 2));
byId("fit").addEventListener("click", showAll);
stage.addEventListener("scroll", redraw);
for (const b of document.querySelectorAll("button.status")) b.addEventListener("click", () => {
  const s = Number(b.dataset.status), off = !hidden.delete(s);
  if (off) hidden.add(s);
  b.setAttribute("aria-pressed", String(!off));
  plan.scale = 0; redraw();
});

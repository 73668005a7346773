// What is in view: its first instant and its scale, the canvas and its size.
const canvas = byId("canvas"), stage = byId("stage"), draw = canvas.getContext("2d");
const view = { from: 0, scale: 1, width: 0, height: 0, fit: 1, first: 0, last: 1, selected: -1, hover: null };
const still = matchMedia("(prefers-reduced-motion: reduce)");
let waiting = 0, moving = 0;

const pixel = (t) => (bound(t) - view.from) * view.scale;
const shift = () => (view.from - data.from) * view.scale; // from the world to the view

function measure() {
  const pad = (data.to - data.from) * 0.04, wide = stage.clientWidth;
  const old = view.width;
  view.width = wide; view.height = Math.max(Math.min(innerHeight * 0.72, 760), 340);
  view.first = data.from - pad; view.last = data.to + pad * 2.5;
  view.fit = wide / (view.last - view.first);
  if (!old) { view.scale = view.fit; view.from = view.first; } else { view.scale *= wide / old; }
  plan.scale = 0;
  redraw();
}

// resize gives the canvas the height of the lanes, at most that of the view.
function resize() {
  const high = Math.round(Math.min(Math.max(plan.height, 160), view.height)), ratio = devicePixelRatio || 1;
  byId("room").style.height = Math.max(Math.round(plan.height) - high, 0) + "px";
  if (canvas.width !== Math.round(view.width * ratio) || canvas.height !== Math.round(high * ratio)) {
    canvas.width = Math.round(view.width * ratio); canvas.height = Math.round(high * ratio);
    canvas.style.width = view.width + "px"; canvas.style.height = high + "px";
    stage.style.height = high + "px";
  }
  view.shown = high;
}

function keep() {
  const most = view.width / 10;
  view.scale = Math.min(Math.max(view.scale, view.fit), Math.max(most, view.fit));
  const wide = view.width / view.scale;
  view.from = Math.min(Math.max(view.from, view.first), Math.max(view.last - wide, view.first));
}

function redraw() {
  if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; frame(); });
}

// zoom changes the scale by a factor about a place in pixels.
function zoom(factor, x) {
  const at = view.from + x / view.scale;
  view.scale *= factor; keep();
  view.from = at - x / view.scale; keep();
  redraw();
}
function pan(pixels) { view.from += pixels / view.scale; keep(); redraw(); }

// glide moves the view to a stretch of time.
function glide(from, to) {
  cancelAnimationFrame(moving);
  const a = { from: view.from, scale: view.scale }, goal = { scale: Math.min(view.width / Math.max(to - from, 1), view.width / 10), from };
  const start = performance.now(), last = still.matches ? 0 : 260;
  const step = (t) => {
    const k = last ? Math.min((t - start) / last, 1) : 1, s = k * k * (3 - 2 * k);
    view.scale = a.scale * Math.pow(goal.scale / a.scale, s);
    const w = a.scale === goal.scale ? s : (1 / view.scale - 1 / a.scale) / (1 / goal.scale - 1 / a.scale);
    view.from = a.from + (goal.from - a.from) * w;
    if (k === 1) view.from = goal.from;
    keep(); redraw();
    if (k < 1) moving = requestAnimationFrame(step);
  };
  if (last) moving = requestAnimationFrame(step); else step(0);
}
const showAll = () => glide(view.first, view.last);

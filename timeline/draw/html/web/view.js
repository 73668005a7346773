// What is in view: where its left edge is in the world, and the scale in pixels a second; the canvas and its size.
const canvas = byId("canvas"), stage = byId("stage"), draw = canvas.getContext("2d");
const view = { x: 0, scale: 1, width: 0, height: 0, fit: 1, first: 0, last: 1, selected: -1, hover: null };
const still = matchMedia("(prefers-reduced-motion: reduce)");
let waiting = 0, moving = 0;

const pixel = (t) => worldX(t, view.scale) - view.x;

function measure() {
  let span = data.to - data.from;
  for (const b of breaks) span -= b.e - b.s;
  const old = view.width, left = timeAt(view.x, view.scale), fitting = view.scale <= view.fit * 1.0001;
  view.width = stage.clientWidth; view.height = Math.max(Math.min(innerHeight * 0.72, 760), 340);
  view.first = data.from - span * 0.04; view.last = data.to + span * 0.1;
  view.fit = (view.width - breaks.length * GAP()) / (span * 1.14);
  if (!old || fitting) { view.scale = view.fit; view.x = worldX(view.first, view.scale); }
  else { view.scale *= view.width / old; view.x = worldX(left, view.scale); keep(); }
  plan.scale = 0;
  redraw();
}

// sharpness is how many pixels of the canvas there are for one of the page; paper shows more than a screen.
const sharpness = () => Math.max(devicePixelRatio || 1, paper ? 2 : 1);

// resize gives the canvas the height of the lanes, at most that of the view.
function resize() {
  const high = Math.round(Math.min(Math.max(plan.height, innerWidth > 900 ? 330 : 160), paper ? 1600 : view.height)), ratio = sharpness();
  byId("room").style.height = Math.max(Math.round(plan.height) - high, 0) + "px";
  if (canvas.width !== Math.round(view.width * ratio) || canvas.height !== Math.round(high * ratio)) {
    canvas.width = Math.round(view.width * ratio); canvas.height = Math.round(high * ratio);
    canvas.style.width = view.width + "px"; canvas.style.height = high + "px";
    stage.style.height = high + "px";
  }
  view.shown = high;
}

// keep holds the view within the time that there is, and within what numbers can tell apart.
function keep() {
  const most = Math.min(view.width / 10, 1e14 / (view.last - view.first));
  view.scale = Math.min(Math.max(view.scale, view.fit), Math.max(most, view.fit));
  view.x = Math.min(view.x, worldX(view.last, view.scale) - view.width);
  view.x = Math.max(view.x, worldX(view.first, view.scale));
}

function redraw() {
  if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; frame(); });
}

// zoom changes the scale by a factor about a place in pixels.
function zoom(factor, x) {
  const at = timeAt(view.x + x, view.scale);
  view.scale *= factor; keep();
  view.x = worldX(at, view.scale) - x; keep();
  redraw();
}
function pan(pixels) { view.x += pixels; keep(); redraw(); }

// glide moves the view to a stretch of time.
function glide(from, to) {
  let seconds = bound(to) - bound(from), gaps = 0;
  for (const b of breaks) {
    const into = Math.max(Math.min(to, b.e) - Math.max(from, b.s), 0);
    seconds -= into; gaps += into / (b.e - b.s);
  }
  const scale = Math.min(Math.max(view.width - gaps * GAP(), 10) / Math.max(seconds, 1), Math.max(view.width / 10, view.fit));
  move(scale, worldX(from, scale));
}

// move goes to a scale and a place, on a way on which all points go evenly.
function move(scale, x) {
  cancelAnimationFrame(moving);
  const a = { left: view.x / view.scale, scale: view.scale }, left = x / scale, start = performance.now(), last = still.matches ? 0 : 260;
  const step = (t) => {
    const k = last ? Math.min((t - start) / last, 1) : 1, s = k * k * (3 - 2 * k);
    view.scale = a.scale * Math.pow(scale / a.scale, s);
    const w = a.scale === scale ? s : (1 / view.scale - 1 / a.scale) / (1 / scale - 1 / a.scale);
    view.x = (a.left + (left - a.left) * w) * view.scale;
    if (k === 1) { view.scale = scale; view.x = x; }
    keep(); redraw();
    if (k < 1) moving = requestAnimationFrame(step);
  };
  if (last) moving = requestAnimationFrame(step); else step(0);
}
const showAll = () => move(view.fit, worldX(view.first, view.fit));

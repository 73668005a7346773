// The way from time to pixels, with the long stretches without events left out: each takes GAP pixels at
// any scale.
const breaks = data.breaks || [];
const GAP = () => breaks.length ? Math.min(54, view.width * 0.42 / breaks.length) : 0;

// worldX is how far an instant is from the first one, in pixels at a scale.
function worldX(time, scale) {
  const t = bound(time);
  let seconds = t - data.from, passed = 0;
  for (const b of breaks) {
    if (t <= b.s) break;
    const into = Math.min(t, b.e) - b.s;
    seconds -= into; passed += into / (b.e - b.s);
  }
  return seconds * scale + passed * GAP();
}

// timeAt is the instant at a place, the inverse of worldX.
function timeAt(x, scale) {
  let t = data.from;
  for (const b of breaks) {
    const room = (b.s - t) * scale;
    if (x < room) break;
    x -= room;
    if (x < GAP()) return b.s + x / GAP() * (b.e - b.s);
    x -= GAP();
    t = b.e;
  }
  return t + x / scale;
}

// stretches are the parts of a time that no break leaves out.
function stretches(from, to) {
  const out = [];
  let start = from;
  for (const b of breaks) {
    if (b.e <= from) continue;
    if (b.s >= to) break;
    if (b.s > start) out.push([start, b.s]);
    start = Math.max(b.e, from);
  }
  if (to > start) out.push([start, to]);
  return out;
}

// eachGap visits the gaps in view, with the place of each and its width.
function eachGap(visit) {
  for (const b of breaks) {
    const x = pixel(b.s), wide = pixel(b.e) - x;
    if (x + wide > 0 && x < view.width && wide > 1) visit(b, x, wide);
  }
}

// drawGapEdges cuts the ground where time is left out.
function drawGapEdges() {
  const g = draw;
  g.strokeStyle = paint.leader; g.lineWidth = 1; g.setLineDash([2, 4]);
  eachGap((b, x, wide) => {
    g.fillStyle = paint.panel; g.fillRect(x, AXIS, wide, view.shown);
    for (const edge of [x, x + wide]) { g.beginPath(); g.moveTo(Math.round(edge) + 0.5, AXIS); g.lineTo(Math.round(edge) + 0.5, view.shown); g.stroke(); }
  });
  g.setLineDash([]);
}

// drawGapCuts cuts the line of the axis where time is left out.
function drawGapCuts() {
  const g = draw;
  g.lineWidth = 1.4; g.strokeStyle = paint.muted;
  eachGap((b, x, wide) => {
    const middle = x + wide / 2;
    g.fillStyle = paint.ribbon; g.fillRect(x + 1, AXIS - 1, wide - 2, 1);
    for (const o of [-3, 3]) { g.beginPath(); g.moveTo(middle + o - 3, AXIS + 4); g.lineTo(middle + o + 3, AXIS - 8); g.stroke(); }
  });
}

// drawGapWords says how much is left out, where no other words stand.
function drawGapWords(taken) {
  const g = draw;
  g.font = "italic " + SMALL; g.textAlign = "center"; g.fillStyle = paint.muted;
  eachGap((b, x, wide) => {
    const middle = x + wide / 2, half = Math.max(g.measureText(b.n).width, g.measureText(b.u).width) / 2;
    if (half * 2 > wide || taken.some(([from, to]) => from < middle + half && to > middle - half)) return;
    g.fillText(b.n, middle, 15); g.fillText(b.u, middle, 28);
  });
  g.textAlign = "left";
}

// drawEras are the bands behind everything.
function drawEras() {
  draw.fillStyle = paint.era;
  for (const era of data.eras || []) {
    const a = pixel(era.s), b = pixel(era.e);
    if (b > 0 && a < view.width) draw.fillRect(a, AXIS, b - a, view.shown);
  }
}

// drawEraTitles names the eras in the line of the first lane's name, where there is room beside it.
function drawEraTitles(y) {
  const g = draw, first = plan.lanes[0];
  g.font = "italic " + SMALL;
  let free = first && first.lane.n.trim() ? 34 + shorten(first.lane.n, TITLE, view.width - 40)[1] : 12;
  g.font = "italic " + SMALL; g.fillStyle = paint.muted;
  for (const era of (data.eras || []).slice().sort((a, b) => a.s - b.s)) {
    const a = Math.max(pixel(era.s) + 8, free), room = Math.min(pixel(era.e), view.width) - a - 8;
    if (room < 40 || pixel(era.e) < 0) continue;
    const words = shorten(era.t, "italic " + SMALL, room);
    if (words[1] > room) continue;
    g.fillText(isolate(words[0]), a, y);
    free = a + words[1] + 14;
  }
}

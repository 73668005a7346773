// One frame: only what is in view is drawn.
function frame() {
  if (plan.scale !== view.scale) arrange(view.scale);
  resize();
  const g = draw, ratio = sharpness(), top = paper ? 0 : stage.scrollTop;
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.fillStyle = paint.panel; g.fillRect(0, 0, view.width, view.shown);
  g.textBaseline = "alphabetic"; g.textAlign = "left";
  const unit = pickUnit(), parts = stretches(timeAt(view.x, view.scale), timeAt(view.x + view.width, view.scale));
  const list = parts.flatMap(([a, b]) => ticks(unit, a, b).map((t) => [t[0], t[1], b]));
  drawEras();
  g.fillStyle = paint.hair;
  for (const t of list) g.fillRect(Math.round(pixel(t[0])), AXIS, 1, view.shown);
  drawGapEdges();
  drawEraTitles(AXIS + 18 - top);
  for (const p of plan.lanes) {
    const y = p.y - top;
    if (y + p.height < AXIS || y > view.shown) continue;
    drawLane(p, y);
  }
  drawGapWords(drawAxis(unit, list, parts));
  const shown = hidden.size ? events.filter((e) => !hidden.has(statusOf(e))).length : events.length;
  byId("shown").textContent = shown === events.length ? counted(shown) : say("{{.Count}} of {{.Total}} events", { Count: shown, Total: events.length });
}

// pickUnit is the finest unit whose ticks have room for their words.
function pickUnit() {
  for (const u of units) {
    const wide = u[0] === "y" ? (u[1] >= 1000 ? 120 : 72) : u[0] === "s" ? 64 : u[0] === "m" ? 46 : 30;
    if (u[2] * view.scale >= wide) return u;
  }
  return units[units.length - 1];
}

// drawAxis draws the ticks with their words, and gives where on the upper line words stand.
function drawAxis(unit, list, parts) {
  const g = draw, taken = [];
  g.fillStyle = paint.ribbon; g.fillRect(0, 0, view.width, AXIS - 1);
  g.fillStyle = paint.leader; g.fillRect(0, AXIS - 1, view.width, 1);
  drawGapCuts();
  const heads = parts.flatMap(([a, b]) => above(unit[0], a, b).map(([t, words], i) => [i ? t : Math.max(t, a), words])), low = heads.length ? AXIS - 10 : 28;
  g.font = FACTS;
  let end = -Infinity;
  for (const t of list) {
    const x = pixel(t[0]), wide = g.measureText(t[1]).width;
    g.fillStyle = paint.leader; g.fillRect(Math.round(x), AXIS - 6, 1, 5);
    if (x + 4 < end || x < -wide || x + 6 + wide > Math.min(view.width, pixel(t[2]) + 1)) continue;
    g.fillStyle = paint.muted; g.fillText(t[1], x + 4, low);
    end = x + wide + 14;
  }
  g.font = TITLE; g.fillStyle = paint.ink;
  end = -Infinity;
  for (let i = 0; i < heads.length; i++) {
    const wide = g.measureText(heads[i][1]).width, next = i + 1 < heads.length ? pixel(heads[i + 1][0]) : Infinity;
    const x = Math.min(Math.max(pixel(heads[i][0]) + 4, 8), next - wide - 12);
    if (x < end || x + wide < 0 || x + wide > view.width || next - pixel(heads[i][0]) < wide + 12) continue;
    g.fillText(heads[i][1], x, 18);
    end = x + wide + 14;
    taken.push([x, end]);
  }
  return taken;
}

function drawLane(p, y) {
  const g = draw, off = view.x, right = off + view.width;
  g.fillStyle = paint.hair; g.fillRect(0, Math.round(y + p.height) - 1, view.width, 1);
  if (p.lane.n.trim()) {
    const words = shorten(p.lane.n, TITLE, view.width - 40);
    g.font = TITLE; g.fillStyle = laneColor(p.lane);
    g.fillRect(10, y + 8, 4, 13);
    g.fillText(isolate(words[0]), 20, y + 19);
  }
  for (let r = 0; r < p.items.length; r++) {
    const row = p.items[r], top = y + HEAD + r * p.high;
    for (let k = firstIn(row, off); k < row.length && row[k].x0 < right; k++) drawItem(row[k], p, row[k].x0 - off, top);
  }
  const base = y + p.height - 8;
  for (let k = place(p.bins, off - BIN); k < p.bins.length && p.bins[k].x0 < right; k++) drawBin(p, p.bins[k], p.bins[k].x0 - off, base);
}

// firstIn is the first item of a row that reaches into the view; ends grow with starts, as none overlap.
function firstIn(row, x) {
  let lo = 0, hi = row.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (row[mid].to < x) lo = mid + 1; else hi = mid;
  }
  return lo;
}

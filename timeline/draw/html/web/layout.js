// Lanes, rows and bins. They depend on the scale and the width and never on where the view is, so that
// moving the picture changes no row.
const AXIS = 46, HEAD = 26, BIN = 28, STRIP = 40, MARK = 7, LEAD = 15;

const plan = { scale: 0, height: 0, lanes: [] };

const bound = (t) => Math.min(Math.max(t, view.first), view.last);

// before orders events by what shows first where room is short.
for (const lane of lanes) {
  lane.weighty = (lane.e || []).slice().sort((a, b) => {
    const x = events[a], y = events[b];
    return y.i - x.i || y.h[y.h.length - 1][3] - x.h[x.h.length - 1][3] || a - b;
  });
}

// arrange lays all lanes out for a scale in pixels a second.
function arrange(scale) {
  plan.scale = scale; plan.lanes = [];
  const room = Math.max((view.height - AXIS) / Math.max(lanes.length, 1) - HEAD - 10, 64);
  let y = AXIS;
  for (const lane of lanes) {
    const p = arrangeLane(lane, scale, Math.min(room, 420));
    p.y = y; p.lane = lane;
    y += p.height;
    plan.lanes.push(p);
  }
  plan.height = y;
}

function arrangeLane(lane, scale, room) {
  const items = [];
  let bars = false;
  for (const i of lane.e) {
    const e = events[i];
    if (hidden.has(statusOf(e))) continue;
    const x0 = worldX(e.s, scale), x1 = worldX(e.e, scale), bar = x1 - x0 >= 16;
    bars = bars || bar;
    items.push({ e, i, bar, x0: 0, b0: bar ? x0 : (x0 + x1) / 2 - MARK, b1: bar ? x1 : (x0 + x1) / 2 + MARK, to: 0, row: -1, flip: false });
  }
  const second = items.some((it) => label(it.e).lines.length > 1) ? LEAD : 0;
  for (const facts of [true, false]) {
    const high = (facts ? 40 : 25) + (bars ? 14 : 0) + second, most = Math.max(Math.floor(room / high), items.length <= 12 && !facts ? 8 : 1);
    const n = stack(items, facts, most, scale);
    if (n) return { items: rowsOf(items, n), bins: [], high, facts, strip: 0, height: HEAD + n * high + 10 };
  }
  return crowd(lane, items, (bars ? 14 : 0) + second, room, scale);
}

// reach sets from where to where an item is with its label, which stands to the left where the time ends.
function reach(it, facts, scale) {
  const l = label(it.e), wide = facts ? Math.max(l.wide, l.factsWide) : l.wide, end = worldX(view.last, scale) - 8;
  it.to = it.bar ? Math.max(it.b1, it.b0 + wide) : it.b1 + 6 + wide;
  it.x0 = it.b0; it.flip = it.to > end;
  if (it.flip) {
    it.to = Math.max(it.b1, it.bar ? Math.min(it.b0 + wide, end) : 0);
    it.x0 = it.bar ? Math.min(it.b0, it.to - wide) : it.b0 - 6 - wide;
  }
}

// stack puts items into the first row that is free, in the order of time; 0 where there are not rows enough.
function stack(items, facts, most, scale) {
  const ends = [];
  for (const it of items) reach(it, facts, scale);
  items.sort((a, b) => a.x0 - b.x0);
  for (const it of items) {
    let r = 0;
    while (r < ends.length && ends[r] > it.x0) r++;
    if (r >= most) return 0;
    ends[r] = it.to + 18;
    it.row = r;
  }
  return Math.max(ends.length, 1);
}

// crowd gives titles to the weightiest as there is room, and counts the others in bins; more is what a row takes for bars
// and second lines.
function crowd(lane, items, more, room, scale) {
  const high = 25 + more, most = Math.max(Math.floor((room - STRIP) / high), 3);
  const of = new Map(items.map((it) => [it.i, it])), rows = [];
  for (let r = 0; r < most; r++) rows.push([]);
  const cells = new Map();
  for (const i of lane.weighty) {
    const it = of.get(i);
    if (!it) continue;
    reach(it, false, scale); it.row = -1;
    for (let r = 0; r < most && it.row < 0; r++) {
      const list = rows[r], at = place(list, it.x0);
      if ((at === 0 || list[at - 1].to + 18 <= it.x0) && (at === list.length || it.to + 18 <= list[at].x0)) {
        list.splice(at, 0, it);
        it.row = r;
      }
    }
    if (it.row >= 0) continue;
    const cell = Math.floor((it.b0 + it.b1) / 2 / BIN);
    if (!cells.has(cell)) cells.set(cell, { cell, x0: cell * BIN, events: [] });
    cells.get(cell).events.push(it.i);
  }
  const bins = Array.from(cells.values()).sort((a, b) => a.cell - b.cell);
  let top = 1;
  for (const b of bins) top = Math.max(top, b.events.length);
  return { items: rows, bins, top, high, facts: false, strip: STRIP, height: HEAD + most * high + STRIP + 10 };
}

// place is where an item that begins at x goes in a row.
function place(list, x) {
  let lo = 0, hi = list.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (list[mid].x0 < x) lo = mid + 1; else hi = mid;
  }
  return lo;
}

function rowsOf(items, n) {
  const rows = [];
  for (let r = 0; r < n; r++) rows.push([]);
  for (const it of items) rows[it.row].push(it);
  return rows;
}

// The charts: options of go-echarts in the colours of the page, drawn by ECharts when they come into sight.
const shown = new Map(); // the charts by the ids of their figures
const library = globalThis.echarts;

// mix is a colour with a share of another in it.
function mix(color, share, other) {
  const part = (c, k) => parseInt(c.slice(1 + 2 * k, 3 + 2 * k), 16);
  return "#" + [0, 1, 2].map((k) => Math.round(part(color, k) * (1 - share) + part(other, k) * share).toString(16).padStart(2, "0")).join("");
}

// painted is what a token such as hatch(--accent) stands for in the theme.
function painted(token) {
  const m = /^(var|pale|half|hatch|cross|dots)\(--([a-z]+)\)$/.exec(token);
  if (!m || !paint[m[2]]) return token;
  const color = paint[m[2]];
  switch (m[1]) {
    case "var": return color;
    case "pale": return mix(color, 0.74, paint.panel);
    case "half": return mix(color, 0.55, paint.panel);
  }
  return { image: tile(color, m[1], paint.panel), repeat: "repeat", scaleX: 0.5, scaleY: 0.5 };
}

// dress is a copy of an option with colours in place of tokens. Only where a colour belongs is a text
// one of these.
function dress(o, key) {
  if (Array.isArray(o)) return o.map((x) => dress(x, key));
  if (o && typeof o === "object") {
    const out = {};
    for (const k of Object.keys(o)) out[k] = dress(o[k], k);
    return out;
  }
  return typeof o === "string" && /color$/i.test(key || "") ? painted(o) : o;
}

// round is a round step for the ticks of an axis up to a number.
function round(most) {
  let step = 1;
  for (let k = 0; most / step > 5; k++) step = [1, 2, 5][k % 3] * Math.pow(10, Math.floor(k / 3));
  return step;
}

// bounds fixes an axis to what the last day needs, so that it stands still while days pass.
function bounds(f, axis) {
  const top = (r, side) => { // the most that the columns of a side come to on any day
    const steps = [];
    r.c.forEach((list, c) => { if (!f.signs ? side > 0 : f.signs[c] === side) for (let k = 0; k < list.length; k += 2) steps.push([list[k], list[k + 1]]); });
    steps.sort((a, b) => a[0] - b[0]);
    let n = 0, most = 0;
    steps.forEach(([day, by], k) => { n += by; if (k + 1 === steps.length || steps[k + 1][0] !== day) most = Math.max(most, n); });
    return most;
  };
  let up = 0, down = 0;
  for (const r of f.rows) if (!r.o) { up = Math.max(up, top(r, 1)); down = Math.max(down, top(r, -1)); }
  const step = round(Math.max(up, down));
  axis.interval = step;
  axis.max = Math.max(Math.ceil(up / step), 1) * step;
  axis.min = down ? -Math.ceil(down / step) * step : 0;
}

// full is the option of a figure for the day, the theme and the room that there is.
function full(f, wide) {
  const o = dress(f.option), s = o.series, narrow = wide < 520;
  o.textStyle = { fontFamily: family, color: paint.ink };
  Object.assign(o.tooltip, { formatter: (p) => chartTip(f, p), confine: true, className: "charttip", transitionDuration: 0, padding: 0, borderWidth: 0, backgroundColor: "transparent" });
  for (const axis of o.yAxis || []) axis.axisTick = { show: false };
  const found = counts(f);
  found.forEach((list, k) => { s[k].data = list; });
  if (f.kind === "days") {
    bounds(f, o.yAxis[0]);
    o.yAxis[0].axisLabel.formatter = (v) => numbers.format(v);
    draw.font = FACTS;
    o.grid[0].left = Math.ceil(draw.measureText(numbers.format(o.yAxis[0].max)).width) + 14;
    const words = new Map((f.ticks || []).map((t) => [t.x, t.w]));
    Object.assign(o.xAxis[0].axisLabel, { customValues: Array.from(words.keys()), formatter: (v) => words.get(v) || "" });
    o.tooltip.axisPointer = { type: "line", lineStyle: { color: paint.ink, width: 1, type: "solid" } };
  }
  if (f.kind === "bars") {
    const across = o.yAxis[0].type === "category", axis = across ? o.xAxis[0] : o.yAxis[0];
    bounds(f, axis);
    axis.axisLabel.formatter = (v) => numbers.format(Math.abs(v));
    if (across) {
      Object.assign(o.yAxis[0].axisLabel, { width: Math.min(210, wide * 0.36), overflow: "truncate" });
    } else o.xAxis[0].axisLabel.formatter = (v) => v.includes("–") ? v.replace("–", "–\n") : v.replace(" ", "\n");
    o.tooltip.axisPointer = { type: "shadow", shadowStyle: { color: mix(paint.ink, 0.9, paint.panel), opacity: 0.5 } };
  }
  if (f.kind === "cells") {
    Object.assign(o.yAxis[0].axisLabel, { width: Math.min(190, wide * 0.32), overflow: "truncate" });
    s[0].label.formatter = (p) => p.value[2] ? numbers.format(p.value[2]) : "·";
    s[0].emphasis = { itemStyle: { borderColor: paint.ink } };
  }
  if (f.kind === "links") linked(f, o, s[0], wide, narrow);
  return o;
}

// linked completes a chart of nodes and links.
function linked(f, o, s, wide, narrow) {
  const [list, used] = links(f), flow = s.type === "sankey", last = Math.max(...f.nodes.map((n) => n.d), 1);
  s.links = dress(list);
  Object.assign(s.label, { overflow: "truncate", fontSize: narrow ? 11 : 12, formatter: (p) => f.nodes[Number(p.name)].n });
  s.emphasis = { focus: "adjacency" };
  if (flow) {
    s.left = s.right = Math.min(wide * 0.3, 330);
    s.layoutIterations = 0;
    s.data = f.nodes.map((n, i) => ({ name: String(i), depth: n.d, itemStyle: { color: paint.ink }, label: { width: s.left - 12, position: n.d ? "right" : "left", align: n.d ? "left" : "right" } }))
      .filter((n) => used.has(Number(n.name)));
    return;
  }
  const side = Math.min(wide * 0.24, 250), room = wide - 2 * side, ys = f.nodes.map((n) => n.y || 0);
  if (Math.max(...ys) === Math.min(...ys)) f.nodes.forEach((n, i) => { ys[i] += 20 * n.d; }); // a box needs a height
  const space = (n) => (n.d === 0 || n.d === last ? side : room / last) - 16;
  Object.assign(s.label, { overflow: "break", lineHeight: 13, formatter: (p) => { const n = f.nodes[Number(p.name)]; return shorten(n.n, FACTS, space(n) * (n.d && n.d < last ? 1 : 1.7))[0]; } }); // beside a node two lines, above one line
  Object.assign(s, { left: side, width: room, top: 52 + Math.min(...ys), height: Math.max(Math.max(...ys) - Math.min(...ys), 1) }); // a pixel of the box is one of the chart
  s.data = f.nodes.map((n, i) => ({ name: String(i), x: (n.x || 0) / 1000 * room, y: ys[i], symbol: "circle", symbolSize: 11,
    itemStyle: { color: paint.paper, borderColor: used.has(i) ? paint.ink : paint.leader, borderWidth: 2 },
    label: { position: n.d === 0 ? "left" : n.d === last ? "right" : "top", width: space(n), color: used.has(i) ? paint.ink : paint.muted } }));
}

// drawChart draws a figure for the day, where it is in sight.
function drawChart(f) {
  const box = byId("chart-" + f.id);
  let c = shown.get(f.id);
  if (!c) {
    box.style.height = f.high + "px";
    c = library.init(box, null, { renderer: "canvas" });
    c.on("click", (p) => { const n = p.dataType === "node" && f.nodes[Number(p.name)]; if (n && n.e) { select(n.e - 1, true); canvas.scrollIntoView({ block: "nearest" }); } });
    shown.set(f.id, c);
  }
  c.setOption(full(f, box.clientWidth), { notMerge: true });
}

const stale = new Set(), near = new Set();
// recount draws again what is in sight, and leaves the rest to when it comes into sight.
function recount() {
  for (const f of figures) {
    if (!f.option) continue;
    stale.add(f.id);
    fillTable(f);
  }
  refresh();
}
let refreshing = 0;
function refresh() {
  if (!library || refreshing) return;
  refreshing = requestAnimationFrame(() => { refreshing = 0; drawStale(near); });
}
function drawStale(ids) {
  for (const f of figures) if (stale.has(f.id) && ids.has(f.id)) { stale.delete(f.id); drawChart(f); }
}

// swatches are the keys of a chart: its looks with what they mean.
function swatches(f) {
  const box = byId("chart-" + f.id), list = element("ul", "keys");
  for (const k of f.keys || []) {
    const item = element("li", ""), c = document.createElement("canvas"), g = c.getContext("2d"), fill = painted(k.f);
    c.width = 36; c.height = 24; c.setAttribute("aria-hidden", "true");
    g.fillStyle = fill.image ? g.createPattern(fill.image, "repeat") : fill;
    g.strokeStyle = painted(k.e); g.lineWidth = 2.5;
    g.fillRect(1, 1, 34, 22); g.strokeRect(1.5, 1.5, 33, 21);
    item.append(c, element("span", "", k.n));
    list.append(item);
  }
  const old = box.parentNode.querySelector(".keys");
  if (old) old.remove();
  if (f.keys) box.before(list);
}

// allCharts draws the charts in other colours; on paper all of them, each as one picture of its layers.
function allCharts() {
  if (!library) return;
  for (const flat of document.querySelectorAll(".flat")) flat.remove();
  for (const f of figures) {
    if (!f.option) continue;
    swatches(f);
    stale.add(f.id);
  }
  if (!paper) return drawStale(near);
  drawStale(new Set(figures.map((f) => f.id)));
  for (const [id, c] of shown) {
    const flat = c.renderToCanvas({ pixelRatio: 2, backgroundColor: paint.paper });
    flat.className = "flat";
    byId("chart-" + id).append(flat);
  }
}

if (library) {
  const sight = new IntersectionObserver((list) => {
    for (const x of list) { const id = x.target.id.slice(6); if (x.isIntersecting) near.add(id); else near.delete(id); }
    refresh();
  }, { rootMargin: "200px" });
  const size = new ResizeObserver((list) => { for (const x of list) { const id = x.target.id.slice(6), c = shown.get(id); if (c) { c.resize(); stale.add(id); } } refresh(); });
  for (const box of document.querySelectorAll(".chart")) {
    const f = figures.find((x) => x.id === box.id.slice(6));
    box.style.height = f.high + "px";
    sight.observe(box); size.observe(box);
  }
}

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

// full is the option of a figure for the day, the theme and the room that there is.
function full(f, wide) {
  const o = dress(f.option);
  o.textStyle = { fontFamily: family, color: paint.ink };
  Object.assign(o.tooltip, { formatter: (p) => chartTip(f, p), confine: true, className: "charttip", transitionDuration: 0, padding: 0, borderWidth: 0, backgroundColor: "transparent" });
  for (const axis of o.yAxis || []) axis.axisTick = { show: false };
  counts(f).forEach((list, k) => { o.series[k].data = list; });
  kinds[f.kind](f, o, wide);
  return o;
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

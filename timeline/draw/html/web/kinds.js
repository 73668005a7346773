// What JSON cannot say of each kind of chart: its words, its room, and axes that stand still.
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

const kinds = {
  days(f, o) {
    const y = o.yAxis[0], words = new Map((f.ticks || []).map((t) => [t.x, t.w]));
    bounds(f, y);
    y.axisLabel.formatter = (v) => number(v);
    draw.font = FACTS;
    o.grid[0].left = Math.ceil(draw.measureText(number(y.max)).width) + 14;
    Object.assign(o.xAxis[0].axisLabel, { customValues: Array.from(words.keys()), formatter: (v) => words.get(v) || "" });
    o.tooltip.axisPointer = { type: "line", lineStyle: { color: paint.ink, width: 1, type: "solid" } };
  },
  bars(f, o, wide) {
    const across = o.yAxis[0].type === "category", axis = across ? o.xAxis[0] : o.yAxis[0], names = across ? o.yAxis[0] : o.xAxis[0];
    bounds(f, axis);
    axis.axisLabel.formatter = (v) => number(Math.abs(v));
    if (across) Object.assign(names.axisLabel, { width: Math.min(210, wide * 0.36), overflow: "truncate" });
    else names.axisLabel.formatter = (v) => v.includes("–") ? v.replace("–", "–\n") : v.replace(" ", "\n");
    o.tooltip.axisPointer = { type: "shadow", shadowStyle: { color: mix(paint.ink, 0.9, paint.panel), opacity: 0.5 } };
  },
  cells(f, o, wide) {
    Object.assign(o.yAxis[0].axisLabel, { width: Math.min(190, wide * 0.32), overflow: "truncate" });
    o.series[0].label.formatter = (p) => p.value[2] ? number(p.value[2]) : "·";
    o.series[0].emphasis = { itemStyle: { borderColor: paint.ink } };
  },
  links: linked,
};

// linked completes a chart of nodes and links.
function linked(f, o, wide) {
  const s = o.series[0], narrow = wide < 520, [list, used] = links(f), flow = s.type === "sankey", last = Math.max(...f.nodes.map((n) => n.d), 1);
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
  Object.assign(s.label, { overflow: "break", lineHeight: 13, textBorderColor: paint.paper, textBorderWidth: 4, formatter: (p) => { const n = f.nodes[Number(p.name)]; return shorten(n.n, FACTS, space(n) * (n.d && n.d < last ? 1 : 1.7))[0]; } }); // beside a node two lines, above one line
  Object.assign(s, { left: side, width: room, top: 52 + Math.min(...ys), height: Math.max(Math.max(...ys) - Math.min(...ys), 1) }); // a pixel of the box is one of the chart
  s.data = f.nodes.map((n, i) => ({ name: String(i), x: (n.x || 0) / 1000 * room, y: ys[i], symbol: "circle", symbolSize: 11,
    itemStyle: { color: paint.paper, borderColor: used.has(i) ? paint.ink : paint.leader, borderWidth: 2 },
    label: { position: n.d === 0 ? "left" : n.d === last ? "right" : "top", width: space(n), color: used.has(i) ? paint.ink : paint.muted } }));
}

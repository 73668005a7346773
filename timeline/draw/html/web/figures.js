// The numbers of the charts as known on a day, as data of ECharts and as cells of tables.
const figures = data.figures || [];

// on is a number as known on the day: its steps are a day, by how much, a later day, by how much.
function on(steps) {
  let n = 0;
  for (let k = 0; k < steps.length && steps[k] <= now; k += 2) n += steps[k + 1];
  return n;
}

// counts are the data of each series of a figure as known on the day.
function counts(f) {
  const rows = (f.rows || []).filter((r) => !r.o);
  switch (f.kind) {
    case "days": return f.heads.map((_, c) => points(f, rows, c));
    case "bars": return f.heads.map((_, c) => c).filter((c) => f.signs[c]).map((c) => rows.map((r) => ({ value: on(r.c[c]) ? f.signs[c] * on(r.c[c]) : "-" })));
    case "cells": return [rows.flatMap((r, y) => f.heads.map((_, x) => ({ value: [x, y, on(r.c[x])] })))];
  }
  return [];
}

// points are those of a column up to the day, and to where the next row begins.
function points(f, rows, c) {
  const list = [];
  let last = 0, end = f.option.xAxis[0].max;
  for (const r of rows) {
    if ((r.d || 0) > now) { end = r.x; break; }
    last = on(r.c[c]);
    list.push({ value: [r.x || 0, last] });
  }
  list.push({ value: [end, last] });
  return list;
}

// links are those of a figure that are there on the day, in the shape that its chart has; and the nodes
// that they leave in sight.
function links(f) {
  const own = f.option.series[0].links, used = new Set(), list = [];
  for (const r of f.rows) {
    const n = on(r.c[0]), a = r.a || 0, b = r.b || 0;
    if (n <= 0) continue;
    used.add(a); used.add(b);
    list.push({ source: String(a), target: String(b), value: n, look: r.l || 0, lineStyle: { ...own[0].lineStyle, ...looks(f, r, n) } });
  }
  return [list, used];
}
const looks = (f, r, n) => f.keys ? { color: f.keys[r.l || 0].f } : { width: 1 + 0.5 * Math.log2(n) };

// fillTable puts the numbers of the day into a figure's table.
function fillTable(f) {
  const body = document.querySelector("#figure-" + f.id + " tbody");
  if (!body) return;
  (f.rows || []).forEach((r, i) => {
    const row = body.rows[i], first = row.cells.length - r.c.length;
    row.hidden = (r.d || 0) > now;
    r.c.forEach((steps, c) => { row.cells[first + c].textContent = String(on(steps)); });
  });
}

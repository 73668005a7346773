// The card beside the pointer on a chart. ECharts is given an element, so that no text is read as markup.
function chartTip(f, p) {
  const card = element("div", "tipbody"), list = Array.isArray(p) ? p : [p];
  const first = list[0];
  if (!first) return card;
  const line = (words, n) => { const row = element("p", "tipline"); row.append(element("span", "", words), element("b", "number", String(n))); card.append(row); };
  if (f.kind === "links") {
    if (first.dataType === "edge") {
      const a = f.nodes[Number(first.data.source)].n, b = f.nodes[Number(first.data.target)].n;
      card.append(element("strong", "", a + " → " + b));
      line(f.keys ? f.keys[first.data.look].n : f.heads[0], first.data.value);
    } else {
      const i = Number(first.name);
      card.append(element("strong", "", f.nodes[i].n));
      let n = 0;
      for (const r of f.rows) if ((r.a || 0) === i || (r.b || 0) === i) n += on(r.c[0]);
      line(f.heads[0], n);
    }
    return card;
  }
  if (f.kind === "cells") {
    const [x, y, n] = first.value;
    card.append(element("strong", "", f.rows[y].n[0]));
    line(f.heads[x], n);
    return card;
  }
  const row = f.rows[Math.min(first.dataIndex, f.rows.length - 1)];
  card.append(element("strong", "", row.n[0]));
  f.heads.forEach((name, c) => { const n = on(row.c[c]); if (n) line(name, n); });
  return card;
}

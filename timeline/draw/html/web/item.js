// An event: its mark or its bar in the look of its status, and its label.
function drawItem(it, p, x, y) {
  const e = it.e, g = draw, status = statusOf(e), color = tints[e.l] || paint.muted, wide = it.b1 - it.b0, l = label(e), b = x + it.b0 - it.x0;
  if (it.i === view.selected) {
    g.fillStyle = paint.warm; g.strokeStyle = paint.accent; g.lineWidth = 1.5;
    g.beginPath(); g.roundRect(x - 5, y - 1, it.to - it.x0 + 10, p.high - 3, 5); g.fill(); g.stroke();
  }
  let text = it.flip ? b - 6 - l.wide : b + 2 * MARK + 6, line = y + 15, facts = it.flip ? b - 6 - l.factsWide : text;
  if (it.bar) {
    drawBar(e, status, color, b, y + 4, wide);
    text = Math.max(x, Math.min(8, x + it.to - it.x0 - Math.max(l.wide, p.facts ? l.factsWide : 0))); line = y + 29; facts = text;
  } else {
    g.globalAlpha = status === UNKNOWN ? 0.45 : 1;
    drawMark(status, color, b + MARK, y + 10, 6.5);
    g.globalAlpha = 1;
  }
  if (then(e)[4]) drawPen(it.bar ? Math.max(b, 0) + 1 : b + MARK + 6, it.bar ? y + 3 : y + 4);
  g.globalAlpha = status === UNKNOWN ? 0.4 : 1;
  g.font = TITLE; g.fillStyle = paint.ink;
  for (const [words, length] of l.lines) { g.fillText(isolate(words), it.flip && !it.bar ? b - 6 - length : text, line); line += LEAD; }
  if (p.facts) { g.font = FACTS; g.fillStyle = paint.muted; g.fillText(l.facts, facts, line); }
  g.globalAlpha = 1;
}

// drawMark is the sign of a status: shape and outline tell it, and colour only the lane.
function drawMark(status, color, x, y, r) {
  const g = draw, disc = (radius) => { g.beginPath(); g.arc(x, y, radius, 0, 2 * Math.PI); };
  g.setLineDash([]); g.strokeStyle = g.fillStyle = color; g.lineWidth = 1.8;
  if (status === 2) { disc(r); g.fill(); return; }
  g.fillStyle = paint.panel; disc(r - 1); g.fill(); g.fillStyle = color;
  if (status === 1) { g.lineWidth = 2.8; disc(r - 1.4); g.stroke(); return; }
  if (status === UNKNOWN) { g.strokeStyle = paint.leader; g.lineWidth = 1.2; disc(r - 1); g.stroke(); return; }
  if (status === 0) { g.setLineDash([1.4, 2.2]); g.lineWidth = 1.4; disc(r * 0.74); g.stroke(); g.setLineDash([]); return; }
  if (status === 3) g.setLineDash([3.2, 2.3]);
  disc(r - 0.9); g.stroke(); g.setLineDash([]);
  if (status === 4) { g.beginPath(); g.arc(x, y, r, Math.PI / 2, Math.PI * 1.5); g.fill(); }
  if (status === 5) {
    const k = r * 0.46;
    g.beginPath(); g.moveTo(x - k, y - k); g.lineTo(x + k, y + k); g.moveTo(x - k, y + k); g.lineTo(x + k, y - k); g.stroke();
  }
}

// drawPen is the sign of a status that an editor set; see layout.pen.
function drawPen(x, y) {
  const g = draw;
  g.beginPath(); g.moveTo(x - 3.5, y + 3.5);
  for (const [dx, dy] of [[-2.6, 0.8], [2.2, -4], [4, -2.2], [-0.8, 2.6]]) g.lineTo(x + dx, y + dy);
  g.closePath();
  g.fillStyle = paint.ink; g.strokeStyle = paint.panel; g.lineWidth = 0.8;
  g.fill(); g.stroke();
}

// drawBar is a stretch of time: what is not certain of it pale, soft and open ends fading out.
function drawBar(e, status, color, x, y, wide) {
  const end = x + wide, a = Math.max(x, -40), b = Math.min(end, view.width + 40), sure = e.f & CORE;
  const c0 = sure ? Math.min(Math.max(pixel(e.cs || 0), a), b) : b, c1 = sure ? Math.max(Math.min(pixel(e.ce || 0), b), c0) : b;
  const whole = sure && c1 - c0 > b - a - 2;
  if (!whole) barPart(status, color, a, y, b - a, 0.4);
  if (sure && c1 - c0 > 1) barPart(status, color, c0, y, c1 - c0, 1);
  if (e.f & (OPEN_START | SOFT_START)) fade(x, y, Math.min(e.f & OPEN_START ? 44 : 14, wide / 2), 1);
  if (e.f & (OPEN_END | SOFT_END)) fade(end, y, Math.min(e.f & OPEN_END ? 44 : 14, wide / 2), -1);
}

function barPart(status, color, x, y, wide, strength) {
  const g = draw, outline = () => { g.beginPath(); g.roundRect(x + 0.7, y + 0.7, Math.max(wide - 1.4, 0.1), 8.6, 4.3); };
  g.save();
  g.globalAlpha = strength; g.strokeStyle = g.fillStyle = color; g.lineWidth = 1.4;
  outline();
  if (status === 2) g.fill();
  else if (status === UNKNOWN) { g.strokeStyle = paint.leader; g.globalAlpha = 0.6; g.stroke(); } else {
    if (status === 1) { g.globalAlpha = strength * 0.2; g.fill(); g.globalAlpha = strength; }
    if (status === 4 || status === 5) { g.fillStyle = hatch(color, status === 5); g.fill(); }
    if (status === 3) g.setLineDash([5, 3]);
    if (status === 0) g.setLineDash([1.4, 2.4]);
    outline(); g.stroke();
  }
  g.restore();
}

function fade(x, y, wide, way) {
  const g = draw, f = g.createLinearGradient(x, 0, x + wide * way, 0);
  f.addColorStop(0, paint.panel); f.addColorStop(1, paint.panel + "00");
  g.fillStyle = f; g.fillRect(way > 0 ? x - 1 : x - wide, y - 1, wide + 1, 12);
}

// drawBin is a column for the events of a lane that have no title here, with how many they are.
function drawBin(p, bin, x, base) {
  const g = draw, n = bin.events.length, color = laneColor(p.lane);
  const chosen = bin.events.length < 400 && bin.events.includes(view.selected);
  if (n === 1) { drawMark(statusOf(events[bin.events[0]]), tints[events[bin.events[0]].l] || color, x + BIN / 2, base - 8, 6); }
  else {
    const high = 4 + (STRIP - 20) * Math.sqrt(n / p.top);
    g.globalAlpha = 0.3; g.fillStyle = color; g.fillRect(x + 2, base - high, BIN - 4, high);
    g.globalAlpha = 1; g.fillRect(x + 2, base - high, BIN - 4, 1.5);
    g.font = SMALL; g.fillStyle = paint.muted; g.textAlign = "center";
    g.fillText(n > 9999 ? Math.round(n / 1000) + "k" : String(n), x + BIN / 2, base - high - 4);
    g.textAlign = "left";
  }
  if (chosen) { g.strokeStyle = paint.accent; g.lineWidth = 1.5; g.strokeRect(x + 0.5, base - STRIP + 4, BIN - 1, STRIP - 4); }
}

// hit is what stands at a place of the canvas: {event} or {bin}, or null.
function hit(x, y) {
  const top = stage.scrollTop, off = view.x;
  if (y < AXIS) return null;
  for (const p of plan.lanes) {
    const into = y + top - p.y;
    if (into < 0 || into > p.height) continue;
    if (p.strip && into > p.height - STRIP - 8) {
      const k = place(p.bins, x + off + 0.001) - 1, b = p.bins[k];
      if (b && x + off < b.x0 + BIN) return b.events.length === 1 ? { event: b.events[0] } : { bin: b };
      return null;
    }
    const row = p.items[Math.floor((into - HEAD) / p.high)];
    if (!row) return null;
    const it = row[firstIn(row, x + off - 4)];
    return it && it.x0 - 4 <= x + off ? { event: it.i } : null;
  }
  return null;
}

// The card beside the pointer.
const tip = byId("tip");

function showTip(what, x, y) {
  tip.replaceChildren();
  tip.hidden = !what;
  if (!what) return;
  if (what.bin) {
    const counts = {};
    for (const i of what.bin.events) { const s = statusOf(events[i]); counts[s] = (counts[s] || 0) + 1; }
    tip.append(element("strong", "", counted(what.bin.events.length)));
    for (const s of data.order.concat(UNKNOWN)) if (counts[s]) {
      const line = badge(s);
      line.append(element("span", "", " " + counts[s]));
      tip.append(line);
    }
    tip.append(element("p", "about", say("Zoom in to see them")));
  } else {
    const e = events[what.event], state = then(e), names = [];
    tip.append(element("p", "date", e.w), element("strong", "", e.t || say("(no title)")), badge(state[1]));
    if (state[4]) tip.append(edited());
    tip.append(element("p", "about", say("Reports") + ": " + state[2] + " · " + say("Origins") + ": " + state[3]));
    for (const c of e.c || []) { const s = data.sources && data.sources[c.o - 1]; if (s && c.d <= now && !names.includes(s.s)) names.push(s.s); }
    if (names.length) {
      const rest = names.length - 5, list = names.slice(0, 5).join(", ") + (rest > 0 ? " " + say("and {{.Count}} more", { Count: rest }) : "");
      tip.append(element("p", "about", say("Sources") + ": " + list));
    }
  }
  const box = canvas.getBoundingClientRect(), left = box.left + x + 16, wide = tip.offsetWidth, high = tip.offsetHeight;
  tip.style.left = Math.max(Math.min(left, innerWidth - wide - 8), 8) + scrollX + "px";
  const above = box.top + y - high - 14;
  tip.style.top = (above > 8 ? above : box.top + y + 18) + scrollY + "px";
}

// The panel: one event with its claims, and why its status is what it is.
function sign(status) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("viewBox", "-8 -8 16 16"); svg.setAttribute("class", "mark"); svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", "#mark-" + status);
  if (status !== UNKNOWN) svg.append(use);
  return svg;
}
const statusWords = (s) => s === UNKNOWN ? say("not yet known") : data.statuses[s];

function badge(status) {
  const b = element("p", "badge");
  b.append(sign(status), element("strong", "", statusWords(status)));
  return b;
}

// edited says that an editor has set a status.
function edited() {
  const p = element("p", "about");
  p.append(sign("pen"), element("span", "", say("status set by an editor")));
  return p;
}

function showPanel() {
  const panel = byId("panel"), e = events[view.selected];
  panel.replaceChildren();
  if (!e) {
    panel.append(element("p", "empty", say("Click an event, or walk with the arrow keys, to see who says it.")), element("h3", "guide", say("What the signs mean")));
    for (const s of data.order) {
      const line = element("p", "rule");
      line.append(sign(s), element("span", "", data.rules[s]));
      panel.append(line);
    }
    return;
  }
  const state = then(e), end = now === (data.days || []).length;
  panel.append(element("p", "date", e.w), own(element("h3", "", e.t || say("(no title)"))), badge(state[1]));
  for (const text of e.m || []) panel.append(own(element("p", "summary", text)));
  const about = [e.p, e.g].filter(Boolean).join(" · ");
  if (about) panel.append(element("p", "about", about));
  panel.append(element("h4", "", say("Why?")));
  if (end) panel.append(element("p", "why", e.y), element("p", "about", say("Rule {{.ID}}", { ID: e.r })));
  else panel.append(element("p", "why", dayWords() + ": " + (data.rules[state[1]] || statusWords(state[1]))));
  if (state[4]) panel.append(edited());
  panel.append(element("p", "about", say("Reports") + ": " + state[2] + " · " + say("Origins") + ": " + state[3]));
  panel.append(element("h4", "", say("Who says it")));
  if (!(e.c || []).length) panel.append(element("p", "empty", say("Nobody is named yet.")));
  for (const c of e.c || []) panel.append(claimBox(c));
}

function claimBox(c) {
  const later = c.d > now, side = c.s === 1 || c.s === 2 ? "for" : c.s === 3 || c.s === 4 ? "against" : "aside";
  const box = element("article", "claim " + side + (later || c.x ? " off" : "")), head = element("p", "who");
  head.append(element("strong", "", data.speakers[c.b - 1]), element("span", "when", c.w || ""));
  box.append(head);
  const line = element("p", "stance");
  line.append(element("strong", "", data.stances[c.s]));
  const s = data.sources && data.sources[c.o - 1], aside = [];
  if (s && s.g) aside.push(say("source {{.Grade}}", { Grade: s.g }));
  if (s && s.d) aside.push(say("retells {{.Names}}", { Names: s.d.map((i) => data.sources[i].s).join(", ") }));
  if (c.k) aside.push(say("claim {{.Grade}}", { Grade: c.k }));
  if (c.f) aside.push(say("on the word of {{.Who}}", { Who: c.f }));
  if (c.r) aside.push(say("origin: {{.Names}}", { Names: c.r.join(", ") }));
  if (aside.length) line.append(element("span", "aside", " " + aside.join(" · ")));
  box.append(line);
  if (c.t) box.append(own(element("p", "", c.t)));
  if (c.q) box.append(element("blockquote", "", "“" + c.q + "”"));
  if (c.n) box.append(element("p", "about", "“" + c.n + "”"));
  if (s) {
    const at = element("p", "about");
    at.append(element("span", "", "[" + c.o + "] "), link(s.u, s.w));
    if (c.l) at.append(element("span", "", ", " + c.l));
    box.append(at);
  }
  const fate = later ? say("not yet said") : c.x;
  if (fate) box.append(element("p", "fate", fate));
  return box;
}

// select shows an event in the panel, and brings it into view where it is not.
function select(i, reveal) {
  view.selected = i;
  const e = events[i];
  showPanel();
  byId("said").textContent = e ? e.w + ". " + (e.t || say("(no title)")) + ". " + statusWords(statusOf(e)) : "";
  if (e && reveal) {
    const x = pixel(bound(e.s) / 2 + bound(e.e) / 2);
    if (x < 20 || x > view.width - 120) move(view.scale, view.x + x - view.width / 2);
  }
  redraw();
}

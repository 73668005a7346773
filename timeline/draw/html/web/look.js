// Colours of the theme in use, hatches, and texts that fit.
const night = matchMedia("(prefers-color-scheme: dark)");
let paper = false; // whether the page is being printed, before which the style of paper does not hold yet
let paint = {}, tints = [], patterns = new Map();
const family = '"Noto Sans", system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';

function readLook() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["paper", "panel", "ink", "muted", "hair", "leader", "ribbon", "era", "accent", "warm", "for"]) paint[name] = style.getPropertyValue("--" + name).trim();
  tints = dark() ? data.dark || [] : data.light || [];
  patterns = new Map();
}
const dark = () => night.matches && !paper;
const laneColor = (lane) => dark() ? lane.d : lane.l;

// tile is a square of lines or dots in a colour to fill with, at twice the size, on a ground or on none.
function tile(color, kind, ground) {
  const key = color + kind + (ground || "");
  if (patterns.has(key)) return patterns.get(key);
  const c = document.createElement("canvas"), g = c.getContext("2d");
  c.width = c.height = 12;
  if (ground) { g.fillStyle = ground; g.fillRect(0, 0, 12, 12); }
  g.strokeStyle = g.fillStyle = color; g.lineWidth = 2.6;
  if (kind === "dots") for (const [x, y] of [[3, 3], [9, 9]]) { g.beginPath(); g.arc(x, y, 1.7, 0, 2 * Math.PI); g.fill(); }
  else for (const o of [-12, 0, 12]) {
    g.beginPath(); g.moveTo(o - 2, 14); g.lineTo(o + 14, -2); g.stroke();
    if (kind === "cross") { g.beginPath(); g.moveTo(o - 2, -2); g.lineTo(o + 14, 14); g.stroke(); }
  }
  patterns.set(key, c);
  return c;
}

// hatch is a pattern of lines in a colour, crossed or not.
function hatch(color, crossed) {
  const key = "pattern" + color + crossed;
  if (!patterns.has(key)) {
    const p = draw.createPattern(tile(color, crossed ? "cross" : "hatch"), "repeat");
    if (p && p.setTransform) p.setTransform(new DOMMatrix().scale(0.5));
    patterns.set(key, p);
  }
  return patterns.get(key);
}

const TITLE = "600 13px " + family, FACTS = "12px " + family, SMALL = "11px " + family;

// isolate lets words of the document run as their first letter does, by the marks of an isolate.
const isolate = (words) => "\u2068" + words + "\u2069";

// shorten cuts a text to a width, with an ellipsis, between words where one is near, else between letters and not within one.
function shorten(text, font, most) {
  draw.font = font;
  if (text.length < most / 16) return [text, draw.measureText(text).width];
  let wide = text.length > 400 ? Infinity : draw.measureText(text).width;
  if (wide <= most) return [text, wide];
  const letters = Array.from(text.slice(0, 200));
  let lo = 0, hi = letters.length;
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1;
    if (draw.measureText(letters.slice(0, mid).join("") + "…").width <= most) lo = mid; else hi = mid - 1;
  }
  const space = letters.lastIndexOf(" ", lo);
  const cut = letters.slice(0, space > lo * 0.6 ? space : lo).join("").trimEnd().replace(/[,;:]$/, "") + "…";
  return [cut, draw.measureText(cut).width];
}

// lines are a text in a line or two of a width, each with its own: about equal ones where all of the text has room, else the
// second one cut.
function lines(text, font, most) {
  const whole = shorten(text, font, most);
  if (whole[0] === text) return [whole];
  const words = text.slice(0, 400).split(" "), wide = (from, to) => draw.measureText(words.slice(from, to).join(" ")).width;
  let n = 0;
  while (n < words.length && wide(0, n + 1) <= most) n++;
  if (n === 0 || n === words.length) return [whole];
  while (text.length <= 400 && n > 1 && wide(n - 1) <= Math.min(most, wide(0, n))) n--;
  return [[words.slice(0, n).join(" "), wide(0, n)], shorten(words.slice(n).join(" "), font, most)];
}

// label is an event's title and facts as they are drawn, with their widths; worked out once a width of
// the view, of which a label takes less than half, so that on one side of its mark it has room.
function label(e) {
  const most = Math.min(330, Math.max(view.width / 2 - 30, 90));
  if (!e.label || e.label.most !== most) {
    const t = lines(e.t || say("(no title)"), TITLE, most), f = shorten(e.w, FACTS, most);
    e.label = { most, lines: t, wide: Math.max(...t.map((l) => l[1])), facts: f[0], factsWide: f[1] };
  }
  return e.label;
}

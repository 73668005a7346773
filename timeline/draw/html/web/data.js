// The data of the page, and small helpers that all parts use.
const data = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const say = (key, places) => {
  let text = data.words[key] || key;
  for (const name in places || {}) text = text.split("{{." + name + "}}").join(places[name]);
  return text;
};
const plural = new Intl.PluralRules(known(data.language));
const counted = (n) => n === 1 ? data.counts.one : (data.counts.forms[plural.select(n)] || data.counts.forms.other).replace("#", number(n));

// known is a language that the browser takes, for a document may name any.
function known(language) {
  try { return Intl.getCanonicalLocales(language)[0] || "en"; } catch (e) { return "en"; }
}

// element makes an element with a text; what a document says goes into the page in no other way.
function element(name, cls, text) {
  const e = document.createElement(name);
  if (cls) e.className = cls;
  if (text !== undefined) { e.textContent = text; e.dir = "auto"; }
  return e;
}

// own marks a text as being in the document's language.
function own(e) {
  if (data.own) e.lang = data.own;
  return e;
}

// link is a text, as a link where its address is one that may be followed.
function link(address, text) {
  if (!/^(https?:\/\/|mailto:)/i.test(address || "")) return element("span", "", text);
  const a = element("a", "", text);
  a.href = address; a.target = "_blank"; a.rel = "noopener noreferrer";
  return a;
}

const UNKNOWN = 6, OPEN_START = 1, OPEN_END = 2, SOFT_START = 4, SOFT_END = 8, CORE = 32;
const events = data.events, lanes = data.lanes || [];

// now is the day as of which things are known: a place among the days plus one, 0 before all of them.
let now = (data.days || []).length;

// then is an event's state as known on the day: [place, status, reports, origins].
function then(e) {
  const h = e.h;
  let i = h.length - 1;
  while (i > 0 && h[i][0] > now) i--;
  return h[i];
}
const statusOf = (e) => then(e)[1];
const hidden = new Set(); // the statuses that the legend has switched off

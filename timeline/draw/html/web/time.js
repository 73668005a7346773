// The calendar over all of time: days from civil dates and back, after Howard Hinnant.
function civil(day) {
  const z = day + 719468, era = Math.floor(z / 146097), doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100)), mp = Math.floor((5 * doy + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (m <= 2 ? 1 : 0), m, doy - Math.floor((153 * mp + 2) / 5) + 1];
}
function dayOf(y, m, d) {
  if (m <= 2) y--;
  const era = Math.floor(y / 400), yoe = y - era * 400, doy = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

// number is a whole one as the rest of the page has it: four digits stand together. Browsers do not know the numbers of every language.
const number = (n) => Math.abs(n) < 10000 ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, data.group);
function yearWords(y) {
  const n = y <= 0 ? 1 - y : y, words = number(n);
  return y <= 0 ? data.bce.replace("#", words) : words;
}
const two = (n) => (n < 10 ? "0" : "") + n;

// Units of the axis, the finest first: [kind, step, seconds].
const units = [["s", 1, 1], ["s", 5, 5], ["s", 15, 15], ["s", 30, 30], ["s", 60, 60], ["s", 300, 300], ["s", 900, 900], ["s", 1800, 1800],
  ["s", 3600, 3600], ["s", 10800, 10800], ["s", 21600, 21600], ["s", 43200, 43200], ["d", 1, 86400], ["d", 5, 432000], ["d", 10, 864000],
  ["m", 1, 2629746], ["m", 3, 7889238], ["m", 6, 15778476]];
for (let p = 1; p < 1e12; p *= 10) for (const k of [1, 2, 5]) units.push(["y", k * p, k * p * 31556952]);

// ticks are the instants of a unit between two instants, each with its words.
function ticks(unit, from, to) {
  const out = [], kind = unit[0], step = unit[1];
  if (kind === "s") {
    for (let t = Math.ceil(from / step) * step; t <= to && out.length < 500; t += step) {
      const into = t - Math.floor(t / 86400) * 86400;
      const words = two(Math.floor(into / 3600)) + ":" + two(Math.floor(into / 60) % 60) + (step < 60 ? ":" + two(into % 60) : "");
      out.push([t, words]);
    }
    return out;
  }
  let [y, m, d] = civil(Math.floor(from / 86400));
  if (kind === "y") {
    for (y = Math.floor((y - 1) / step) * step; out.length < 500; y += step) {
      const year = step > 1 && y <= 0 ? y + 1 : y, t = dayOf(year, 1, 1) * 86400; // 6000 BCE is the year -5999
      if (t > to) return out;
      if (t >= from) out.push([t, year === 1 ? data.first : yearWords(year)]);
    }
    return out;
  }
  if (kind === "m") m = Math.floor((m - 1) / step) * step + 1;
  for (let guard = 0; guard < 2000; guard++) {
    if (kind === "m") {
      const t = dayOf(y, m, 1) * 86400;
      if (t > to) return out;
      if (t >= from) out.push([t, data.months[m - 1]]);
      m += step;
    } else {
      const last = dayOf(m === 12 ? y + 1 : y, m === 12 ? 1 : m + 1, 1) - dayOf(y, m, 1);
      for (d = 1; d <= last - (step > 1 ? step / 2 : 0); d += step === 1 ? 1 : d === 1 ? step - 1 : step) {
        const t = dayOf(y, m, d) * 86400;
        if (t > to) return out;
        if (t >= from) out.push([t, String(d)]);
      }
      m++;
    }
    if (m > 12) { m = 1; y++; }
  }
  return out;
}

// ofYear is a month or a day of a year in words.
function ofYear(what, year) { return data.ofYear.replace("#", () => what).replace("@", () => yearWords(year)); }

// above are the heads over the ticks: the day over hours, the month over days, the year over months.
function above(kind, from, to) {
  const name = { s: "d", d: "m", m: "y" }[kind];
  if (!name) return [];
  const [y, m, d] = civil(Math.floor(from / 86400)), out = [];
  for (let k = 0; k < 400; k++) {
    let t, words;
    if (name === "y") { t = dayOf(y + k, 1, 1); words = yearWords(y + k); }
    else if (name === "m") {
      const n = y * 12 + m - 1 + k, yy = Math.floor(n / 12), mm = n - yy * 12;
      t = dayOf(yy, mm + 1, 1); words = ofYear(data.months[mm], yy);
    } else {
      t = dayOf(y, m, d) + k;
      const c = civil(t);
      words = ofYear(data.dated[c[1] - 1].replace("#", c[2]), c[0]);
    }
    if (t * 86400 > to) break;
    out.push([t * 86400, words]);
  }
  return out;
}

// The sliders for the day as of which things are known: one below the timeline, one above the charts.
const sliders = Array.from(document.querySelectorAll("input.day"));
let playing = 0;
const dayWords = () => now === 0 ? say("Before everything") : data.days[now - 1].w;

function showDay() {
  const words = dayWords();
  for (const s of sliders) { s.value = now; s.setAttribute("aria-valuetext", words); }
  for (const o of document.querySelectorAll("output.known")) o.textContent = words;
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const e of events) counts[statusOf(e)]++;
  for (const c of document.querySelectorAll("[data-count]")) c.textContent = counts[c.dataset.count];
  if (hidden.size) plan.scale = 0;
  showPanel(); redraw(); recount();
}
function stop() {
  clearInterval(playing); playing = 0;
  byId("play").textContent = say("Play");
}
for (const s of sliders) s.addEventListener("input", () => { if (playing) stop(); now = Number(s.value); showDay(); });
if (byId("play")) {
  byId("play").addEventListener("click", () => {
    if (playing) return stop();
    const last = data.days.length;
    if (now >= last) now = 0;
    byId("play").textContent = say("Pause");
    const by = Math.max(Math.round(last / 60), 1);
    playing = setInterval(() => { now = Math.min(now + by, last); showDay(); if (now >= last) stop(); }, last > 30 ? 200 : 600);
    showDay();
  });
}

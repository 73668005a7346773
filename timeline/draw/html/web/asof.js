// The slider for the day as of which things are known.
const slider = byId("asof");
let playing = 0;
const dayWords = () => now === 0 ? say("Before everything") : data.days[now - 1].w;

function showDay() {
  if (slider) {
    slider.value = now;
    const words = dayWords();
    byId("day").textContent = words;
    slider.setAttribute("aria-valuetext", words);
  }
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
if (slider) {
  slider.addEventListener("input", () => { if (playing) stop(); now = Number(slider.value); showDay(); });
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

// Finds pages in the list of all pages by words. Every word that is typed must be somewhere in an
// entry; nothing is sent or kept, and without this script the list is simply whole.
(() => {
  const box = document.querySelector(".find");
  if (!box || !"".normalize) return;
  const input = box.querySelector("input");
  const status = box.querySelector("p");
  const jump = document.querySelector(".jump");
  // Ethiopic series that sound like others and are written for them: the first of their eight letters,
  // and how far it is from the first letter of the other series.
  const series = [[0x1210, 16], [0x1280, 128], [0x1220, -16], [0x12d0, 48], [0x1340, 8]];
  // Single letters that are written for one another, or by another keyboard.
  const like = { "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ٱ": "ا", "ı": "i", "đ": "d", "ሃ": "ሀ", "ኣ": "አ" };
  const fold = (text) => text
    .normalize("NFKD")
    .toLowerCase()
    // Accents, Arabic vowel signs and hamzas, tatweel, invisible marks, apostrophes.
    .replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2066-\u2069'‘’ʼ]/g, "")
    .replace(/[٠-٩۰-۹]/g, (c) => c.charCodeAt(0) & 15)
    .replace(/[\u1210-\u1347]/g, (c) => {
      const code = c.charCodeAt(0);
      const row = series.find(([from]) => code >= from && code < from + 8);
      return row ? String.fromCharCode(code - row[1]) : c;
    })
    .replace(/[^\x00-\x7f]/g, (c) => like[c] || c);
  const parts = [...document.querySelectorAll(".part")].map((part) => ({
    part,
    entries: [...part.querySelectorAll("li")].map((entry) => {
      const more = entry.querySelector("small");
      const inside = more ? more.textContent.split(" · ").map((words) => [words, fold(words)]) : [];
      return { entry, more, inside, text: fold(entry.textContent) };
    }),
  }));
  const find = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { part, entries } of parts) {
      let any = false;
      for (const { entry, more, text, inside } of entries) {
        const hit = words.every((word) => text.includes(word));
        entry.hidden = !hit;
        // Of what is inside, what was asked for.
        const hits = inside.filter(([, folded]) => words.some((word) => folded.includes(word)));
        if (more) {
          more.textContent = (hits.length ? hits : inside).map(([words]) => words).join(" · ");
          more.classList.toggle("hit", hits.length > 0);
        }
        if (hit) { any = true; found++; }
      }
      part.hidden = !any;
    }
    jump.hidden = words.length > 0;
    status.textContent = !words.length ? "" : found ? status.dataset.found.replace("#", found) : status.dataset.none;
  };
  let timer;
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(find, 150); });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { input.value = ""; find(); }
  });
  box.hidden = false;
  if (input.value) find();
})();

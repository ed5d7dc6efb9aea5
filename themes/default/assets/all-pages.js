// Finds pages in the list of all pages by words. Every word that is typed must be somewhere in an
// entry; nothing is sent or kept, and without this script the list is simply whole.
(function () {
  var box = document.querySelector(".find");
  if (!box || !"".normalize) return;
  var input = box.querySelector("input");
  var status = box.querySelector("p");
  var jump = document.querySelector(".jump");
  // Ethiopic series that sound like others and are written for them: the first of their eight letters,
  // and how far it is from the first letter of the other series.
  var series = [[0x1210, 16], [0x1280, 128], [0x1220, -16], [0x12d0, 48], [0x1340, 8]];
  // Single letters that are written for one another, or by another keyboard.
  var like = { "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ٱ": "ا", "ı": "i", "đ": "d", "ሃ": "ሀ", "ኣ": "አ" };
  function fold(text) {
    return text
      .normalize("NFKD")
      .toLowerCase()
      // Accents, Arabic vowel signs and hamzas, tatweel, invisible marks, apostrophes.
      .replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2066-\u2069'‘’ʼ]/g, "")
      .replace(/[٠-٩۰-۹]/g, function (c) { return c.charCodeAt(0) & 15; })
      .replace(/[\u1210-\u1347]/g, function (c) {
        var code = c.charCodeAt(0);
        for (var i = 0; i < series.length; i++) {
          if (code >= series[i][0] && code < series[i][0] + 8) return String.fromCharCode(code - series[i][1]);
        }
        return c;
      })
      .replace(/[^\x00-\x7f]/g, function (c) { return like[c] || c; });
  }
  function all(place, what) {
    return [].slice.call(place.querySelectorAll(what));
  }
  function has(text) {
    return function (word) { return text.indexOf(word) >= 0; };
  }
  function shown(inside) {
    return inside.map(function (one) { return one[0]; }).join(" · ");
  }
  var parts = all(document, ".part").map(function (part) {
    return {
      part: part,
      entries: all(part, "li").map(function (entry) {
        var more = entry.querySelector("small");
        var inside = more ? more.textContent.split(" · ").map(function (words) { return [words, fold(words)]; }) : [];
        return { entry: entry, more: more, inside: inside, text: fold(entry.textContent) };
      })
    };
  });
  function find() {
    var words = fold(input.value).split(/\s+/).filter(Boolean);
    var found = 0;
    parts.forEach(function (one) {
      var any = false;
      one.entries.forEach(function (entry) {
        var hit = words.every(has(entry.text));
        entry.entry.hidden = !hit;
        // Of what is inside, what was asked for.
        var hits = entry.inside.filter(function (inner) { return words.some(has(inner[1])); });
        if (entry.more) {
          entry.more.textContent = shown(hits.length ? hits : entry.inside);
          entry.more.className = hits.length ? "hit" : "";
        }
        if (hit) { any = true; found++; }
      });
      one.part.hidden = !any;
    });
    jump.hidden = words.length > 0;
    status.textContent = !words.length ? "" : found ? status.dataset.found.replace("#", found) : status.dataset.none;
  }
  var timer;
  input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(find, 150); });
  input.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { input.value = ""; find(); }
  });
  box.hidden = false;
  if (input.value) find();
})();

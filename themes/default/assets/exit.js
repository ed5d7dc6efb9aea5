// "Exit this page": an enhancement of a link that works without it. Leaves at once behind an empty
// page, replaces this page in the tab's history, and listens for Shift pressed three times. Written in
// the language of 2009 (ES5), which every phone that is still in use understands.
(function () {
  var bar = document.querySelector(".exit");
  var link = bar && bar.querySelector("a");
  if (!link) return;
  var root = document.documentElement;
  var title = document.title;
  var links = document.querySelectorAll("[data-exit]");
  var status = document.createElement("p");
  var presses, held, timer, veil, i;
  status.className = "unseen";
  status.setAttribute("role", "status");
  bar.appendChild(status);
  // How often Shift was pressed, for eyes, and what that means, for ears.
  function count(times, words) {
    clearTimeout(timer);
    presses = times;
    bar.setAttribute("data-presses", times);
    status.textContent = words ? bar.getAttribute("data-" + words) : "";
  }
  function leave(event) {
    if (event) event.preventDefault();
    count(0);
    if (!veil) {
      veil = document.createElement("div");
      veil.className = "veil";
      veil.setAttribute("role", "alert");
      document.body.appendChild(veil);
      document.title = veil.textContent = bar.getAttribute("data-loading");
    }
    root.classList.add("leaving");
    location.replace(link.href);
  }
  for (i = 0; i < links.length; i++) links[i].addEventListener("click", leave);
  document.addEventListener("keyup", function (event) {
    var shift = event.key === "Shift" || event.keyCode === 16;
    // After a capital letter or Shift and Tab, the Shift that is let go belongs to that.
    if (!shift || held) count(0);
    else if (!veil) {
      if (presses > 1) return leave();
      count(presses + 1, presses ? "one" : "two");
      timer = setTimeout(function () { count(0, "late"); }, 5000);
    }
    held = event.shiftKey;
  });
  // A page that comes back from the browser's memory must not stay hidden.
  window.addEventListener("pageshow", function () {
    count(0);
    root.classList.remove("leaving");
    if (veil) document.body.removeChild(veil);
    veil = null;
    document.title = title;
  });
  count(0);
})();

// "Exit this page": an enhancement of a link that works without it. Leaves at once behind an empty
// page, replaces this page in the tab's history, and listens for Shift pressed three times.
(() => {
  const bar = document.querySelector(".exit");
  const link = bar && bar.querySelector("a");
  if (!link) return;
  const words = bar.dataset;
  const root = document.documentElement;
  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  bar.append(status);
  let presses = 0, timer, veil;
  const reset = () => { presses = 0; clearTimeout(timer); };
  const leave = (event) => {
    if (event) event.preventDefault();
    reset();
    status.textContent = "";
    if (!veil) {
      veil = document.createElement("div");
      veil.className = "veil";
      veil.setAttribute("role", "alert");
      document.body.append(veil);
      veil.textContent = words.loading;
    }
    root.classList.add("leaving");
    location.replace(link.href);
  };
  document.querySelectorAll("[data-exit]").forEach((a) => a.addEventListener("click", leave));
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") return presses && reset(), (status.textContent = "");
    if (root.classList.contains("leaving")) return;
    clearTimeout(timer);
    if (++presses > 2) return leave();
    status.textContent = presses > 1 ? words.one : words.two;
    timer = setTimeout(() => { reset(); status.textContent = words.late; }, 5000);
  });
  // A page that comes back from the browser's memory must not stay hidden.
  addEventListener("pageshow", () => {
    reset();
    status.textContent = "";
    root.classList.remove("leaving");
    if (veil) veil = veil.remove();
  });
})();

// The buttons that save the pages of a language in this browser, and remove them again.
(async () => {
  const box = document.querySelector("[data-keep]");
  const workers = navigator.serviceWorker;
  if (!box || !workers || !window.caches) return;
  const [save, remove] = box.querySelectorAll("button");
  const status = box.querySelector("[role=status]");
  const home = new URL(box.dataset.keep, location).href;
  const ours = (name) => name.startsWith("kyr-" + home.split("/").at(-2) + "-");
  const kept = async () => {
    const all = await workers.getRegistrations();
    return all.filter((one) => one.scope === home);
  };
  const show = async (word) => {
    const some = (await kept()).length > 0 || (await caches.keys()).some(ours);
    save.hidden = some;
    remove.hidden = !some;
    status.textContent = word || (some ? box.dataset.saved : "");
  };
  const clear = async () => {
    for (const one of await kept()) await one.unregister();
    for (const name of (await caches.keys()).filter(ours)) await caches.delete(name);
  };
  save.addEventListener("click", async () => {
    save.disabled = true;
    status.textContent = box.dataset.saving;
    try {
      const one = await workers.register(home + "saved.js", { scope: home });
      const worker = one.installing || one.waiting || one.active;
      await new Promise((done, failed) => {
        const look = () => worker.state === "activated" ? done() : worker.state === "redundant" && failed();
        worker.addEventListener("statechange", look);
        look();
      });
      await show();
    } catch {
      await clear();
      await show(box.dataset.failed);
    }
    save.disabled = false;
  });
  remove.addEventListener("click", async () => {
    await clear();
    await show(box.dataset.removed);
  });
  await show();
  box.hidden = false;
})();

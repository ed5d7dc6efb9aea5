// Pages were offered for keeping here once, and are no more: what is left of them is removed.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const ours = (name) => name.startsWith("kyr-LANGUAGE-");
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(ours).map((name) => caches.delete(name)))).then(() => registration.unregister()));
});

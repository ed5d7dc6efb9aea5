// Keeps the pages of one language on this phone, because its reader asked for it. The network comes
// first, so that a saved page is shown only where there is no newer one.
const NAME = "kyr-LANGUAGE-VERSION";
const FILES = FILE_LIST;
const known = new Set(FILES.map((file) => new URL(file, location).href));
addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(fresh)).then(() => skipWaiting()));
});
addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("kyr-LANGUAGE-") && name !== NAME;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))).then(() => clients.claim()));
});
addEventListener("fetch", (event) => {
  const address = event.request.url.split(/[?#]/)[0];
  // What is not in the list, other sites above all, is none of its business.
  if (event.request.method !== "GET" || !known.has(address)) return;
  // A cache that was removed is not made again: no open() here.
  const saved = () => caches.match(address, { cacheName: NAME });
  const network = fetch(event.request);
  const late = new Promise((resolve) => setTimeout(resolve, 5000)).then(saved).then((page) => page || network);
  event.respondWith(Promise.race([network, late]).catch(() => saved().then((page) => page || Response.error())));
});

// Loads the page again when another version of the site is shown than the one it came from.
// A hidden page does not listen: browsers allow few connections to one server.
(() => {
  const version = document.currentScript.dataset.version;
  let events;
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = undefined;
    } else if (!events) {
      events = new EventSource("/.kyr/events");
      events.onmessage = (event) => {
        if (event.data !== version) location.reload();
      };
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();

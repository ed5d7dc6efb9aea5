// Loads the page again when the server has another version of it than this one.
// A hidden page does not listen: browsers allow few connections to one server.
(() => {
  const tag = document.currentScript.dataset.tag;
  let events;
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = undefined;
    } else if (!events) {
      events = new EventSource("/.kyr/events?" + location.pathname);
      events.onmessage = (event) => {
        if (event.data !== tag) location.reload();
      };
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();

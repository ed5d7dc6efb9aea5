// Where the phone can pass a page on by itself, a button does it; the links beside it need no script.
for (const button of document.querySelectorAll("[data-share]")) {
  if (!navigator.share) break;
  button.parentNode.hidden = false;
  button.addEventListener("click", () => navigator.share({ url: button.dataset.share }).catch(() => {}));
}

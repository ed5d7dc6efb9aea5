// Where the phone can pass a page on by itself, a button does it; the links beside it need no script.
(function () {
  var buttons = document.querySelectorAll("[data-share]");
  var i;
  function pass() {
    navigator.share({ url: this.getAttribute("data-share") }).catch(function () {});
  }
  for (i = 0; navigator.share && i < buttons.length; i++) {
    buttons[i].parentNode.hidden = false;
    buttons[i].addEventListener("click", pass);
  }
})();

// For browsers from before there were modules (2017): nothing else of Daybook runs there. It says so, and Leave puts the next page in the
// place of this one. Such a browser may read nothing newer than what is written here (ECMAScript 3).
(function () {
  var page = document.getElementById("page");
  var message = document.getElementById("too-old");
  var unread = document.getElementById("no-scripts");
  var keys = document.querySelector(".cover__keys");
  var links = document.querySelectorAll("a.leave");
  var at;

  function leave() {
    window.location.replace(this.href);
    return false;
  }

  message.removeAttribute("hidden");
  page.insertBefore(message, page.firstChild);
  // Scripts do run.
  unread.parentNode.removeChild(unread);
  // Nobody listens for keys here.
  keys.parentNode.removeChild(keys);
  for (at = 0; at < links.length; at += 1) links[at].onclick = leave;
})();

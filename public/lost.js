// The page for an address where nothing is. Some programs write "%23" for the "#" of a link: what follows is then asked of
// the host, which has no such file. It goes back behind a "#", on this very site and without a step in the history.
// And Leave, without the app.
(() => {
  "use strict";

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.leave");
    if (!link) return;
    event.preventDefault();
    if (document.body) document.body.hidden = true;
    document.title = "Daybook";
    window.location.replace(link.href);
  }, true);

  const { origin, pathname } = window.location;
  const wrapped = /%(?:25)*23(s[0-9]+(?:[.]|%2E).*)$/i.exec(pathname);
  // With the origin before it no path, whatever it begins with, leads elsewhere.
  if (wrapped) window.location.replace(`${origin}${pathname.slice(0, wrapped.index)}#${wrapped[1]}`);
})();

// Starts the twin: in its own root, or beside the static shell, which then goes.
import "#style";
import { useLayoutEffect, useState } from "react";
import { createRoot } from "react-dom/client";

import { Book } from "./Book.jsx";
import { First } from "./First.jsx";
import { List } from "./List.jsx";
import { Unlock } from "./Unlock.jsx";
import { hasNotebook } from "./store.js";

function App() {
  const [pages, setPages] = useState(null);
  useLayoutEffect(() => document.getElementById("shell")?.remove(), []);
  let page = hasNotebook() ? <Unlock onOpened={setPages} /> : <First onMade={setPages} />;
  if (pages) page = <List pages={pages} />;
  return <Book>{page}</Book>;
}

let root = document.getElementById("root");
if (!root) {
  root = document.createElement("div");
  document.body.prepend(root);
}
createRoot(root).render(<App />);

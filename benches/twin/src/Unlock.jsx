// The lock: a name, a passphrase, Open.
import { useEffect, useState } from "react";

import { Secret } from "./Secret.jsx";
import { openNotebook, startWorker } from "./store.js";

export function Unlock({ onOpened }) {
  const [typed, setTyped] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [help, setHelp] = useState(null);
  useEffect(startWorker, []);

  async function open(event) {
    event.preventDefault();
    if (isBusy) return;
    if (!typed) {
      setHelp("Type your passphrase first.");
      return;
    }
    setBusy(true);
    setHelp(null);
    try {
      onOpened(await openNotebook(typed));
    } catch {
      setHelp("That does not open it. Look at what you typed, and try again.");
      setBusy(false);
    }
  }

  return (
    <div className="plate">
      <div className="plate__card">
        <h1>Daybook</h1>
        <form autoComplete="off" onSubmit={open}>
          <Secret id="passphrase" label="Passphrase" value={typed} onChange={setTyped} help={help} />
          <button type="submit" className="button button--main" id="open" aria-disabled={isBusy}>Open</button>
          <p className="small" role="status">{isBusy ? "Opening" : ""}</p>
        </form>
      </div>
    </div>
  );
}

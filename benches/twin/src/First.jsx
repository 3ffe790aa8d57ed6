// The first visit: a passphrase, typed twice.
import { useEffect, useState } from "react";

import { Secret } from "./Secret.jsx";
import { makeNotebook, startWorker } from "./store.js";

export function First({ onMade }) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(null);
  const [isBusy, setBusy] = useState(false);
  const [help, setHelp] = useState(null);
  useEffect(startWorker, []);

  async function goOn(event) {
    event.preventDefault();
    if (isBusy) return;
    if (chosen === null) {
      if (typed.length < 16) {
        setHelp("Four words or more are safe.");
        return;
      }
      setChosen(typed);
      setTyped("");
      setHelp(null);
    } else if (typed !== chosen) {
      setHelp("These are not the same words.");
    } else {
      setBusy(true);
      onMade(await makeNotebook(chosen));
    }
  }

  const isFirst = chosen === null;
  return (
    <div className="plate">
      <div className="plate__card">
        <h1>Daybook</h1>
        <p className="quiet">A notebook that stays in this browser.</p>
        <form autoComplete="off" onSubmit={goOn}>
          <Secret
            key={isFirst ? "own" : "again"}
            id={isFirst ? "own" : "again"}
            label={isFirst ? "A passphrase of your own" : "The same words again"}
            value={typed}
            onChange={setTyped}
            help={help}
          />
          <button type="submit" className="button button--main" id={isFirst ? "use-own" : "make"} aria-disabled={isBusy}>
            {isFirst ? "Go on" : "Make the notebook"}
          </button>
        </form>
      </div>
    </div>
  );
}

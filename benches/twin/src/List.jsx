// The pages, latest first; of a long notebook as many as fill some screens, and more on a press.
import { useMemo, useState } from "react";

const AT_FIRST = 30;

export function List({ pages }) {
  const [shown, setShown] = useState(AT_FIRST);
  const sorted = useMemo(() => pages.toSorted((a, b) => b.at - a.at), [pages]);
  const format = useMemo(() => new Intl.DateTimeFormat("en", { dateStyle: "long" }), []);
  return (
    <div className="stack">
      <h1>Today</h1>
      <button type="button" className="button button--main" id="new-page">Write</button>
      <ul className="rows">
        {sorted.slice(0, shown).map((page) => (
          <li key={page.id}>
            <button type="button" className="row">
              <span className="row__title">{page.body.split("\n", 1)[0].slice(0, 80)}</span>
              <span className="row__day">{format.format(page.at)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown < sorted.length && (
        <button type="button" className="button" onClick={() => setShown(shown + AT_FIRST)}>Earlier pages</button>
      )}
    </div>
  );
}

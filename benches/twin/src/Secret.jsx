// A field for a passphrase, with a button that shows what is typed.
import { useState } from "react";

export function Secret({ id, label, value, onChange, help }) {
  const [isSeen, setSeen] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field__row">
        <input
          className={isSeen ? "input" : "input input--covered"}
          id={id}
          type="text"
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={`${id}-help`}
          aria-invalid={help ? true : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <button type="button" className="button" onClick={() => setSeen(!isSeen)}>{isSeen ? "Hide" : "Show"}</button>
      </div>
      <p className="field__help" id={`${id}-help`} role="status">{help}</p>
    </div>
  );
}

// Paper and cover around every page.
const AWAY = "https://www.wikipedia.org/";

export function Book({ children }) {
  return (
    <div className="book">
      <header className="skips">
        <a className="leave" href={AWAY} rel="nofollow noopener noreferrer">Leave</a>
        <a href="#page">Skip to the page</a>
      </header>
      <main className="paper" id="page" tabIndex={-1}>{children}</main>
      <footer className="cover">
        <p className="cover__name" aria-hidden="true">Daybook</p>
        <div className="strip">
          <a className="leave" href={AWAY} rel="nofollow noopener noreferrer">
            <svg className="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M13 4H6v16h7M10.5 12H20M16.5 8l4 4-4 4" /></svg>
            Leave
          </a>
        </div>
        <p className="cover__keys">Leave: or press <kbd>Shift</kbd> three times</p>
      </footer>
    </div>
  );
}

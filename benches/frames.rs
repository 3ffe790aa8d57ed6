//! Typing a word into the search of a notebook of 2,000 pages, in the app as it is shipped: how many frames the screen misses meanwhile.

use std::time::Duration;

use daybook_e2e::{NEEDLES, PASSPHRASE, Person};
use serde_json::{Value, json};

/// Pages of the notebook.
const PAGES: usize = 2_000;
/// Between two keys: a quick typist.
const KEY: Duration = Duration::from_millis(110);

/// Counts the frames from now on, and times what keeps the thread for longer than 50 ms.
const WATCH: &str = "
    const seen = { gaps: [], tasks: [], last: performance.now() };
    const frame = now => { seen.gaps.push(now - seen.last); seen.last = now; seen.id = requestAnimationFrame(frame); };
    seen.id = requestAnimationFrame(now => { seen.last = now; seen.id = requestAnimationFrame(frame); });
    new PerformanceObserver(list => list.getEntries().forEach(task => seen.tasks.push(task.duration))).observe({ type: 'longtask' });
    window.seen = seen;";

/// Of the frames, those that came a whole frame late are missed ones.
const COUNT: &str = "
    cancelAnimationFrame(seen.id);
    const frame = 1000 / 60, missed = seen.gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), 0);
    return { frames: seen.gaps.length, missed, longest: Math.max(...seen.gaps), tasks: seen.tasks };";

/// Types a word that stands on one page, at first and then again, and one that stands on many; answers with the frames of each.
pub(crate) async fn measure() -> Value {
    let person = Person::new().await;
    person.come().await;
    person.has_written_for_years(PAGES).await;
    person.come().await;
    person.open(PASSPHRASE).await;
    person.press("place-write").await;
    person.find("search").await.click().await.unwrap();
    // Nothing happens: what the machine misses by itself.
    let idle = typed(&person, "").await;
    let first = typed(&person, NEEDLES[0]).await;
    let second = typed(&person, NEEDLES[0]).await;
    let many = typed(&person, "kitchen").await;
    person.browser.close().await;
    json!({ "pages": PAGES, "idle": idle, "first": first, "second": second, "many": many })
}

async fn typed(person: &Person, word: &str) -> Value {
    person.select_all().await;
    person
        .browser
        .tell("Input.dispatchKeyEvent", json!({ "type": "keyDown", "key": "Backspace", "windowsVirtualKeyCode": 8 }))
        .await;
    person.ask::<Value>(WATCH, vec![]).await;
    for letter in word.chars() {
        person.browser.insert(&letter.to_string()).await;
        tokio::time::sleep(KEY).await;
    }
    if word.is_empty() {
        tokio::time::sleep(KEY * 10).await;
    } else {
        person.until("an answer", async || person.ask("return !!document.querySelector('mark')", vec![]).await).await;
    }
    person.ask(COUNT, vec![]).await
}

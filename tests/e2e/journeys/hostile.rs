//! Input that wants to disturb: very much of it, marks that turn lines around, signs that no page shows.

use daybook_e2e::{PASSPHRASE, Person, prose};
use serde_json::Value;

/// Turns what follows around; rings a bell; ends what is not begun; pretends to be a tag.
const HOSTILE: &str = "\u{202e}\u{2067}evil\u{7}\u{1b}[31m\u{2069}\u{2069}\u{202c}\u{202c}<b>bold</b>\u{200f}";

/// Where a mark that turns lines around stands outside of what is kept apart for it.
const LOOSE: &str = r"
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const loose = [];
    while (walk.nextNode()) {
      const text = walk.currentNode, apart = text.parentElement.closest('bdi, textarea, .as-typed, .pen, script, style');
      if (!apart && /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text.data)) loose.push(text.data);
    }
    return loose;";

async fn is_inert(person: &Person, at: &str) {
    let loose: Vec<String> = person.ask(LOOSE, vec![]).await;
    assert!(loose.is_empty(), "{at}: {loose:?}");
    assert_eq!(
        person.ask::<u32>("return document.querySelectorAll('main b b, main bdi b, .pen b').length", vec![]).await,
        0,
        "{at}"
    );
    // What Daybook itself says runs as ever.
    let cover = "return [...document.querySelectorAll('.strip')].some(it => it.innerText.includes('Leave'))";
    assert!(person.ask::<bool>(cover, vec![]).await, "{at}");
}

#[tokio::test(flavor = "multi_thread")]
async fn marks_that_turn_lines_around_and_signs_without_a_shape_stay_where_they_were_typed() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page(HOSTILE, HOSTILE).await;
    person.press("open-new-tag").await;
    person.find("new-tag").await.click().await.unwrap();
    person.compose(HOSTILE).await;
    person.press("add-tag").await;
    person.kept().await;
    is_inert(&person, "the editor").await;
    let typed = person.value("body").await;
    person.press("delete").await;
    person.find("keep-page").await;
    is_inert(&person, "the question").await;
    person.press("keep-page").await;
    person.press("done").await;
    person.find("search").await;
    is_inert(&person, "the journal").await;
    person.type_into("search", "evil").await;
    person.sees("One page found.").await;
    is_inert(&person, "what was found").await;
    person.press("place-today").await;
    person.find("check-in-note").await.click().await.unwrap();
    person.compose(HOSTILE).await;
    person.press("check-in-keep").await;
    person.find("check-in-change").await;
    is_inert(&person, "Today").await;
    // None of it is lost either.
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("evil").await;
    assert_eq!(person.value("body").await, typed);
    assert!(typed.contains('\u{202e}') && typed.contains("<b>"), "{typed:?}");
    person.press("delete").await;
    person.press("delete-page").await;
    person.press("deleted-pages").await;
    person.find("deleted-back").await;
    is_inert(&person, "deleted pages").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paste_of_a_megabyte_is_kept_whole() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.press("new-page").await;
    person.until("the caret on the page", async || person.focus().await == "body").await;
    let much = prose::long(1_000_000);
    person.paste(&much).await;
    person.until("the pasted text", async || person.value("body").await.len() == much.len()).await;
    person.kept().await;
    // Leave and the lock answer as ever.
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.press("place-write").await;
    person.ask::<Value>("document.querySelector('button.row').click()", vec![]).await;
    assert!(person.value("body").await == much, "every byte comes back");
    person.browser.close().await;
}

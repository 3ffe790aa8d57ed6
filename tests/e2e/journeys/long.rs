//! A notebook of 2,000 pages in three scripts.

use daybook_e2e::{NEEDLES, PASSPHRASE, Person};

async fn rows(person: &Person) -> usize {
    person.ask("return document.querySelectorAll('button.row').length", vec![]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn in_two_thousand_pages_the_one_with_the_word_is_found_while_it_is_typed() {
    let person = Person::new().await;
    person.come().await;
    person.has_written_for_years(2_000).await;
    person.come().await;
    person.open(PASSPHRASE).await;
    person.press("place-write").await;
    for needle in NEEDLES {
        person.find("search").await.click().await.unwrap();
        person.select_all().await;
        person.compose(needle).await;
        // One row stands there already, from the word before: it is this word that has to be marked.
        person
            .until(&format!("one page with “{needle}”"), async || {
                let marked = "return [...document.querySelectorAll('button.row mark')].map(mark => mark.textContent)";
                rows(&person).await == 1 && person.ask::<Vec<String>>(marked, vec![]).await == [needle]
            })
            .await;
        // It stands on the last line, so the place is shown, not how the page begins.
        person.sees("One page found.").await;
    }
    // The list is shown piece by piece, and all of it is there.
    person.press("search-clear").await;
    person.until("the latest pages", async || rows(&person).await == 30).await;
    person.press("earlier").await;
    person.until("more of them", async || rows(&person).await == 60).await;
    // It is one like any other: a line more is kept, found, and there after the lock.
    person.press("new-page").await;
    person.find("body").await.click().await.unwrap();
    person.compose("One more, about a cat called Quibblewick.").await;
    person.kept().await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.press("place-write").await;
    person.type_into("search", "quibblewick").await;
    person.until("the page of today", async || rows(&person).await == 1).await;
    person.browser.close().await;
}

//! The browser is killed right after “Kept”. What it had handed to the system is still written then: that the disk has
//! it too when the current fails is what `durability: "strict"` asks for, and no test on a running machine can show more
//! than that it is asked for (`swept.rs`).

use daybook_e2e::{Person, Plan};

#[tokio::test(flavor = "multi_thread")]
async fn kept_means_kept_even_if_the_browser_is_killed_at_once() {
    let mut person = Person::new().await;
    person.make_notebook().await;
    let mut expected = String::new();
    for words in ["Kept once. ", "Kept twice. ", "Kept three times. "] {
        if expected.is_empty() {
            person.write_page("", words).await;
        } else {
            person.take_up("Kept once.").await;
            person.until("the caret at the end", async || {
                let to_end = "const body = document.getElementById('body'); body.focus(); body.setSelectionRange(body.value.length, body.value.length); return true";
                person.ask(to_end, vec![]).await
            })
            .await;
            person.compose(words).await;
            person.until("the words", async || person.value("body").await.ends_with(words)).await;
            person.kept().await;
        }
        expected.push_str(words);
        person = person.killed(Plan::default()).await;
        person.come_and_open().await;
        person.take_up("Kept once.").await;
        assert_eq!(person.value("body").await, expected);
    }
}

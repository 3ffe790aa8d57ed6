//! No other machine is asked for anything. (What reaches the disk is asked in `forensics`.)

use daybook_e2e::{Person, Plan, Screen};

#[tokio::test(flavor = "multi_thread")]
async fn no_other_machine_is_asked_for_anything_until_one_leaves() {
    let person = Person::with(Plan::default()).await;
    for screen in Screen::BEFORE {
        person.reach(*screen).await;
    }
    person.make_notebook().await;
    for screen in Screen::AFTER {
        person.reach(*screen).await;
    }
    person.reach(Screen::Today).await;
    person.write_page("A title", "And a page.").await;
    person.lock().await;
    person.open(daybook_e2e::PASSPHRASE).await;
    let entries = "return performance.getEntries().map(entry => entry.name).filter(name => /^https?:/.test(name) && !name.startsWith(location.origin))";
    assert_eq!(person.ask::<Vec<String>>(entries, vec![]).await, Vec::<String>::new());
    assert_eq!(person.browser.elsewhere.asked(), Vec::<String>::new());
    // The control: what does go out is seen.
    person.leave().await;
    person
        .until("a request to the other website", async || {
            person.browser.elsewhere.asked().iter().any(|host| host == "www.wikipedia.org:443")
        })
        .await;
    // And what was asked of our own server tells nothing of what was done.
    let asked = person.site.asked();
    assert!(asked.iter().all(|path| !path.contains('?') && path.len() < 60), "{asked:?}");
}

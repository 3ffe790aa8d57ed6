//! The same notebook in two tabs.

use daybook_e2e::{PASSPHRASE, Person};

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_does_not_write_over_another_and_its_words_stay() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "From the first tab.").await;
    let driver = &person.browser.driver;
    let first = driver.window().await.unwrap();
    let second = driver.new_tab().await.unwrap();
    driver.switch_to_window(second.clone()).await.unwrap();
    person.come_and_open().await;
    person.sees("From the first tab.").await;
    person.write_page("", "From the second tab.").await;

    // The first tab does not know that yet.
    driver.switch_to_window(first).await.unwrap();
    person.find("body").await.click().await.unwrap();
    person.compose(" And more.").await;
    person.sees("The notebook was changed in another tab").await;
    person.sees("Still on this page.").await;
    let words = person.value("body").await;
    assert!(words.contains(" And more.") && words.len() == "From the first tab. And more.".len(), "{words}");

    // What the other kept is kept.
    driver.switch_to_window(second).await.unwrap();
    person.come().await;
    person.open(PASSPHRASE).await;
    person.take_up("From the second tab.").await;
    assert_eq!(person.value("body").await, "From the second tab.");
    person.take_up("From the first tab.").await;
    assert_eq!(person.value("body").await, "From the first tab.");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_first_visits_make_one_notebook() {
    let person = Person::new().await;
    let driver = &person.browser.driver;
    person.reach(daybook_e2e::Screen::Again).await;
    let first = driver.window().await.unwrap();
    let second = driver.new_tab().await.unwrap();
    driver.switch_to_window(second).await.unwrap();
    person.make_notebook().await;
    person.write_page("", "Here first.").await;
    let before = person.dump().await;
    driver.switch_to_window(first).await.unwrap();
    person.type_into("again", PASSPHRASE).await;
    person.press("remember").await;
    person.press("make").await;
    person.sees("There is a notebook here already").await;
    assert!(person.dump().await == before, "the one that was there is as it was");
}

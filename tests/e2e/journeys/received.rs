//! Two people at two browsers: one passes a page on, the other reads it, without an account on either side; and what links go through on their way.

use std::sync::Arc;

use daybook_e2e::{
    Engine, PASSED_ON, PASSPHRASE, Person, Plan, Profile, SHARE_WORDS, Screen, Sealed, link_to, read_independently,
};

const TITLE: &str = "The blue plate";
const BODY: &str = "I wanted a blue one.\n\nIt is raining now. مشيت قليلا.";

/// What the page knows of its own address, and how many entries stand behind the Back button.
async fn address(person: &Person) -> (String, u32) {
    person.ask("return [location.pathname + location.search + location.hash, history.length]", vec![]).await
}

/// Someone who has ticked that page: link and words, and what they saw of it.
async fn passes_on(sender: &Person) -> (String, String, Vec<String>) {
    sender.has_notebook().await;
    sender.write_page("Another", "Not to be passed on.").await;
    sender.write_page(TITLE, BODY).await;
    sender.reach(Screen::SharePages).await;
    sender.press_beside("input[id^=share-one-]", TITLE).await;
    sender.press("share-on").await;
    sender.find("share-preview").await;
    let preview = sender.own_words_in("#share-preview").await;
    assert_eq!(preview, [BODY]);
    let (link, words) = sender.make_link().await;
    (link, words, preview)
}

/// Another person, who goes to the same site with a browser of their own.
async fn somebody_else(sender: &Person, engine: Engine) -> Person {
    Person::at(Arc::clone(&sender.site), Arc::new(Profile::of(engine)), Plan::default()).await
}

/// Nothing of what was passed on can be read.
async fn sees_nothing_of_it(person: &Person) {
    let whole: String = person.ask("return document.documentElement.outerHTML", vec![]).await;
    for words in [TITLE, "I wanted", "raining"] {
        person.insist(!whole.contains(words), &format!("“{words}” stands in the page")).await;
    }
}

async fn opens(person: &Person, words: &str, preview: &[String]) {
    person.open_received(words).await;
    person.sees("I wanted a blue one.").await;
    assert_eq!(person.own_words_in("main").await, preview, "exactly what was previewed");
    person.sees(TITLE).await;
    person.does_not_see("Not to be passed on.").await;
}

/// Through a first visit, to a notebook of one's own.
async fn goes_through_a_first_visit(person: &Person) {
    let at_the_passphrase = async || {
        for press in ["to-passphrase", "to-safety", "what-it-is"] {
            if person.can_see(press).await {
                person.press(press).await;
            }
        }
        person.can_see("own").await
    };
    person.until("where a passphrase is chosen", at_the_passphrase).await;
    person.type_into("own", PASSPHRASE).await;
    person.press("use-own").await;
    person.confirm(PASSPHRASE).await;
}

/// Whose words they are stands above them.
async fn is_marked_and_says(person: &Person, words: &str) {
    let body = person.value("body").await;
    let (first, rest) = body.split_once("\n\n").unwrap_or_default();
    assert!(first.starts_with("Someone shared this with me. Kept on "), "{first}");
    assert_eq!(rest, words);
}

async fn finds_it_in_the_journal(person: &Person) {
    person.take_up(TITLE).await;
    assert_eq!(person.value("title").await, format!("{TITLE} (shared with me)"));
    is_marked_and_says(person, BODY).await;
}

async fn from_one_to_another(from: Engine, to: Engine) {
    let sender = Person::using(from, Plan::default()).await;
    let (link, words, preview) = passes_on(&sender).await;
    let receiver = somebody_else(&sender, to).await;
    receiver.go_to("about:blank").await;
    let entries: u32 = receiver.ask("return history.length", vec![]).await;
    receiver.go_to(&link).await;
    receiver.find("received-open").await;
    let (path, length) = address(&receiver).await;
    assert_eq!(path, "/", "what is behind the # is taken off the address at once");
    assert!(length <= entries + 1, "going there is one entry: {entries} and then {length}");
    sees_nothing_of_it(&receiver).await;

    // Other words are told, and what was typed stays.
    receiver.open_received("plum plum plum plum plum").await;
    receiver.is_told_so().await;
    sees_nothing_of_it(&receiver).await;
    assert_eq!(receiver.value("received-words").await, "plum plum plum plum plum");
    // As one writes them down.
    opens(&receiver, &format!(" {}", words.to_uppercase().replace(' ', "-")), &preview).await;
    // Nothing was kept by looking.
    let dump = receiver.dump().await;
    assert!(dump.indexed.is_empty() && !dump.local.keys().any(|name| name.starts_with('c')), "nothing is kept");

    // Left: gone, and Back does not lead to it.
    receiver.leave().await;
    receiver.browser.driver.back().await.unwrap();
    receiver.come().await;
    receiver.insist(!receiver.can_see("received-open").await, "it is forgotten").await;
    sees_nothing_of_it(&receiver).await;

    // Opened once more, and kept in a notebook of one's own.
    receiver.go_to(&link).await;
    opens(&receiver, &words, &preview).await;
    receiver.press("received-keep").await;
    goes_through_a_first_visit(&receiver).await;
    finds_it_in_the_journal(&receiver).await;
    receiver.lock().await;
    receiver.open(PASSPHRASE).await;
    finds_it_in_the_journal(&receiver).await;
    receiver.browser.close().await;
    sender.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_goes_from_chromium_to_firefox() {
    from_one_to_another(Engine::Chromium, Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_goes_from_firefox_to_chromium() {
    from_one_to_another(Engine::Firefox, Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_kept_at_once_in_a_notebook_that_is_open_and_after_the_lock_in_one_that_is_not() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Here before.").await;
    // In the very tab.
    person.follow(&link_to(TITLE, BODY, Sealed::Open)).await;
    assert_eq!(address(&person).await.0, "/");
    person.press("received-open").await;
    person.sees("I wanted a blue one.").await;
    person.press("received-keep").await;
    let is_kept = async || {
        let read = read_independently(&person.dump().await, PASSPHRASE);
        read.records
            .values()
            .any(|it| it["kind"] == "page" && it["data"]["title"] == format!("{TITLE} (shared with me)"))
    };
    person.until("the copy to be kept", is_kept).await;
    if person.can_see("received-close").await {
        person.press("received-close").await;
    }
    finds_it_in_the_journal(&person).await;

    person.lock().await;
    person.follow(&link_to("From afar", "Once more.", Sealed::Open)).await;
    person.press("received-open").await;
    person.sees("Once more.").await;
    person.press("received-keep").await;
    person.open(PASSPHRASE).await;
    person.take_up("From afar").await;
    is_marked_and_says(&person, "Once more.").await;
    assert_eq!(read_independently(&person.dump().await, PASSPHRASE).of_kind("page"), 3);
    person.browser.close().await;
}

/// A link that is opened where Daybook stands already.
async fn leaves_after_a_link_in_the_open_tab(engine: Engine) {
    let person = Person::using(engine, Plan::default()).await;
    person.go_to("about:blank").await;
    person.come().await;
    let link = link_to(TITLE, BODY, Sealed::Open);
    for text in [link.as_str(), "another"] {
        person.ask::<()>("location.hash = arguments[0]", vec![text.into()]).await;
        person.until("the bare address", async || address(&person).await.0 == "/").await;
    }
    person.press("received-open").await;
    person.sees("I wanted a blue one.").await;
    person.leave().await;
    person.browser.driver.back().await.unwrap();
    let before = async || person.browser.address().await == "about:blank";
    person.until("what was there before Daybook", before).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_does_not_undo_leave_after_a_link_was_opened_in_the_open_tab() {
    leaves_after_a_link_in_the_open_tab(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_does_not_undo_leave_after_a_link_was_opened_in_the_open_tab_of_firefox() {
    leaves_after_a_link_in_the_open_tab(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_passed_on_is_read_and_forgotten_without_touching_the_notebook_behind_it() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Here before.").await;
    person.lock().await;
    let before = person.dump().await;
    person.follow(&link_to("", PASSED_ON, Sealed::Words(SHARE_WORDS))).await;
    person.does_not_see(PASSED_ON).await;
    person.open_received(SHARE_WORDS).await;
    person.sees(PASSED_ON).await;
    person.press("received-close").await;
    person.find("passphrase").await;
    person.does_not_see(PASSED_ON).await;
    assert!(person.dump().await == before, "nothing was written");
    // Loaded anew there is nothing of it either.
    person.come().await;
    person.find("passphrase").await;
    person.insist(!person.can_see("received-open").await, "it is forgotten").await;
    person.browser.close().await;
}

async fn survives_messengers(engine: Engine) {
    let person = Person::using(engine, Plan::default()).await;
    let link = link_to(TITLE, PASSED_ON, Sealed::Open);
    let base = person.site.base().to_owned();
    let (half, rest) = link.split_at(link.len() / 2);
    for wrapped in [
        format!("{base}/#{link}"),
        format!("{base}/%23{link}"),
        format!("{base}/#%23{link}"),
        format!("{base}/?fbclid=IwAR0abc#{link}"),
        format!("{base}/#{link}&utm_source=chat"),
        format!("{base}/#{link}?fbclid=IwAR0abc"),
        format!("{base}/#{link})."),
        format!("{base}/#{link}%3E"),
        format!("{base}/#{half}%0A{rest}"),
        format!("{base}/#{}", link.replace('.', "%2E")),
    ] {
        person.go_to("about:blank").await;
        person.go_to(&wrapped).await;
        person.until(&wrapped, async || person.can_see("received-open").await).await;
        assert_eq!(address(&person).await.0, "/", "{wrapped}");
        person.does_not_see(PASSED_ON).await;
        person.press("received-open").await;
        person.until(&wrapped, async || person.text().await.contains(PASSED_ON)).await;
        person.press("received-close").await;
    }
    // An ordinary target is no link, and nobody is told anything of it.
    person.go_to("about:blank").await;
    person.go_to(&format!("{base}/#main")).await;
    person.find("what-it-is").await;
    person.insist(!person.can_see("received-open").await, "nothing was passed on").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_survives_what_messengers_make_of_it() {
    survives_messengers(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_survives_what_messengers_make_of_it_in_firefox() {
    survives_messengers(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_was_cut_changed_or_is_newer_is_told_and_left_at_hand() {
    let person = Person::new().await;
    let link = link_to(TITLE, PASSED_ON, Sealed::Open);
    let changed = {
        let (start, end) = link.split_at(link.len() - 40);
        let other = if end.starts_with('A') { 'B' } else { 'A' };
        format!("{start}{other}{}", &end[1..])
    };
    for (what, text) in [
        ("cut", link[..link.len() - 30].to_owned()),
        ("cut to nothing", "s1.".to_owned()),
        ("changed", changed),
        ("newer", format!("s2.{}", &link[3..])),
    ] {
        person.go_to("about:blank").await;
        person.go_to(&format!("{}#{text}", person.site.at(""))).await;
        let told = async || {
            if person.can_see("received-open").await {
                person.press("received-open").await;
            }
            person.has_a_message().await
        };
        person.until(what, told).await;
        person.does_not_see(PASSED_ON).await;
        assert_eq!(address(&person).await.0, "/", "{what}");
        person.press("received-close").await;
        person.find("what-it-is").await;
    }
    person.follow(&link).await;
    person.leave().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_without_words_says_so_to_who_makes_it_and_opens_to_whoever_has_it() {
    let sender = Person::new().await;
    sender.has_notebook().await;
    sender.write_page(TITLE, BODY).await;
    sender.reach(Screen::SharePages).await;
    sender.press_beside("input[id^=share-one-]", TITLE).await;
    sender.press("share-on").await;
    sender.find("share-preview").await;
    sender.choose("share-lock").await;
    sender.sees("Anyone who has the link can read it").await;
    let (link, words) = sender.make_link().await;
    assert_eq!(words, "", "there are none");
    let receiver = somebody_else(&sender, Engine::Chromium).await;
    receiver.go_to(&link).await;
    receiver.find("received-open").await;
    receiver.insist(!receiver.can_see("received-words").await, "no words are asked for").await;
    sees_nothing_of_it(&receiver).await;
    receiver.press("received-open").await;
    receiver.sees("I wanted a blue one.").await;
    assert_eq!(receiver.own_words_in("main").await, [BODY]);
    receiver.browser.close().await;
    sender.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_passed_on_is_text_only() {
    let person = Person::new().await;
    let hostile = "<img src=x onerror=\"document.title='x'\"><a href='https://example.org'>here</a>";
    person.follow(&link_to("<b>Bold</b>", hostile, Sealed::Open)).await;
    person.press("received-open").await;
    person.sees(hostile).await;
    person.sees("<b>Bold</b>").await;
    let made = "return document.querySelectorAll('main img, main h2 b, main a[href^=http]').length";
    assert_eq!(person.ask::<u32>(made, vec![]).await, 0);
    assert_eq!(person.ask::<String>("return document.title", vec![]).await, "Daybook");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn standing_by_someone_needs_no_notebook() {
    let person = Person::new().await;
    person.reach(Screen::FirstFriend).await;
    person.insist(!person.can_see("place-today").await, "there is no notebook").await;
    assert!(person.dump().await.local.is_empty(), "and none is made");
    person.press("friend-back").await;
    person.find("to-safety").await;

    // The same from the page that someone passed on.
    person.reach(Screen::ReceivedOpen).await;
    person.press("received-friend").await;
    person.find("friend-page").await;
    person.leave().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_opened_over_the_lists_and_gives_them_back() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Lists).await;
    person.follow(&link_to("", PASSED_ON, Sealed::Open)).await;
    person.press("received-open").await;
    person.sees(PASSED_ON).await;
    person.press("received-close").await;
    person.find("add-item").await;
    person.does_not_see(PASSED_ON).await;
    let address: String = person.ask("return location.href", vec![]).await;
    assert_eq!(address, person.site.at(""));
    person.browser.close().await;
}

//! Distance: the plan of channels, contact that leaves the count alone, a reply that is looked at twice.

use daybook_e2e::{PASSPHRASE, Person};
use serde_json::json;

/// Goes to one of what lies beneath Distance.
async fn go_to(person: &Person, id: &str, then: &str) {
    person.press("place-practice").await;
    person.press("to-distance").await;
    person.press(id).await;
    person.find(then).await;
}

async fn lock_and_open(person: &Person) {
    person.lock().await;
    person.open(PASSPHRASE).await;
}

/// Chooses from a list, as keys would.
async fn pick(person: &Person, id: &str, value: &str) {
    person.find(id).await;
    let pick = "const list = document.getElementById(arguments[0]); list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true })); return list.value";
    assert_eq!(person.ask::<String>(pick, vec![json!(id), json!(value)]).await, value);
}

/// Takes up what stands in a list.
async fn take_up(person: &Person, words: &str) {
    let press =
        "const row = [...document.querySelectorAll('button.row')].find(row => row.innerText.includes(arguments[0]));
        row?.click(); return !!row";
    person.until(&format!("a row with “{words}”"), async || person.ask(press, vec![json!(words)]).await).await;
}

/// The number of days that is told.
async fn days(person: &Person) -> String {
    let number = "return document.querySelector('#days-apart .fact__number')?.innerText ?? ''";
    person.until("a number of days", async || !person.ask::<String>(number, vec![]).await.is_empty()).await;
    person.ask(number, vec![]).await
}

async fn words_of(person: &Person, id: &str) -> String {
    person.ask("return document.getElementById(arguments[0])?.innerText ?? ''", vec![json!(id)]).await
}

/// Whether something is ticked.
async fn is_chosen(person: &Person, id: &str) -> bool {
    person.ask("return document.getElementById(arguments[0])?.checked ?? false", vec![json!(id)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_is_decided_with_a_date_and_stands_so_after_the_lock() {
    let person = Person::new().await;
    person.has_notebook().await;
    go_to(&person, "to-channels", "channels").await;
    person.sees("talk to a domestic abuse advocate first").await;
    person.sees("None of 20 decided yet").await;
    person.press("channel-phone").await;
    person.sees("Take screenshots of what you may need later.").await;
    person.sees("A shared bill shows whom you call.").await;
    person.choose("status-phone-on-hold").await;
    person.sees("On hold is a decision too.").await;
    person.press("date-phone-add").await;
    person.choose("date-phone-near-year").await;
    let year: i32 = person.ask("return new Date().getFullYear()", vec![]).await;
    pick(&person, "date-phone-year", &(year + 1).to_string()).await;
    person.type_into("channel-note-phone", "Ask R. about the bill.").await;
    person.kept().await;
    // Another one: the first closes, and says how it stands.
    person.press("channel-email").await;
    person.choose("status-email-block").await;
    person.kept().await;
    person.until("one to be closed", async || !person.can_see("channel-note-phone").await).await;
    person.sees(&format!("By {}", year + 1)).await;

    lock_and_open(&person).await;
    go_to(&person, "to-channels", "channels").await;
    person.sees("1 of 20 decided, 1 on hold").await;
    let line = words_of(&person, "channel-phone").await;
    assert!(line.contains("On hold") && line.contains(&format!("By {}", year + 1)), "{line}");
    assert!(words_of(&person, "channel-email").await.contains("Blocked"));
    person.press("channel-phone").await;
    person.find("channel-note-phone").await;
    assert_eq!(person.value("channel-note-phone").await, "Ask R. about the bill.");
    assert!(is_chosen(&person, "status-phone-on-hold").await);

    // It can be taken back, date and all.
    person.choose("status-phone-open").await;
    person.press("date-phone-without").await;
    person.kept().await;
    person.press("channels-back").await;
    person.sees("1 of 20 decided").await;
    person.does_not_see("on hold").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn contact_leaves_the_days_as_they_are_until_one_is_taken_out_by_hand() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.press("place-practice").await;
    person.press("to-distance").await;
    person.does_not_see("all together since").await;
    person.choose("without-contact").await;
    let year: i32 = person.ask("return new Date().getFullYear() - 1", vec![]).await;
    person.choose("since-near-year").await;
    pick(&person, "since-year", &year.to_string()).await;
    person.sees(&format!("all together since 1 January {year}")).await;
    let before: u32 = days(&person).await.parse().unwrap();
    assert!(before >= 365);

    person.press("to-contacts").await;
    person.press("new-contact").await;
    person.choose("contact-kind-call").await;
    assert!(!person.can_see("contact-note").await, "nothing is kept before both are said");
    person.choose("contact-began-me").await;
    person.sees("The total stays as it is.").await;
    person.find("contact-note").await;
    for (list, value) in [("year", year.to_string()), ("month", "3".into()), ("day", "10".into())] {
        pick(&person, &format!("contact-date-{list}"), &value).await;
    }
    person.choose("contact-about-home").await;
    person.type_into("contact-note", "About the boiler.").await;
    assert!(!is_chosen(&person, "contact-day-out").await);
    person.kept().await;
    person.press("contact-done").await;
    person.sees("About the boiler.").await;
    person.sees("I got in touch").await;
    assert_eq!(days(&person).await, before.to_string());

    lock_and_open(&person).await;
    go_to(&person, "to-contacts", "new-contact").await;
    assert_eq!(days(&person).await, before.to_string());
    take_up(&person, "About the boiler.").await;
    person.find("contact-day-out").await;
    person.choose("contact-day-out").await;
    person.kept().await;
    person.press("contact-done").await;
    person.sees("You took 1 day out.").await;
    assert_eq!(days(&person).await, (before - 1).to_string());
    // Today says the same.
    person.press("place-today").await;
    person.sees(&(before - 1).to_string()).await;

    // What merely arrives changes nothing.
    go_to(&person, "to-contacts", "new-contact").await;
    person.press("new-contact").await;
    person.choose("contact-kind-message").await;
    person.choose("contact-began-them").await;
    person.sees("What merely arrives changes no count.").await;
    person.find("contact-note").await;
    assert!(!person.can_see("contact-day-out").await);
    person.press("contact-done").await;
    person.sees("It arrived").await;
    assert_eq!(days(&person).await, (before - 1).to_string());

    // Deleted, the day counts again; and back it is as it was.
    take_up(&person, "About the boiler.").await;
    person.find("contact-delete").await;
    person.press("contact-delete").await;
    person.find("undo-contact").await;
    assert_eq!(days(&person).await, before.to_string());
    person.press("undo-contact").await;
    person.sees("About the boiler.").await;
    assert_eq!(days(&person).await, (before - 1).to_string());
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_is_looked_at_twice_copied_and_there_after_the_lock() {
    let person = Person::new().await;
    person.has_notebook().await;
    go_to(&person, "to-replies", "new-reply").await;
    person.sees("A threat needs no answer.").await;
    person.sees("What a court or a lawyer says comes first").await;
    person.press("new-reply").await;
    person.choose("reply-about-children").await;
    person.type_into("reply-needed", "Pick-up on Saturday").await;
    person.type_into("reply-draft", "I felt bad because of you. Can we talk?").await;
    let hints = async || words_of(&person, "reply-hints").await;
    person.until("three hints", async || hints().await.lines().count() == 3).await;
    let told = hints().await;
    assert!(told.contains("“felt” looks like a feeling. Is it needed for the answer?"), "{told}");
    assert!(told.contains("“because”") && told.contains("asks for one more message"), "{told}");

    person.find("reply-draft").await.click().await.unwrap();
    person.select_all().await;
    person.compose("Saturday, 10:00, at the library.").await;
    person.until("no hint", async || hints().await.is_empty()).await;
    person.press("reply-by-add").await;
    person.choose("reply-by-near-year").await;
    let year: i32 = person.ask("return new Date().getFullYear()", vec![]).await;
    pick(&person, "reply-by-year", &year.to_string()).await;
    person.kept().await;
    // Which of the two it is depends on the browser; that something was tried is said either way.
    person.press("reply-copy").await;
    let told =
        "return document.getElementById('reply-copy').closest('.stack').querySelector('[role=status]').innerText";
    person.until("an answer", async || !person.ask::<String>(told, vec![]).await.is_empty()).await;
    person.press("reply-done").await;
    person.sees("Written so far").await;

    lock_and_open(&person).await;
    go_to(&person, "to-replies", "new-reply").await;
    person.sees(&format!("By {year}")).await;
    take_up(&person, "Pick-up on Saturday").await;
    person.find("reply-draft").await;
    assert_eq!(person.value("reply-draft").await, "Saturday, 10:00, at the library.");
    assert!(is_chosen(&person, "reply-about-children").await);
    person.press("reply-delete").await;
    person.press("undo-reply").await;
    person.sees("Pick-up on Saturday").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_note_outlives_leaving_and_replies_stand_first_where_contact_goes_on() {
    let person = Person::new().await;
    person.has_notebook().await;
    go_to(&person, "to-channels", "channels").await;
    person.press("channel-money").await;
    person.type_into("channel-note-money", "Half a").await;
    person.leave().await;
    person.come().await;
    person.open(PASSPHRASE).await;
    go_to(&person, "to-channels", "channels").await;
    person.press("channel-money").await;
    person.find("channel-note-money").await;
    assert_eq!(person.value("channel-note-money").await, "Half a");

    person.press("channels-back").await;
    person.choose("low-contact").await;
    let first = "return document.querySelector('.lines .line').id";
    person.until("replies first", async || person.ask::<String>(first, vec![]).await == "to-replies").await;
    person.browser.close().await;
}

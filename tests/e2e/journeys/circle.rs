//! The circle in the browser: people by keyboard, the check, a line copied, the card that prints.

use daybook_e2e::{PASSPHRASE, Person, Screen};
use serde_json::json;
use thirtyfour::prelude::*;

async fn words_of(person: &Person, id: &str) -> String {
    person.ask("return document.getElementById(arguments[0])?.innerText ?? ''", vec![json!(id)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_written_down_by_keyboard_and_are_there_after_the_lock() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Circle).await;
    person.tab_to("new-person").await;
    person.type_here("R.").await;
    person.tap(Key::Enter).await;
    person.find("person-name").await;
    assert_eq!(person.value("person-name").await, "R.");
    person.choose("person-ring-0").await;
    person.choose("good-listening").await;
    for answer in ["check-keeps-yes", "check-believes-yes", "check-linked-yes"] {
        person.choose(answer).await;
    }
    person.sees("keeping this from them for now").await;
    person.sees("What you tell them may be passed on").await;
    person.choose("tell-some").await;
    person.type_into("person-line", "Are you there?").await;
    person.kept().await;
    person.press("copy-person-line").await;
    person.sees("It stays on the clipboard").await;
    person.press("person-done").await;
    person
        .until("the list", async || {
            words_of(&person, "person-0").await.contains("Close. Good for listening. You would tell them some of it.")
        })
        .await;
    person
        .until("the picture", async || {
            person
                .ask::<bool>("return document.querySelector('.rings-map')?.textContent.includes('R.') ?? false", vec![])
                .await
        })
        .await;

    person.lock().await;
    person.open(PASSPHRASE).await;
    person.reach(Screen::Circle).await;
    person.press("person-0").await;
    person.find("person-line").await;
    assert_eq!(person.value("person-line").await, "Are you there?");
    person.press("delete-person").await;
    person.press("undo-person").await;
    person.find("person-0").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_card_is_filled_by_its_exercise_and_is_all_that_prints() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::HelpCard).await;
    person.sees("Nothing stands on it yet").await;
    person.press("write-card").await;
    person.press("exercise-begin").await;
    person.type_into("field-helps", "Sit with me\n").await;
    while !person.can_see("exercise-end").await {
        let part = words_of(&person, "step-title").await;
        person.press("exercise-on").await;
        person.until("the next part", async || words_of(&person, "step-title").await != part).await;
    }
    person.press("exercise-end").await;
    person.find("print-card").await;
    person.sees("Sit with me").await;

    // What the printer would be given, without the mark that a press sets, and with it.
    person.browser.tell("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let shown = "const on = id => (document.getElementById(id)?.getClientRects().length ?? 0) > 0;
        return [on('help-card'), on('print-card'), on('card-back'), (document.querySelector('.strip a.leave')?.getClientRects().length ?? 0) > 0]";
    assert_eq!(person.ask::<Vec<bool>>(shown, vec![]).await, [false; 4]);
    let marked = "document.documentElement.setAttribute('data-printing', ''); return true";
    person.ask::<bool>(marked, vec![]).await;
    assert_eq!(person.ask::<Vec<bool>>(shown, vec![]).await, [true, false, false, false]);
    person.browser.close().await;
}

/// Where marks, names and what stands between them meet in the picture, in words; empty if they do not.
const MEETING: &str = "
    const all = [...document.querySelectorAll('.rings-map__mark text, .rings-map__self, .rings-map__name')].map(of => [of.textContent, of.getBoundingClientRect()]);
    const frame = document.querySelector('.rings-map__picture').getBoundingClientRect();
    const faults = [];
    all.forEach(([name, box], at) => {
      if (box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom) faults.push(name + ' hangs out');
      for (const [other, its] of all.slice(0, at))
        if (box.left < its.right && its.left < box.right && box.top < its.bottom && its.top < box.bottom) faults.push(name + ' and ' + other);
    });
    return faults;
";

#[tokio::test(flavor = "multi_thread")]
async fn twelve_people_with_long_names_do_not_meet_in_the_picture_whichever_way_the_page_runs() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Circle).await;
    let names =
        ["Wilhelmina M.", "مجموعة السباحة", "林小姐和她的猫", "Mum and Dad", "👩‍👩‍👧‍👦 next door", "Dr Osei, Thursdays"];
    for (at, name) in names.iter().cycle().take(12).enumerate() {
        // As from another input than keys: the driver types no sign of more than 16 bits.
        person.find("new-person").await.click().await.unwrap();
        person.compose(name).await;
        person.press("new-person-press").await;
        person.find("person-name").await;
        // Three close, five near, four wider.
        person.choose(&format!("person-ring-{}", [0, 1, 1, 2, 0, 1, 2, 2, 1, 0, 2, 1][at])).await;
        person.press("person-done").await;
        person.find(&format!("person-{at}")).await;
    }
    for (width, height) in [(320, 568), (390, 844), (1280, 900)] {
        person.browser.resize(width, height).await;
        for way in ["rtl", "ltr"] {
            person
                .ask::<Option<bool>>("document.documentElement.dir = arguments[0]; return true", vec![json!(way)])
                .await;
            let faults: Vec<String> = person.ask(MEETING, vec![]).await;
            person.insist(faults.is_empty(), &format!("{width} {way}: {}", faults.join("; "))).await;
        }
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_for_anyone_are_copied_one_by_one_and_changed_cards_are_changed_not_doubled() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Circle).await;
    for line in ["Tea?", "A walk?"] {
        person.type_into("new-line", line).await;
        person.press("new-line-press").await;
        person.sees(line).await;
    }
    person.press("copy-line-1").await;
    person.sees("It stays on the clipboard").await;

    person.reach(Screen::HelpCard).await;
    person.press("write-card").await;
    person.press("exercise-begin").await;
    person.type_into("field-helps", "Sit with me\n").await;
    person.kept().await;
    person.reach(Screen::HelpCard).await;
    person.sees("Sit with me").await;
    // What was written is taken up again, and no second one begun.
    person.press("write-card").await;
    person.find("field-helps").await;
    person.sees("Sit with me").await;
    person.browser.close().await;
}

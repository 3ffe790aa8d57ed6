//! Everything a person can do with words, once.

use daybook_e2e::{Canary, Person};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::passing;

/// The passphrase, of which one word is the canary.
pub(super) fn secret() -> String {
    format!("{} copper drifting sideways tuesday", Canary::Passphrase.word())
}

pub(super) async fn type_canary(person: &Person, canary: Canary) {
    person.type_into(canary.control(), canary.word()).await;
}

/// From a first visit to a page that stands open with words on it.
pub(super) async fn visit(person: &Person) {
    first_visit(person).await;
    check_in(person).await;
    a_page_with_all_that_belongs_to_it(person).await;
    a_letter(person).await;
    what_happened(person).await;
    exercises(person).await;
    the_circle(person).await;
    distance(person).await;
    the_story(person).await;
    therapy(person).await;
    a_pause(person).await;
    a_book(person).await;
    guides(person).await;
    passing::passes_on_and_takes_in(person).await;
    deleted_pages(person).await;
    locked_and_left(person).await;
    person.write_page("", Canary::StillOpen.word()).await;
}

async fn first_visit(person: &Person) {
    person.come().await;
    person.read_and_go_on().await;
    // Shown as text, as someone does who wants to see it.
    person.browser.driver.find(By::Css(".field__row button")).await.unwrap().click().await.unwrap();
    type_canary(person, Canary::RefusedPassphrase).await;
    person.press("use-own").await;
    person.find("own-help").await;
    person.find("own").await.clear().await.unwrap();
    person.type_into("own", &secret()).await;
    person.press("use-own").await;
    type_canary(person, Canary::MistypedPassphrase).await;
    person.press("remember").await;
    person.press("make").await;
    person.find("again-help").await;
    person.find("again").await.clear().await.unwrap();
    person.type_into("again", &secret()).await;
    person.press("make").await;
    person.find("place-today").await;
}

async fn check_in(person: &Person) {
    person.choose("feeling-numb").await;
    type_canary(person, Canary::Note).await;
    // Firefox may drop a press while the page moves; one more does no harm.
    person
        .until("the note", async || {
            if person.can_see("check-in-keep").await {
                person.press("check-in-keep").await;
            }
            person.text().await.contains(Canary::Note.word())
        })
        .await;
}

async fn a_page_with_all_that_belongs_to_it(person: &Person) {
    person.write_page(Canary::Title.word(), Canary::EarlierBody.word()).await;
    let open = "document.querySelectorAll('main details').forEach(more => more.open = true)";
    person.ask::<Value>(open, vec![]).await;
    person.press("open-new-tag").await;
    type_canary(person, Canary::Tag).await;
    person.press("add-tag").await;
    person.choose("date-near-year").await;
    let choose = "const list = document.getElementById(arguments[0]); list.value = '1987';
        list.dispatchEvent(new Event('change', { bubbles: true })); return list.value";
    assert_eq!(person.ask::<String>(choose, vec![json!(Canary::Date.control())]).await, "1987");
    person.choose("hard-days").await;
    person.kept().await;

    // The words before are kept as an earlier version, once the notebook was locked between them.
    lock_and_open(person).await;
    person.take_up(Canary::Title.word()).await;
    person.find("body").await.click().await.unwrap();
    person.select_all().await;
    person.compose(Canary::Body.word()).await;
    person.kept().await;
    person.ask::<Value>(open, vec![]).await;
    person.sees(Canary::EarlierBody.word()).await;
    person.press("done").await;

    type_canary(person, Canary::Search).await;
    person.find("search-clear").await;
    person.press("search-clear").await;
    person.type_into("search", Canary::Title.word()).await;
    person.sees(Canary::Title.word()).await;
    person.press("search-clear").await;
}

async fn a_letter(person: &Person) {
    person.press("part-letters").await;
    person.press("new-page").await;
    type_canary(person, Canary::LetterTitle).await;
    type_canary(person, Canary::LetterBody).await;
    person.kept().await;
    person.press("done").await;
    person.sees(Canary::LetterTitle.word()).await;
}

/// Both sides, and a thought; found again by a word of one of them.
async fn what_happened(person: &Person) {
    person.press("part-accounts").await;
    person.press("new-account").await;
    for canary in [Canary::AccountTold, Canary::AccountKnown, Canary::AccountThought] {
        type_canary(person, canary).await;
    }
    person.kept().await;
    person.press("account-done").await;
    person.find("account-settle").await;
    person.press("account-settled").await;
    type_canary(person, Canary::AccountSearch).await;
    person.find("account-search-clear").await;
    person.press("account-search-clear").await;
    person.type_into("account-search", Canary::AccountThought.word()).await;
    person.sees(Canary::AccountThought.word()).await;
    person.press("account-search-clear").await;
}

/// Every kind of control that an exercise has for words.
async fn exercises(person: &Person) {
    person.press("place-practice").await;
    person.press("to-self-worth").await;
    type_canary(person, Canary::Win).await;
    person.press("add-win-press").await;
    person.sees(Canary::Win.word()).await;
    for (exercise, canaries) in
        [("proof-shelf", &[Canary::Proof, Canary::OwnWord][..]), ("values-compass", &[Canary::Value, Canary::Story])]
    {
        person.press("part-self-worth").await;
        answer(person, exercise, canaries).await;
    }
    for (exercise, canaries) in [("if-then-plan", &[Canary::Cue, Canary::Act][..]), ("contact-cost", &[Canary::Cell])] {
        person.press("part-distance").await;
        answer(person, exercise, canaries).await;
    }
}

async fn the_circle(person: &Person) {
    person.press("place-practice").await;
    person.press("to-circle").await;
    type_canary(person, Canary::ReadyLine).await;
    person.press("new-line-press").await;
    person.sees(Canary::ReadyLine.word()).await;
    type_canary(person, Canary::PersonNew).await;
    person.press("new-person-press").await;
    for canary in [Canary::PersonName, Canary::PersonLine, Canary::PersonNote] {
        type_canary(person, canary).await;
    }
    person.kept().await;
    person.press("person-done").await;
    person.sees(Canary::PersonLine.word()).await;
}

/// All that a book has of its own; the rest are names of what stands elsewhere.
async fn a_book(person: &Person) {
    person.press("place-write").await;
    person.press("part-story").await;
    person.press("to-book").await;
    type_canary(person, Canary::BookTitle).await;
    type_canary(person, Canary::BookLine).await;
    person.kept().await;
    person.press("book-back").await;
    person.find("to-book").await;
}

/// Goes through an exercise and types each word where its control is.
async fn answer(person: &Person, exercise: &str, canaries: &[Canary]) {
    person.press(&format!("exercise-{exercise}")).await;
    person.press("exercise-begin").await;
    while !person.can_see("exercise-end").await {
        for canary in canaries {
            if person.can_see(canary.control()).await {
                type_canary(person, *canary).await;
                if person.can_see(&format!("{}-press", canary.control())).await {
                    person.press(&format!("{}-press", canary.control())).await;
                }
                person.kept().await;
            }
        }
        let part: String = words_of(person, "step-title").await;
        // Pressed and looked at in one go, so that a press that is made once more skips nothing.
        let on = "const title = () => document.getElementById('step-title')?.innerText ?? '';
            if (title() === arguments[0]) document.getElementById('exercise-on')?.click(); return title()";
        person.until("the next part", async || person.ask::<String>(on, vec![json!(part)]).await != part).await;
    }
    person.press("exercise-end").await;
    person.find(&format!("exercise-{exercise}")).await;
}

async fn words_of(person: &Person, id: &str) -> String {
    person.ask("return document.getElementById(arguments[0])?.innerText ?? ''", vec![json!(id)]).await
}

async fn distance(person: &Person) {
    person.press("place-practice").await;
    person.press("to-distance").await;
    person.press("to-channels").await;
    person.press("channel-phone").await;
    type_canary(person, Canary::ChannelNote).await;
    person.kept().await;
    person.press("channels-back").await;

    person.press("to-contacts").await;
    person.press("new-contact").await;
    person.choose("contact-kind-message").await;
    person.choose("contact-began-them").await;
    type_canary(person, Canary::ContactNote).await;
    person.kept().await;
    person.press("contact-done").await;
    person.sees(Canary::ContactNote.word()).await;
    person.press("contacts-back").await;

    person.press("to-replies").await;
    person.press("new-reply").await;
    type_canary(person, Canary::ReplyNeeded).await;
    type_canary(person, Canary::ReplyDraft).await;
    person.kept().await;
    person.press("reply-done").await;
    person.sees(Canary::ReplyDraft.word()).await;
    person.press("replies-back").await;
}

async fn therapy(person: &Person) {
    person.press("place-learn").await;
    person.press("part-therapy").await;
    for (canary, press) in [(Canary::Question, "add-question-press"), (Canary::Goal, "add-goal-press")] {
        type_canary(person, canary).await;
        person.press(press).await;
        person.sees(canary.word()).await;
    }
    person.press("new-session").await;
    type_canary(person, Canary::SessionBefore).await;
    type_canary(person, Canary::SessionAfter).await;
    person.kept().await;
    person.press("session-done").await;
    person.sees(Canary::SessionBefore.word()).await;

    person.press("to-sheet").await;
    type_canary(person, Canary::SheetAsk).await;
    type_canary(person, Canary::SheetBlank).await;
    person.press("sheet-blank-press").await;
    person.sees(Canary::SheetBlank.word()).await;
    person.press("sheet-choose-pages").await;
    type_canary(person, Canary::SheetSearch).await;
    person.kept().await;
    person.press("sheet-see").await;
    person.sees(Canary::SheetAsk.word()).await;
    person.press("sheet-choose").await;
    person.press("sheet-back").await;
}

/// Through all parts of a pause. The words are used: they are on the page again when it is opened once more.
async fn the_story(person: &Person) {
    person.press("place-write").await;
    person.press("part-story").await;
    person.press("new-event").await;
    type_canary(person, Canary::EventTitle).await;
    type_canary(person, Canary::EventLine).await;
    person.kept().await;
    person.press("event-done").await;
    person.sees(Canary::EventLine.word()).await;

    person.press("new-chapter").await;
    for canary in [
        Canary::ChapterTitle,
        Canary::ChapterThen,
        Canary::ChapterNow,
        Canary::ChapterDid,
        Canary::ChapterNext,
        Canary::Strength,
    ] {
        type_canary(person, canary).await;
    }
    person.press("new-strength-press").await;
    person.kept().await;
    person.press("chapter-new-version").await;
    person.kept().await;
    person.press("chapter-done").await;
    person.sees(Canary::ChapterTitle.word()).await;
    person.sees(Canary::Strength.word()).await;
}

async fn a_pause(person: &Person) {
    person.press("place-today").await;
    person.press("reach-out").await;
    person.choose("touching-wish").await;
    person.press("pause-on").await;
    type_canary(person, Canary::Reason).await;
    person.press("add-reason-press").await;
    person.sees(Canary::Reason.word()).await;
    person.press("pause-on").await;
    let open = "document.querySelectorAll('main details').forEach(more => more.open = true)";
    person.ask::<Value>(open, vec![]).await;
    for canary in [Canary::Ahead00, Canary::Ahead01, Canary::Ahead02, Canary::Ahead10, Canary::Ahead11, Canary::Ahead12]
    {
        type_canary(person, canary).await;
    }
    person.press("pause-on").await;
    type_canary(person, Canary::UrgeNote).await;
    person.kept().await;
    lock_and_open(person).await;
    person.press("reach-out").await;
    person.find("urge-note").await;
    assert_eq!(person.value("urge-note").await, Canary::UrgeNote.word());
    person.press("pause-end").await;
    person.find("pause-settle").await;
    person.press("pause-done").await;
}

/// What is looked up, a guide with its marks, a country.
async fn guides(person: &Person) {
    person.press("place-learn").await;
    type_canary(person, Canary::GuideSearch).await;
    person.press("guide-search-clear").await;
    person.press("guide-darvo").await;
    person.press("ribbon-0").await;
    person.find("to-ribbon").await;
    person.choose("guide-read").await;
    person.press("foot-help").await;
    person.find("help-country").await;
}

async fn deleted_pages(person: &Person) {
    for (canary, is_for_good) in [(Canary::DeletedForGood, true), (Canary::Deleted, false)] {
        person.write_page("", canary.word()).await;
        person.press("delete").await;
        person.press("delete-page").await;
        person.press("deleted-pages").await;
        person.sees(canary.word()).await;
        if is_for_good {
            person.browser.driver.find(By::Css("[id^=for-good-]")).await.unwrap().click().await.unwrap();
            person.press("delete-for-good").await;
            person.until("it to be gone", async || !person.text().await.contains(canary.word())).await;
        }
    }
}

async fn locked_and_left(person: &Person) {
    person.lock().await;
    person.try_to_open(Canary::WrongPassphrase.word()).await;
    person.sees("That did not open it.").await;
    person.find("passphrase").await.clear().await.unwrap();
    person.open(&secret()).await;
    person.press("place-today").await;
    person.press("new-page").await;
    type_canary(person, Canary::LastInstant).await;
    person.leave().await;
    person.come().await;
    person.open(&secret()).await;
    person.take_up(Canary::LastInstant.word()).await;
}

async fn lock_and_open(person: &Person) {
    person.lock().await;
    person.open(&secret()).await;
}

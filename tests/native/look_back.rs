//! A week, in words: of all kinds of records, singular and plural, and when there is nothing.

use daybook::i18n::{Language, provide_text};
use daybook::state::{Place, use_contact_log, use_draft, use_shelves, use_weeks};
use daybook::ui::pages::{LookBackPage, Today};
use domain::distance::{Began, ContactKind};
use domain::happened::Account;
use domain::look_back::Week;
use domain::practice::Shelf;
use domain::story::Event;
use domain::urge::Outcome;
use domain::{Day, Feeling, Sort, Timestamp};
use leptos::prelude::*;
use pollster::block_on;

use crate::support::{Drawn, Tab};

/// Two weeks, in ms.
const TWO_WEEKS: i64 = 14 * 24 * 60 * 60 * 1000;

fn look_back() -> String {
    provide_text(Language::English);
    view! { <LookBackPage /> }.drawn()
}

fn today() -> String {
    provide_text(Language::English);
    view! { <Today /> }.drawn()
}

fn account(now: Timestamp) {
    let draft = use_draft::<Account>();
    draft.begin(Account::new(draft.make_id().unwrap(), now));
    draft.change(|account| account.known = "I saw it".into());
    block_on(draft.close()).unwrap();
}

#[test]
fn a_week_is_told_from_all_kinds_of_records() {
    let tab = Tab::with_notebook();
    let now = Timestamp::from_millis(1_795_521_600_000);
    tab.editor.begin(Sort::Letter);
    tab.editor.body_typed("Dear".into());
    tab.editor.feeling_toggled(Feeling::Calm);
    block_on(tab.editor.close()).unwrap();
    account(now);
    let draft = use_draft::<Event>();
    draft.begin(Event::new(draft.make_id().unwrap(), now));
    draft.change(|event| event.title = "Met".into());
    block_on(draft.close()).unwrap();
    block_on(use_contact_log().begin(ContactKind::Call, Began::Them)).unwrap();
    use_contact_log().note_typed("Short".into());
    block_on(use_contact_log().close()).unwrap();
    block_on(use_shelves().add(Shelf::Proof, "I cooked".into())).unwrap();
    let page = look_back();
    for sentence in [
        "The last seven days",
        "You began one letter, on one day.",
        "What you named most: Calm.",
        "You noted one thing that happened.",
        "You noted contact once.",
        "You put one moment on your timeline.",
        "I cooked",
    ] {
        assert!(page.contains(sentence), "{sentence:?} in {page}");
    }
    assert!(page.contains(r#"id="look-back-earlier""#) && !page.contains(r#"id="look-back-later""#), "{page}");
    for absent in ["You paused", "You said", "chapter", "exercises"] {
        assert!(!page.contains(absent), "what was not there is not told of: {absent} in {page}");
    }
}

#[test]
fn a_week_without_anything_is_fine() {
    let _tab = Tab::with_notebook();
    assert!(look_back().contains("Nothing was begun or last changed this week. That is fine."));
}

#[test]
fn any_week_can_be_looked_at() {
    let tab = Tab::with_notebook();
    tab.write("Rain");
    let at = |last: &str| {
        let week = Signal::stored(Week::ending(Day::parse(last).unwrap()));
        use_weeks().of(week, (Language::English.text().exercises)()).get_untracked().days_written
    };
    assert_eq!(["2026-11-23", "2026-11-24", "2026-11-30", "2026-12-01"].map(at), [0, 1, 1, 0]);
}

#[test]
fn today_leads_to_it_once_there_is_anything_also_after_a_quiet_week() {
    let tab = Tab::with_notebook();
    assert!(!today().contains("to-look-back"));
    tab.write("Rain");
    assert!(today().contains(r#"id="to-look-back""#));
    tab.device.tick(TWO_WEEKS);
    let _later = tab.opened_again();
    assert!(today().contains(r#"id="to-look-back""#), "earlier weeks can be read");
    tab.navigation.go(Place::LookBack);
    assert!(look_back().contains("That is fine."));
}

#[test]
fn a_reason_alone_keeps_a_week_from_being_told_as_empty() {
    let _tab = Tab::with_notebook();
    block_on(use_shelves().add(Shelf::Reason, "I sleep now".into())).unwrap();
    let page = look_back();
    assert!(!page.contains("That is fine.") && page.contains("You wrote down or changed one thing more"), "{page}");
    assert!(today().contains(r#"id="to-look-back""#));
}

#[test]
fn a_page_gone_on_with_is_told_of() {
    let tab = Tab::with_notebook();
    tab.write("Rain");
    tab.device.tick(TWO_WEEKS);
    let later = tab.opened_again();
    let id = later.journal.cards().get_untracked()[0].id;
    later.editor.resume(id);
    later.editor.body_typed("Rain, and then sun".into());
    block_on(later.editor.close()).unwrap();
    assert!(look_back().contains("You went on with one page or letter begun before."), "{}", look_back());
}

#[test]
fn a_deleted_page_is_not_told_of() {
    let tab = Tab::with_notebook();
    tab.write("Rain");
    let id = tab.journal.cards().get_untracked()[0].id;
    block_on(tab.journal.delete(id)).unwrap();
    assert!(look_back().contains("That is fine."));
}

#[test]
fn one_is_told_otherwise_than_many() {
    let text = &Language::English.text().look_back;
    let open = &text.pauses;
    for (told, wanted) in [
        ((text.written)(1, 1, 0), "You began one page, on one day."),
        ((text.written)(3, 2, 4), "You began 2 pages and 4 letters, on 3 days."),
        ((text.check_ins)(1), "You said once how you were."),
        ((text.check_ins)(2), "You said twice how you were."),
        ((text.check_ins)(3), "You said 3 times how you were."),
        ((text.feelings)(&["Calm", "Sad"]), "What you named most: Calm, Sad."),
        ((open.count)(1), "You paused once when you wanted to get in touch."),
        ((open.became)(Outcome::NoContact, 1), "Once, there was no contact."),
        ((open.became)(Outcome::IReached, 2), "Twice, you got in touch."),
        ((open.became)(Outcome::NotYet, 5), "5 times, it was not decided yet."),
        ((open.unsaid)(2), "Twice, nothing more was noted."),
        ((open.copied)(1), "You copied a line for someone once."),
        ((text.went_on)(2), "You went on with 2 pages or letters begun before."),
        ((text.unfinished)(1), "You began or went on with one exercise, open for now."),
        ((text.accounts)(2), "You noted 2 things that happened."),
        ((text.contacts)(4), "You noted contact 4 times."),
        ((text.chapters)(1), "You worked on one chapter of your story."),
        ((text.moments)(2), "You put 2 moments on your timeline."),
    ] {
        assert_eq!(told, wanted);
    }
}

#[test]
fn what_it_says_keeps_to_the_voice() {
    let text = Language::English.text();
    let said = format!("{:?} {:?}", text.look_back, text.book);
    let words: Vec<&str> = said.split('"').skip(1).step_by(2).collect();
    assert!(words.len() > 40, "{said}");
    let faults: Vec<String> = words.into_iter().flat_map(daybook_drivers::voice::faults).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

//! What the pages of therapy write.

use super::*;
use crate::support::Drawn;

pub(super) fn sheet_page() -> String {
    provide_text(Language::English);
    let page = view! { <TakeAlongPage /> }.drawn();
    settle();
    page
}

/// What would be printed: the one part that is marked so.
pub(super) fn printed() -> String {
    along().see(true);
    let page = sheet_page();
    assert_eq!(page.matches("printed\"").count(), 2, "the class and the id of the one sheet: {page}");
    let from = page.find(r#"id="sheet-printed""#).unwrap();
    page[from..].split("a4__foot").next().unwrap().to_owned()
}

#[test]
fn only_what_was_chosen_is_printed_in_its_order_under_headings() {
    let tab = Tab::with_notebook();
    tab.write("I slept. I ate. I ran.");
    tab.write("Somewhere else.");
    block_on(use_shelves().add(Shelf::Reason, "I shook.".into())).unwrap();
    let along = opened();
    let cards = tab.journal.cards().get_untracked();
    let id = cards.iter().find(|card| card.opening.starts_with("I slept")).unwrap().id;
    let reason = along.on_shelf(Shelf::Reason).get_untracked()[0].0;
    along.ask_typed("Help with mornings".into());
    for text in ["I ran.", "I slept."] {
        along.choose(from(ExcerptSource::Page(id), text), true);
    }
    along.choose(from(ExcerptSource::Reason(reason), "I shook."), true);
    let page = printed();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    let order = [
        "Notes for my appointment",
        "Help with mornings",
        "From my notebook",
        "I ran.",
        "I slept.",
        "My reasons not to go back",
        "I shook.",
    ];
    assert!(order.map(at).is_sorted(), "{page}");
    assert_eq!(page.matches("From my notebook").count(), 1, "{page}");
    for absent in ["I ate.", "Somewhere else", "Self-checks", "Questions I want to ask"] {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
    assert_eq!(tab.device.prints.get(), 0);
    tab.session.print();
    assert_eq!(tab.device.prints.get(), 1);
}

#[test]
fn a_name_that_is_left_out_stands_nowhere_on_paper() {
    let tab = Tab::with_notebook();
    tab.write("ANN said so. Joanna and Ann’s friend came. وسارة معي");
    let along = opened();
    for text in ["ANN said so.", "Joanna and Ann’s friend came.", "وسارة معي"] {
        along.choose(from(ExcerptSource::Page(page(&tab)), text), true);
    }
    along.ask_typed("How to answer ann".into());
    assert!(along.blank(" Ann ") && along.blank("سارة") && !along.blank("  "));
    let page = printed();
    for absent in ["ANN", "Ann", " ann", "سارة"] {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
    assert!(page.contains("Joanna") && page.matches("a4__mark").count() == 4, "{page}");
    along.show_again("Ann");
    assert!(printed().contains("ANN said so."));
}

#[test]
fn a_name_across_two_sentences_or_alone_is_left_out_in_all_its_parts() {
    let tab = Tab::with_notebook();
    tab.write("I rang Sgt. Cole. Cole was kind to Ann\nLee.");
    let along = opened();
    for text in along.page(page(&tab)) {
        along.choose(from(ExcerptSource::Page(page(&tab)), &text), true);
    }
    assert!(along.blank("Sgt. Cole") && along.blank("Ann Lee"));
    let page = printed();
    for absent in ["Sgt", "Cole", "Ann", "Lee"] {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
    assert!(page.contains("was kind to"), "{page}");
}

#[test]
fn what_they_said_is_told_apart_from_the_persons_own_words() {
    use domain::happened::Account;
    let tab = Tab::with_notebook();
    let draft = daybook::state::use_draft::<Account>();
    let id = draft.make_id().unwrap();
    let mut account = Account::new(id, domain::Timestamp::from_millis(0));
    account.told = "You made it up.".into();
    account.known = "The door was open.".into();
    draft.begin(account);
    draft.change(|account| account.date = RoughDate::parse("2026-11"));
    block_on(draft.close()).unwrap();
    let along = opened();
    assert_eq!(along.accounts().get_untracked(), [(id, RoughDate::parse("2026-11"), "You made it up.".to_owned())]);
    for (_, text) in along.account(id) {
        along.choose(from(ExcerptSource::Account(id), &text), true);
    }
    let page = printed();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(
        at("What they said") < at("You made it up.") && at("What I saw, heard and know") < at("The door was open.")
    );
    assert!(page.contains(r#"class="a4__told""#), "{page}");
    drop(tab);
}

#[test]
fn an_empty_sheet_cannot_be_printed_and_says_so() {
    let _tab = Tab::with_notebook();
    let along = opened();
    along.see(true);
    let page = sheet_page();
    assert!(page.contains(r#"id="sheet-empty""#) && !page.contains(r#"id="sheet-print""#), "{page}");
    along.ask_typed("Sleep".into());
    let page = sheet_page();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(at("Paper can be found") < at(r#"id="sheet-print""#), "the word comes before the button: {page}");
}

#[test]
fn what_is_closed_is_not_laid_out_and_thousands_of_pages_are_shown_a_few_at_a_time() {
    let tab = Tab::with_notebook();
    for number in 0..30 {
        tab.write(&format!("Page {number} has words."));
    }
    opened();
    let page = sheet_page();
    for id in
        ["sheet-ask", "sheet-blank", "sheet-choose-pages", "sheet-choose-reasons", "sheet-choose-checks", "sheet-see"]
    {
        assert!(page.contains(&format!(r#"id="{id}""#)), "{id}: {page}");
    }
    assert!(!page.contains("has words") && !page.contains(r#"id="sheet-search""#), "{page}");
    assert!(!page.contains("sheet-choose-accounts"), "there are none: {page}");
}

#[test]
fn the_page_of_therapy_has_room_for_notes_questions_and_goals_and_leads_on() {
    let _tab = Tab::with_notebook();
    provide_text(Language::English);
    let page = view! { <Therapy /> }.drawn();
    for id in
        ["to-sheet", "new-session", "add-question", "add-goal", "to-finding-help", "exercise-finding-professional"]
    {
        assert!(page.contains(&format!(r#"id="{id}""#)), "{id}: {page}");
    }
    assert!(page.contains("No notes yet"), "{page}");
    let notes = use_therapy_notes();
    block_on(notes.begin()).unwrap();
    notes.before_typed("Sleep".into());
    block_on(notes.close()).unwrap();
    let page = view! { <Therapy /> }.drawn();
    assert!(!page.contains("No notes yet") && page.contains("Sleep") && page.contains("No date yet"), "{page}");
}

#[test]
fn a_session_has_its_fields_and_a_page_without_one_leads_back() {
    let tab = Tab::with_notebook();
    provide_text(Language::English);
    block_on(use_therapy_notes().begin()).unwrap();
    tab.navigation.go(Place::Session);
    let page = view! { <SessionPage /> }.drawn();
    for id in ["session-before", "session-after", "session-date-add", "session-done", "session-delete"] {
        assert!(page.contains(&format!(r#"id="{id}""#)), "{id}: {page}");
    }
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Session);
    block_on(use_therapy_notes().close()).unwrap();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Therapy);
}

#[test]
fn the_texts_keep_to_the_voice() {
    let text = Language::English.text();
    let (therapy, sheet) = (&text.therapy, &text.take_along);
    let words = [
        therapy.lede,
        therapy.to_sheet.words,
        therapy.finding.words,
        therapy.sessions.empty.words,
        therapy.session.lede,
        therapy.session.before.words,
        therapy.session.after.words,
        sheet.lede,
        sheet.ask.words,
        sheet.choose.words,
        sheet.blank.title.words,
        sheet.preview.lede,
        sheet.preview.foot,
        sheet.preview.empty,
        sheet.preview.paper.words,
        text.checks.lede,
        text.checks.optional,
        text.checks.sum.not.words,
        text.checks.trend.caution,
    ];
    for words in words.into_iter().chain(SheetPart::ALL.map(sheet.preview.part)) {
        assert_eq!(faults(words), Vec::<String>::new());
    }
}

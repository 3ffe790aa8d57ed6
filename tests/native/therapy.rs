//! Therapy: notes for sessions, and the sheet of chosen sentences: what is on it, in which order, what is left out, and what is printed.

mod pages;

use pages::{printed, sheet_page};

use daybook::i18n::{Language, provide_text};
use daybook::state::{Claim, Place, TakeAlong, use_self_checks, use_shelves, use_take_along, use_therapy_notes};
use daybook::ui::pages::{SessionPage, TakeAlong as TakeAlongPage, Therapy};
use daybook_drivers::voice::faults;
use domain::practice::{Answer, Shelf};
use domain::therapy::{Excerpt, ExcerptSource, SheetPart};
use domain::{CheckId, ExerciseId, FieldId, RecordId, RoughDate};
use leptos::prelude::*;
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::{PASSPHRASE, Tab, settle};

// ---- Notes ---------------------------------------------------------------------------------------------------------

#[test]
fn notes_are_kept_as_they_are_written_and_listed_with_the_next_ones_first() {
    let tab = Tab::with_notebook();
    let notes = use_therapy_notes();
    for (date, before) in [("2026-11-03", "Sleep"), ("2026-11-17", "The court")] {
        block_on(notes.begin()).unwrap();
        notes.date(RoughDate::parse(date));
        notes.before_typed(before.into());
        block_on(notes.close()).unwrap();
    }
    block_on(notes.begin()).unwrap();
    notes.before_typed("Mornings".into());
    tab.pause();
    settle();
    let _again = tab.opened_again();
    let notes = use_therapy_notes();
    let all = notes.all().get_untracked();
    let before: Vec<&str> = all.iter().map(|it| it.before.as_str()).collect();
    assert_eq!(before, ["Mornings", "The court", "Sleep"]);
    block_on(notes.take_up(all[0].id)).unwrap();
    notes.after_typed("A walk each day".into());
    notes.date(RoughDate::parse("2026-12"));
    block_on(notes.close()).unwrap();
    assert_eq!(notes.all().get_untracked()[0].after, "A walk each day");
}

#[test]
fn blank_notes_leave_nothing_and_deleted_ones_can_be_brought_back() {
    let tab = Tab::with_notebook();
    let notes = use_therapy_notes();
    block_on(notes.begin()).unwrap();
    notes.before_typed("  ".into());
    block_on(notes.close()).unwrap();
    assert!(notes.all().get_untracked().is_empty());
    block_on(notes.begin()).unwrap();
    notes.date(RoughDate::parse("2026-12"));
    block_on(notes.close()).unwrap();
    assert_eq!(notes.all().get_untracked().len(), 1, "the date of an appointment is kept");
    let dated = notes.all().get_untracked()[0].id;
    block_on(notes.remove(dated)).unwrap();
    block_on(notes.begin()).unwrap();
    notes.before_typed("Sleep".into());
    // Not kept yet, and not lost.
    let id = notes.draft().current().get_untracked().unwrap().id;
    block_on(notes.remove(id)).unwrap();
    assert!(notes.draft().current().get_untracked().is_none() && notes.has_just_deleted().get_untracked());
    block_on(notes.put_back()).unwrap();
    assert_eq!(notes.all().get_untracked()[0].before, "Sleep");
    block_on(notes.remove(id)).unwrap();
    tab.session.lock();
    settle();
    assert!(!notes.has_just_deleted().get_untracked() && notes.all().get_untracked().is_empty());
}

#[test]
fn half_a_note_outlives_leaving() {
    let tab = Tab::with_notebook();
    block_on(use_therapy_notes().begin()).unwrap();
    use_therapy_notes().before_typed("Half".into());
    tab.session.leave();
    let again = Tab::on(&tab.device);
    block_on(again.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    assert_eq!(use_therapy_notes().all().get_untracked()[0].before, "Half");
}

// ---- The sheet -----------------------------------------------------------------------------------------------------

/// What the urges say, in these tests.
const PULL: &str = "Of 10 days with a pause, 6 had one from 21.";

fn along() -> TakeAlong {
    let text = Language::English.text();
    use_take_along((text.exercises)(), (text.checks.all)(), Memo::new(|_| vec![PULL.to_owned()]))
}

fn opened() -> TakeAlong {
    block_on(along().open()).unwrap();
    along()
}

/// The only page there is.
fn page(tab: &Tab) -> RecordId {
    tab.journal.cards().get_untracked()[0].id
}

fn from(from: ExcerptSource, text: &str) -> Excerpt {
    Excerpt { from, text: text.into() }
}

fn shown() -> Vec<String> {
    along().lines().get_untracked().into_iter().map(|(_, excerpt)| excerpt.text).collect()
}

fn on_record() -> usize {
    along().draft().current().get_untracked().map_or(0, |sheet| sheet.excerpts.len())
}

fn rewrite(tab: &Tab, id: RecordId, body: &str) {
    tab.editor.resume(id);
    tab.editor.body_typed(body.into());
    block_on(tab.editor.close()).unwrap();
}

#[test]
fn nothing_is_on_a_sheet_that_nobody_chose() {
    let tab = Tab::with_notebook();
    tab.write("I slept. I ate.");
    block_on(use_shelves().add(Shelf::Reason, "I shook for days.".into())).unwrap();
    let along = opened();
    assert!(shown().is_empty());
    block_on(along.close()).unwrap();
    let _again = tab.opened_again();
    opened();
    assert_eq!(on_record(), 0);
}

#[test]
fn sentences_of_everything_can_be_chosen_and_each_knows_what_it_is() {
    let tab = Tab::with_notebook();
    tab.write("I slept. I ate.");
    block_on(use_shelves().add(Shelf::Reason, "I shook for days.".into())).unwrap();
    block_on(use_shelves().add(Shelf::Question, "How long does it take?".into())).unwrap();
    block_on(use_shelves().add(Shelf::Goal, "To sleep through.".into())).unwrap();
    let notes = use_therapy_notes();
    block_on(notes.begin()).unwrap();
    notes.before_typed("The court. My sister.".into());
    block_on(notes.close()).unwrap();
    let checks = use_self_checks();
    let (text, who) = (Language::English.text(), CheckId::parse("who-5").unwrap());
    block_on(checks.open(who.clone())).unwrap();
    (0..5).for_each(|at| checks.answer(at, Some(0)));
    block_on(checks.go_on_to_sum(&(text.checks.all)()[0])).unwrap();
    block_on(checks.close()).unwrap();

    let along = opened();
    let session = notes.all().get_untracked()[0].id;
    let on = |shelf: Shelf| along.on_shelf(shelf).get_untracked()[0].clone();
    assert_eq!(along.page(page(&tab)), ["I slept.", "I ate."]);
    let (check, day, sum) = along.results(who.clone()).get_untracked()[0];
    assert_eq!((day.to_string().as_str(), sum), ("2026-11-24", 100));
    let (reason, question, goal) = (on(Shelf::Reason), on(Shelf::Question), on(Shelf::Goal));
    let wanted = [
        (SheetPart::Page, from(ExcerptSource::Page(page(&tab)), "I ate.")),
        (SheetPart::Reason, from(ExcerptSource::Reason(reason.0), &reason.1)),
        (SheetPart::Question, from(ExcerptSource::Note(question.0), &question.1)),
        (SheetPart::Goal, from(ExcerptSource::Note(goal.0), &goal.1)),
        (SheetPart::Session, from(ExcerptSource::Note(session), "My sister.")),
        (SheetPart::Check, from(ExcerptSource::Check(who), &check.to_string())),
        (SheetPart::Pattern, from(ExcerptSource::Pattern, PULL)),
    ];
    for (_, excerpt) in &wanted {
        along.choose(excerpt.clone(), true);
    }
    block_on(along.close()).unwrap();
    let _again = tab.opened_again();
    assert!(opened().lines().get_untracked() == wanted);
}

#[test]
fn a_question_of_an_exercise_can_be_chosen_and_goes_when_it_is_changed_there() {
    let tab = Tab::with_notebook();
    let (exercise, field) = (ExerciseId::parse("finding-professional").unwrap(), FieldId::parse("questions").unwrap());
    let ask = |question: &str| {
        tab.player.open(exercise.clone(), Place::Practice);
        tab.player.say(&field, Answer::Lines(vec![question.into()]));
        block_on(tab.player.put_down()).unwrap();
    };
    ask("What does it cost?");
    let along = opened();
    let (run, words) = along.on_shelf(Shelf::Question).get_untracked()[0].clone();
    along.choose(from(ExcerptSource::Note(run), &words), true);
    assert_eq!(shown(), ["What does it cost?"]);
    ask("How long does it take?");
    assert!(shown().is_empty());
}

#[test]
fn a_sentence_that_is_changed_where_it_stands_is_not_shown_and_goes_off_the_sheet() {
    let tab = Tab::with_notebook();
    tab.write("I slept. I ate.");
    let id = page(&tab);
    let along = opened();
    for text in ["I slept.", "I ate."] {
        along.choose(from(ExcerptSource::Page(id), text), true);
    }
    block_on(along.close()).unwrap();
    rewrite(&tab, id, "I slept badly. I ate.");
    let along = opened();
    assert_eq!((shown(), on_record()), (vec!["I ate.".to_owned()], 1));
    block_on(along.close()).unwrap();
    // What comes back does not come back by itself.
    rewrite(&tab, id, "I slept. I ate.");
    let _again = tab.opened_again();
    opened();
    assert_eq!(shown(), ["I ate."]);
}

#[test]
fn what_is_deleted_is_not_shown_and_goes_off_the_sheet() {
    let tab = Tab::with_notebook();
    tab.write("I slept.");
    let id = page(&tab);
    block_on(use_shelves().add(Shelf::Reason, "I shook.".into())).unwrap();
    let along = opened();
    let reason = along.on_shelf(Shelf::Reason).get_untracked()[0].0;
    along.choose(from(ExcerptSource::Page(id), "I slept."), true);
    along.choose(from(ExcerptSource::Reason(reason), "I shook."), true);
    along.choose(from(ExcerptSource::Pattern, ""), true);
    assert_eq!((shown().len(), on_record()), (2, 2), "what is not offered is not kept either");
    block_on(tab.journal.delete(id)).unwrap();
    assert_eq!(shown(), ["I shook."]);
    block_on(use_shelves().remove(reason)).unwrap();
    block_on(along.close()).unwrap();
    let _again = tab.opened_again();
    opened();
    assert_eq!((shown().len(), on_record()), (0, 0));
}

#[test]
fn the_order_is_that_of_choosing_until_it_is_changed() {
    let tab = Tab::with_notebook();
    tab.write("One. Two. Three.");
    let id = page(&tab);
    let along = opened();
    let of = |text: &str| from(ExcerptSource::Page(id), text);
    for text in ["One.", "Two.", "Three."] {
        along.choose(of(text), true);
    }
    along.shift(&of("Three."), true);
    along.shift(&of("One."), true);
    along.shift(&of("Two."), false);
    along.shift(&of("One."), false);
    assert_eq!(shown(), ["Three.", "One.", "Two."]);
    along.choose(of("One."), false);
    along.choose(of("One."), true);
    block_on(along.close()).unwrap();
    let _again = tab.opened_again();
    opened();
    assert_eq!(shown(), ["Three.", "Two.", "One."]);
}

#[test]
fn a_sheet_that_was_cleared_can_be_brought_back_with_what_was_written_since() {
    let tab = Tab::with_notebook();
    tab.write("One.");
    let along = opened();
    along.ask_typed("Sleep".into());
    along.choose(from(ExcerptSource::Page(page(&tab)), "One."), true);
    along.blank("Ann");
    block_on(along.draft().keep()).unwrap();
    block_on(along.clear()).unwrap();
    assert!(along.draft().current().get_untracked().unwrap().is_blank());
    along.ask_typed("Something else".into());
    block_on(along.put_back()).unwrap();
    let sheet = along.draft().current().get_untracked().unwrap();
    let blanked = vec!["Ann".to_owned()];
    assert_eq!((sheet.ask.as_str(), sheet.excerpts.len(), sheet.blanked), ("Sleep\nSomething else", 1, blanked));
    assert!(!along.has_just_cleared().get_untracked());
    block_on(along.close()).unwrap();
    let _again = tab.opened_again();
    assert_eq!(opened().draft().current().get_untracked().unwrap().ask, "Sleep\nSomething else");
}

#[test]
fn the_way_back_to_a_cleared_sheet_stands_on_the_page_until_the_lock() {
    let tab = Tab::with_notebook();
    let along = opened();
    along.ask_typed("Sleep".into());
    assert!(!sheet_page().contains(r#"id="undo-sheet""#));
    opened();
    block_on(along.clear()).unwrap();
    let page = sheet_page();
    assert!(page.contains(r#"id="undo-sheet""#) && page.contains("with its words and names"), "{page}");
    tab.session.lock();
    settle();
    assert!(!along.has_just_cleared().get_untracked());
}

#[test]
fn who_comes_back_before_the_sheet_is_put_down_finds_it() {
    let _tab = Tab::with_notebook();
    let along = opened();
    along.ask_typed("Sleep".into());
    // The one that is left is kept by whoever comes back, too.
    block_on(along.open()).unwrap();
    let kept = along.draft().keeping().get_untracked();
    assert_eq!(kept, daybook::state::Keeping::Nothing, "it was put down and taken up again");
    assert_eq!(along.draft().current().get_untracked().unwrap().ask, "Sleep");
}

#[test]
fn a_later_result_is_not_on_a_sheet_for_which_an_earlier_one_was_chosen() {
    let tab = Tab::with_notebook();
    let (checks, who) = (use_self_checks(), CheckId::parse("who-5").unwrap());
    let ended = |answer: u8| {
        block_on(checks.open(who.clone())).unwrap();
        (0..5).for_each(|at| checks.answer(at, Some(answer)));
        block_on(checks.go_on_to_sum(&(Language::English.text().checks.all)()[0])).unwrap();
        block_on(checks.close()).unwrap();
    };
    ended(0);
    let along = opened();
    let first = along.results(who.clone()).get_untracked()[0].0;
    along.choose(from(ExcerptSource::Check(who.clone()), &first.to_string()), true);
    // As older versions kept it: which one was meant nobody knows.
    along.choose(from(ExcerptSource::Check(who.clone()), ""), true);
    assert_eq!(on_record(), 1);
    tab.device.tick(1_000);
    ended(5);
    assert_eq!(along.results(who.clone()).get_untracked().len(), 2);
    let page = printed();
    assert_eq!(page.matches(" of 100 on ").count(), 1, "{page}");
    opened();
    block_on(checks.remove(first)).unwrap();
    assert!(shown().is_empty());
}

#[test]
fn what_the_urges_say_goes_off_the_sheet_once_they_say_something_else() {
    let _tab = Tab::with_notebook();
    let told = RwSignal::new(vec![PULL.to_owned()]);
    let text = Language::English.text();
    let along = use_take_along((text.exercises)(), (text.checks.all)(), Memo::new(move |_| told.get()));
    block_on(along.open()).unwrap();
    along.choose(from(ExcerptSource::Pattern, PULL), true);
    assert_eq!(along.lines().get_untracked().len(), 1);
    told.set(Vec::new());
    assert!(along.lines().get_untracked().is_empty());
}

#[test]
fn what_was_looked_for_elsewhere_is_not_looked_for_here_nor_the_other_way_round() {
    let tab = Tab::with_notebook();
    opened();
    let typed = tab.search.typed();
    typed.set("Rowan".into());
    let owner = Owner::new();
    owner.with(sheet_page);
    assert_eq!(typed.get_untracked(), "");
    typed.set("Ito".into());
    owner.cleanup();
    assert_eq!(typed.get_untracked(), "");
}

#[test]
fn a_sheet_that_cannot_be_kept_stays_on_the_page() {
    let tab = Tab::with_notebook();
    let along = opened();
    along.ask_typed("Sleep".into());
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    assert!(block_on(along.close()).is_err());
    assert_eq!(along.draft().current().get_untracked().unwrap().ask, "Sleep");
}

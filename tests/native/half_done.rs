//! What is half done when something else happens: the lock, another press, another page, midnight.

use daybook::i18n::Language;
use daybook::state::{Gate, KeepError, Place, today};
use domain::{Feeling, Sort, Steadiness};
use leptos::prelude::{GetUntracked, Set};
use pollster::block_on;

use crate::support::{Tab, settle};

/// Begins something, does something else while the store does not answer, and waits for the first.
fn while_slow<T>(tab: &Tab, begun: impl Future<Output = T>, meanwhile: impl FnOnce()) -> T {
    let storage = tab.device.storage();
    storage.hold(true);
    let then = async {
        meanwhile();
        storage.hold(false);
    };
    block_on(futures::future::join(begun, then)).0
}

#[test]
fn half_a_check_in_is_kept_before_the_lock() {
    let tab = Tab::with_notebook();
    tab.check_ins.note_typed("Rain.".into());
    block_on(tab.editor.keep_all()).unwrap();
    let again = tab.opened_again();
    assert_eq!(again.check_ins.latest(today()).get_untracked().unwrap().note, "Rain.");
}

/// More than one page may hold.
fn type_too_much(tab: &Tab) {
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("plum ".repeat(2_000_000));
}

#[test]
fn what_has_no_room_does_not_hold_up_the_rest() {
    let tab = Tab::with_notebook();
    type_too_much(&tab);
    tab.check_ins.note_typed("Rain.".into());
    assert_eq!(block_on(tab.editor.keep_all()), Err(KeepError::TooLong));
    let again = tab.opened_again();
    assert_eq!(again.check_ins.latest(today()).get_untracked().unwrap().note, "Rain.");
    assert_eq!(again.bodies(), [""; 0]);
}

#[test]
fn nor_when_the_page_is_left() {
    let tab = Tab::with_notebook();
    type_too_much(&tab);
    tab.check_ins.note_typed("Rain.".into());
    tab.session.leave();
    let again = tab.opened_again();
    assert_eq!(again.check_ins.latest(today()).get_untracked().unwrap().note, "Rain.");
}

#[test]
fn one_that_was_skipped_is_not_kept_and_comes_back_when_it_is_asked_for() {
    let tab = Tab::with_notebook();
    tab.check_ins.note_typed("Rain.".into());
    tab.check_ins.skip();
    assert!(!tab.check_ins.is_asking(today()).get_untracked());
    block_on(tab.editor.keep_all()).unwrap();
    assert_eq!(tab.opened_again().check_ins.latest(today()).get_untracked(), None);
    tab.check_ins.ask_again();
    assert_eq!(tab.check_ins.draft().get_untracked().note, "Rain.");
}

#[test]
fn what_is_said_while_a_check_in_is_being_kept_is_not_lost() {
    let tab = Tab::with_notebook();
    tab.check_ins.note_typed("Rain.".into());
    let kept = while_slow(&tab, tab.check_ins.keep(), || tab.check_ins.toggle(Feeling::Tired));
    kept.unwrap();
    assert!(tab.check_ins.is_asking(today()).get_untracked(), "there is more to keep");
    block_on(tab.check_ins.keep()).unwrap();
    let said = tab.opened_again().check_ins.latest(today()).get_untracked().unwrap();
    assert_eq!((said.note.as_str(), said.feelings.to_vec()), ("Rain.", vec![Feeling::Tired]));
}

#[test]
fn two_wishes_at_once_both_come_true() {
    let tab = Tab::with_notebook();
    let day = today().get_untracked();
    let both = futures::future::join(tab.wishes.offer_prompts(false), tab.wishes.count_from(day));
    let (first, second) = while_slow(&tab, both, || {});
    first.unwrap();
    second.unwrap();
    let again = tab.opened_again();
    assert!(!again.wishes.prompts().get_untracked());
    assert_eq!(again.wishes.without_contact_since().get_untracked(), Some(day));
}

#[test]
fn a_page_that_was_brought_back_cannot_be_deleted_for_good() {
    let tab = Tab::with_notebook();
    tab.write("Here.");
    let id = tab.journal.cards().get_untracked()[0].id;
    block_on(tab.journal.delete(id)).unwrap();
    // The question is asked; then Undo is pressed; then the question is answered.
    block_on(tab.journal.restore(id)).unwrap();
    block_on(tab.journal.delete_for_good(id)).unwrap();
    assert_eq!(tab.opened_again().bodies(), ["Here."]);
}

#[test]
fn a_question_belongs_to_the_page_once_something_is_written_under_it() {
    let tab = Tab::with_notebook();
    let question = (Language::English.text().prompts)()[0].id.clone();
    tab.editor.begin(Sort::Journal);
    tab.editor.offer(Some(question.clone()));
    tab.editor.body_typed(" ".into());
    assert_eq!(tab.editor.draft().get_untracked().prompt, None);
    tab.editor.body_typed("A blue plate.".into());
    block_on(tab.editor.close()).unwrap();
    let page = |tab: &Tab| tab.journal.page(tab.journal.cards().get_untracked()[0].id).unwrap();
    assert_eq!(page(&tab).prompt, Some(question.clone()));
    // Without one it stays without.
    tab.editor.begin(Sort::Journal);
    tab.editor.offer(Some(question));
    tab.editor.prompt_chosen(None);
    tab.editor.body_typed("Plums.".into());
    block_on(tab.editor.close()).unwrap();
    let plums = tab
        .journal
        .cards()
        .get_untracked()
        .into_iter()
        .find_map(|card| tab.journal.page(card.id).filter(|page| page.body == "Plums."));
    assert_eq!(plums.unwrap().prompt, None);
}

#[test]
fn an_earlier_text_is_not_put_over_another_page() {
    let tab = Tab::with_notebook();
    tab.write("As it was.");
    let id = tab.journal.cards().get_untracked()[0].id;
    let tab = tab.opened_again();
    tab.editor.resume(id);
    tab.editor.body_typed("As it is.".into());
    block_on(tab.editor.close()).unwrap();
    tab.editor.resume(id);
    tab.editor.body_typed("As it will be.".into());
    let version = tab.journal.versions(id).get_untracked().remove(0);
    let brought = while_slow(&tab, tab.editor.bring_back(&version), || tab.editor.begin(Sort::Journal));
    brought.unwrap();
    assert_eq!(tab.editor.draft().get_untracked().body, "");
    assert_eq!(tab.opened_again().bodies(), ["As it will be."]);
}

#[test]
fn what_is_kept_while_the_notebook_is_put_away_is_not_shown_behind_the_lock() {
    let tab = Tab::with_notebook();
    tab.check_ins.say_steadiness(Steadiness::new(4));
    let kept = while_slow(&tab, tab.check_ins.keep(), || tab.session.leave());
    kept.unwrap();
    assert_eq!(tab.gate(), Gate::Locked);
    assert_eq!(tab.check_ins.latest(today()).get_untracked(), None, "nothing of it is left");
    assert_eq!(tab.opened_again().check_ins.latest(today()).get_untracked().unwrap().steadiness, Steadiness::new(4));
}

#[test]
fn words_are_found_in_letters_and_check_ins_too_and_forgotten_when_one_goes_on() {
    let tab = Tab::with_notebook();
    tab.navigation.go(Place::Journal);
    settle();
    tab.write("The boiler man came.");
    tab.editor.begin(Sort::Letter);
    tab.editor.body_typed("I wanted to tell you about the boiler.".into());
    block_on(tab.editor.close()).unwrap();
    tab.check_ins.note_typed("No hot water, the boiler again.".into());
    block_on(tab.check_ins.keep()).unwrap();
    tab.search.change_filter(|filter| filter.sort = Some(Sort::Journal));
    assert_eq!(tab.search.shown().get_untracked().len(), 1);
    tab.search.typed().set("boiler".into());
    settle();
    assert_eq!(tab.search.shown().get_untracked().len(), 2);
    let said = tab.search.check_ins().get_untracked();
    assert_eq!((said.len(), said[0].1.hit.as_str()), (1, "boiler"));

    // To a page that was found and back, it is still there; elsewhere it is not.
    tab.navigation.go(Place::Editor);
    settle();
    tab.navigation.go(Place::Journal);
    settle();
    assert_eq!(tab.search.typed().get_untracked(), "boiler");
    tab.navigation.go(Place::Learn);
    settle();
    assert_eq!(tab.search.typed().get_untracked(), "");
}

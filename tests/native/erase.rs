//! Deleting: a kind of thing with what belongs to it, or everything, the keys first.

use daybook::i18n::Language;
use daybook::platform::{Device, Remains, Unsealed};
use daybook::state::{
    Claim, Erasable, ErasingStage, Gate, Keeping, OpenError, provide_erasing, provide_lists, use_draft, use_face,
    use_timeline,
};
use daybook::ui::components::Hold;
use daybook::ui::pages::ErasePage;
use domain::circle::{Person, Ring};
use domain::story::Event;
use domain::{Appearance, RecordId, Sort, Timestamp};
use futures::FutureExt;
use leptos::prelude::*;
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::{Drawn, FakeDevice, PASSPHRASE, Tab, settle};

fn letter(tab: &Tab, body: &str) {
    tab.editor.begin(Sort::Letter);
    tab.editor.body_typed(body.into());
    block_on(tab.editor.close()).unwrap();
}

fn one(n: u16) -> Person {
    let mut id = [0; 16];
    id[..2].copy_from_slice(&n.to_le_bytes());
    Person::new(RecordId::from_bytes(id), Timestamp::from_millis(0), format!("P{n}"), Ring::Close)
}

fn count(tab: &Tab, kind: Erasable) -> usize {
    tab.erasing.count(kind).get_untracked()
}

#[test]
fn a_kind_goes_with_its_earlier_texts_and_nothing_else_goes() {
    let tab = Tab::with_notebook();
    tab.write("First words.");
    letter(&tab, "Dear.");
    // Another day, another text: the one before becomes a version.
    tab.device.tick(3 * 24 * 3_600_000);
    let id = tab.journal.cards().get_untracked().iter().find(|card| card.sort == Sort::Journal).unwrap().id;
    tab.editor.resume(id);
    tab.editor.body_typed("Other words.".into());
    block_on(tab.editor.close()).unwrap();
    assert!(!tab.journal.versions(id).get_untracked().is_empty(), "there is an earlier text");
    assert_eq!((count(&tab, Erasable::Pages), count(&tab, Erasable::Letters)), (1, 1));
    assert_eq!(block_on(tab.erasing.delete_kind(Erasable::Pages)), Ok(1));
    assert_eq!((count(&tab, Erasable::Pages), count(&tab, Erasable::Letters)), (0, 1));
    let again = tab.opened_again();
    assert_eq!(again.bodies(), ["Dear."]);
    assert!(again.journal.versions(id).get_untracked().is_empty());
}

#[test]
fn pages_that_could_be_brought_back_go_too() {
    let tab = Tab::with_notebook();
    tab.write("Deleted before.");
    let id = tab.journal.cards().get_untracked()[0].id;
    block_on(tab.journal.delete(id)).unwrap();
    assert_eq!(count(&tab, Erasable::Pages), 1);
    assert_eq!(block_on(tab.erasing.delete_kind(Erasable::Pages)), Ok(1));
    assert!(tab.opened_again().journal.deleted().get_untracked().is_empty());
}

#[test]
fn more_than_one_commit_holds_goes_all_the_same() {
    let tab = Tab::with_notebook();
    let people = use_draft::<Person>();
    for n in 1..=300 {
        people.begin(one(n));
        people.change(|person| person.note = "Someone.".into());
        block_on(people.close()).unwrap();
    }
    assert_eq!(block_on(tab.erasing.delete_kind(Erasable::People)), Ok(300));
    assert_eq!(count(&tab.opened_again(), Erasable::People), 0);
}

#[test]
fn what_lies_open_of_a_kind_is_put_down_and_not_kept_again() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("Lies open.".into());
    block_on(tab.editor.keep()).unwrap();
    assert_eq!(block_on(tab.erasing.delete_kind(Erasable::Pages)), Ok(1));
    assert_eq!(tab.editor.keeping().get_untracked(), Keeping::Nothing);
    assert_eq!(tab.editor.name().get_untracked(), None, "a blank page lies there");
    block_on(tab.editor.keep_all()).unwrap();
    let people = use_draft::<Person>();
    people.begin(one(1));
    people.change(|person| person.note = "Someone.".into());
    block_on(people.keep()).unwrap();
    assert_eq!(block_on(tab.erasing.delete_kind(Erasable::People)), Ok(1));
    assert_eq!(people.current().get_untracked(), None);
    assert!(tab.opened_again().bodies().is_empty());
}

#[test]
fn a_kind_that_cannot_be_deleted_stays() {
    let tab = Tab::with_notebook();
    tab.write("Still here.");
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    assert!(block_on(tab.erasing.delete_kind(Erasable::Pages)).is_err());
    assert_eq!(count(&tab, Erasable::Pages), 1);
}

#[test]
fn no_two_kinds_share_a_record_or_a_name() {
    let mut ids: Vec<&str> = Erasable::ALL.iter().map(|kind| kind.id()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Erasable::ALL.len());
    let tab = Tab::with_notebook();
    tab.write("A page.");
    letter(&tab, "A letter.");
    let each: usize = Erasable::ALL.into_iter().map(|kind| count(&tab, kind)).sum();
    assert_eq!((each, tab.erasing.count_all().get_untracked()), (2, 2));
}

#[test]
fn everything_leaves_both_stores_and_what_stands_unsealed_empty_and_then_leaves() {
    let tab = Tab::with_notebook();
    tab.write("All of it.");
    tab.preferences().choose_appearance(Appearance::Dark);
    assert!(tab.device.read_unsealed(Unsealed::Settings).is_some());
    block_on(tab.erasing.delete_everything());
    settle();
    assert!(Store::BOTH.into_iter().all(|store| tab.device.storage().records(store).is_empty()));
    assert_eq!(tab.device.read_unsealed(Unsealed::Settings), None);
    assert_eq!((tab.gate(), tab.device.leaves.get()), (Gate::First, 1));
    assert_eq!(tab.erasing.stage().get_untracked(), None);
    assert!(tab.bodies().is_empty(), "no words stay in memory");
    // What comes after it writes nothing.
    tab.session.leave();
    for _ in 0..5 {
        tab.pause();
    }
    assert!(Store::BOTH.into_iter().all(|store| tab.device.storage().records(store).is_empty()));
    assert_eq!(Tab::on(&tab.device).gate(), Gate::First);
}

#[test]
fn words_that_were_being_typed_are_not_written_after_it() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("Not kept yet.".into());
    block_on(tab.erasing.delete_everything());
    for _ in 0..5 {
        tab.pause();
    }
    assert!(Store::BOTH.into_iter().all(|store| tab.device.storage().records(store).is_empty()));
}

#[test]
fn what_could_not_be_deleted_is_named_and_no_passphrase_opens_it() {
    for (part, which) in [(Remains::Local, Store::Local), (Remains::Database, Store::Indexed)] {
        let tab = Tab::with_notebook();
        tab.write("Left behind.");
        tab.device.remains.borrow_mut().push(part);
        block_on(tab.erasing.delete_everything());
        let remains = ErasingStage::Remains { parts: vec![part], opens: false };
        assert_eq!(tab.erasing.stage().get_untracked(), Some(remains));
        assert_eq!(tab.device.leaves.get(), 0, "it is said first");
        assert!(!tab.device.storage().records(which).is_empty());
        tab.erasing.end();
        assert_eq!(tab.gate(), Gate::Locked);
        let opened = block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree));
        assert_eq!(opened, Err(OpenError::WrongPassphrase));
    }
}

#[test]
fn without_random_numbers_nothing_is_deleted_and_that_is_said() {
    let tab = Tab::with_notebook();
    tab.write("As it was.");
    tab.preferences().choose_appearance(Appearance::Dark);
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("Not kept yet.".into());
    tab.device.has_randomness.set(false);
    block_on(tab.erasing.delete_everything());
    assert_eq!(tab.erasing.stage().get_untracked(), Some(ErasingStage::NotDone));
    assert!(tab.device.read_unsealed(Unsealed::Settings).is_some());
    tab.device.has_randomness.set(true);
    tab.erasing.end();
    assert_eq!((tab.gate(), tab.keeping()), (Gate::Open, Keeping::Waiting), "nor is what stands on the page gone");
    tab.editor.begin(Sort::Journal);
    assert_eq!(tab.opened_again().bodies(), ["As it was."]);
}

#[test]
fn a_notebook_for_this_visit_goes_and_nothing_on_the_device_is_touched() {
    let tab = Tab::on(&FakeDevice::new());
    block_on(tab.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    tab.write("For now.");
    // Another tab has made one that is kept.
    let other = Tab::on(&tab.device.in_another_tab());
    block_on(other.session.create(PASSPHRASE.into())).unwrap();
    let before = tab.device.storage().records(Store::Local);
    block_on(tab.erasing.delete_everything());
    assert_eq!((tab.gate(), tab.device.leaves.get()), (Gate::First, 1));
    assert_eq!(tab.device.storage().records(Store::Local), before);
    assert!(!tab.session.is_for_this_visit());
}

#[test]
fn other_tabs_are_told() {
    let tab = Tab::with_notebook();
    let other = Tab::on(&tab.device.in_another_tab());
    block_on(tab.erasing.delete_everything());
    settle();
    assert_eq!(other.gate(), Gate::Locked);
    let opened = block_on(other.session.open(PASSPHRASE.into(), Claim::IfFree));
    assert_eq!(opened, Err(OpenError::Empty));
}

#[test]
fn the_page_lists_what_there_is_with_its_count_and_asks_before_anything_goes() {
    let tab = Tab::with_notebook();
    let empty = view! { <ErasePage /> }.drawn();
    let text = &Language::English.text().erase;
    assert!(empty.contains(text.nothing) && !empty.contains("erase-kind-"), "no line for what there is not");
    tab.write("One.");
    tab.write("Two.");
    let html = view! { <ErasePage /> }.drawn();
    assert!(html.contains(r#"id="erase-kind-page""#) && !html.contains(r#"id="erase-kind-letter""#), "{html}");
    assert!(html.contains(r#"id="erase-everything""#) && html.contains(r#"id="erase-page-open""#));
    for words in text.stays_points {
        assert!(html.contains(&words[..20]), "what stays is said before: {words}");
    }
    assert!(!html.contains("<dialog"), "nothing is asked yet");
    assert!((text.everything_ask.words)(2).contains('2') && (text.kind_words)(2, None).contains('2'));
}

#[test]
fn what_is_told_while_and_after_it_stands_in_the_place_of_the_page() {
    let tab = Tab::with_notebook();
    tab.device.remains.borrow_mut().extend([Remains::Database, Remains::Worker]);
    block_on(tab.erasing.delete_everything());
    let html = view! { <ErasePage /> }.drawn();
    let text = &Language::English.text().erase;
    assert!(html.contains("erase-remains") && html.contains(r#"id="erase-end""#), "{html}");
    assert!(
        html.contains(text.parts[1]) && html.contains(&text.parts[3][..20]) && !html.contains(&text.parts[0][..40])
    );
    assert!(!html.contains("erase-everything"));
}

#[test]
fn each_kind_has_words_and_an_id_that_is_a_name_of_records() {
    for kind in Erasable::ALL {
        assert!(kind.id().chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", kind.id());
    }
    let counted = Language::English.text().erase.kind_deleted;
    assert_eq!([1, 7].map(counted), ["1 was deleted.", "7 were deleted."]);
}

#[test]
fn keys_that_could_not_be_taken_away_are_told_and_it_can_be_tried_again() {
    let tab = Tab::with_notebook();
    tab.write("Still opens.");
    tab.device.storage().set_fault(Store::Indexed, Some(Fault::Hanging));
    tab.device.remains.borrow_mut().push(Remains::Database);
    block_on(tab.erasing.delete_everything());
    let remains = ErasingStage::Remains { parts: vec![Remains::Database], opens: true };
    assert_eq!(tab.erasing.stage().get_untracked(), Some(remains));
    let html = view! { <ErasePage /> }.drawn();
    let text = &Language::English.text().erase;
    assert!(html.contains(text.remains_open.fine) && !html.contains(text.remains.fine), "{html}");
    assert!(html.contains(r#"id="erase-again""#));
    // It is true.
    tab.device.storage().set_fault(Store::Indexed, None);
    let other = Tab::on(&tab.device.in_another_tab());
    assert_eq!(block_on(other.session.open(PASSPHRASE.into(), Claim::IfFree)), Ok(()));
    drop(other);
    tab.device.remains.borrow_mut().clear();
    block_on(tab.erasing.delete_everything());
    assert!(Store::BOTH.into_iter().all(|store| tab.device.storage().records(store).is_empty()));
    assert_eq!((tab.gate(), tab.device.leaves.get()), (Gate::First, 1));
}

#[test]
fn in_the_task_of_the_press_the_readable_records_go_and_nothing_opens_any_more() {
    let tab = Tab::with_notebook();
    tab.preferences().choose_appearance(Appearance::Dark);
    tab.device.storage().hold(true);
    let mut deleting = Box::pin(tab.erasing.delete_everything());
    assert!((&mut deleting).now_or_never().is_none(), "the durable store takes its time");
    assert_eq!((tab.gate(), tab.device.read_unsealed(Unsealed::Settings)), (Gate::Locked, None));
    // The page is gone now.
    drop(deleting);
    tab.device.storage().hold(false);
    let again = Tab::on(&tab.device);
    let opened = block_on(again.session.open(PASSPHRASE.into(), Claim::IfFree));
    assert_eq!(opened, Err(OpenError::WrongPassphrase));
}

#[test]
fn leave_leaves_it_also_where_there_is_nowhere_to_go_and_it_goes_on_behind_the_lists() {
    let tab = Tab::with_notebook();
    let face = use_face();
    tab.device.remains.borrow_mut().push(Remains::Worker);
    tab.device.storage().hold(true);
    let mut deleting = Box::pin(tab.erasing.delete_everything());
    assert!((&mut deleting).now_or_never().is_none());
    assert!(tab.erasing.is_shown().get_untracked());
    tab.session.leave();
    face.stay();
    assert_eq!((tab.erasing.is_shown().get_untracked(), face.shows_lists().get_untracked()), (false, true));
    tab.device.storage().hold(false);
    block_on(deleting);
    assert!(!tab.erasing.is_shown().get_untracked(), "nor does its end come in front of them");
    face.go_through();
    assert!(tab.erasing.is_shown().get_untracked(), "it is told behind them");
}

#[test]
fn lists_and_choices_are_gone_from_memory_too_and_do_not_come_back_with_the_next_change() {
    let tab = Tab::with_notebook();
    let lists = provide_lists(&["Shopping"]);
    let erasing = provide_erasing();
    let list = lists.book().get_untracked().lists()[0].id;
    assert_eq!(lists.change(|book, id| book.add(list, "Oat milk", id)), Ok(true));
    tab.preferences().lock_when_idle(7);
    let other_tab = Tab::on(&tab.device);
    let other = provide_lists(&["Shopping"]);
    block_on(erasing.delete_everything());
    let empty = |lists: daybook::state::ListShelf| lists.book().get_untracked().lists()[0].items.is_empty();
    assert!(empty(lists));
    tab.preferences().choose_appearance(Appearance::Dark);
    let idle = |tab: &Tab| tab.preferences().current().get_untracked().idle;
    assert_eq!(idle(&tab), domain::Settings::default().idle);
    // Another tab hears that the records are gone.
    assert!(!empty(other));
    other.look_again();
    assert!(empty(other));
    drop(other_tab);
}

#[test]
fn what_was_taken_away_just_before_does_not_come_back_to_a_kind_that_was_deleted() {
    let tab = Tab::with_notebook();
    let (draft, timeline) = (use_draft::<Event>(), use_timeline());
    for title in ["One", "Two"] {
        let id = draft.make_id().unwrap();
        draft.begin(Event { title: title.into(), ..Event::new(id, Timestamp::from_millis(0)) });
        block_on(draft.keep()).unwrap();
    }
    block_on(timeline.remove(draft.current().get_untracked().unwrap().id)).unwrap();
    assert_eq!((timeline.gone().get_untracked(), count(&tab, Erasable::Moments)), (1, 1));
    assert_eq!(block_on(tab.erasing.delete_kind(Erasable::Pages)), Ok(0));
    assert_eq!(timeline.gone().get_untracked(), 1, "another kind changes nothing");
    assert_eq!(block_on(tab.erasing.delete_kind(Erasable::Moments)), Ok(1));
    assert_eq!(timeline.gone().get_untracked(), 0);
}

#[test]
fn no_tab_that_waits_gets_the_notebook_before_its_keys_are_gone() {
    let tab = Tab::on(&FakeDevice::new());
    tab.device.tabs.set_locks();
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    assert!(tab.device.tabs.is_held());
    tab.device.storage().hold(true);
    let mut deleting = Box::pin(tab.erasing.delete_everything());
    assert!((&mut deleting).now_or_never().is_none());
    assert!(tab.device.tabs.is_held(), "still held");
    tab.device.storage().hold(false);
    block_on(deleting);
    assert!(!tab.device.tabs.is_held());
}

#[test]
fn a_notebook_for_this_visit_is_asked_about_as_what_it_is() {
    let tab = Tab::on(&FakeDevice::new());
    block_on(tab.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    let html = view! { <ErasePage /> }.drawn();
    let text = &Language::English.text().erase;
    assert!(html.contains(text.this_visit_ask.button) && !html.contains(text.everything_ask.button), "{html}");
    assert!(html.contains(&text.stays_points[0][..20]) && !html.contains(&text.stays_points[3][..20]));
}

#[test]
fn a_press_that_is_no_hold_says_how_it_is_done() {
    let hold =
        view! { <Hold id="h" text="Hold" lifted="Lifted." pressed="Hold it." described_by="why" on_held=|()| () /> };
    let html = hold.drawn();
    assert!(html.contains(r#"aria-describedby="why""#) && !html.contains("Hold it."), "{html}");
}

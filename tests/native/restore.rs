//! Opening a backup: what it would change is shown first, nothing here is replaced, and a file that does not open changes nothing.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::rc::Rc;

use daybook::i18n::{Language, provide_text};
use daybook::platform::{Device, Picked};
use daybook::state::{
    Claim, CreateError, Gate, HalfInWords, KeepError, Preview, PutIn, RestoreFault, RestoreStage, Under, make_secret,
};
use daybook::ui::pages::{RestorePage, Safety};
use domain::Sort;
use domain::restore::{CopyWords, Group, Tally};
use leptos::prelude::*;
use pollster::block_on;
use vault::parcel::backup::{self, Head, MOST};
use vault::{Id, Ikm, Name, RecordBytes, Store};

use crate::backup::make;
use crate::support::{Drawn, FakeDevice, PASSPHRASE, Tab, settle};

const OTHER: &str = "copper lantern drifting sideways walnut";

fn words() -> CopyWords {
    Language::English.text().restore.copies
}

fn half_in() -> HalfInWords {
    let (title, body) = Language::English.text().restore.done.interrupted;
    HalfInWords { title, body }
}

fn picked(file: &[u8]) -> Picked {
    Picked::Memory("a.bin".into(), file.to_vec())
}

/// The file of a backup that was just made.
fn backed_up(tab: &Tab) -> Vec<u8> {
    make(PASSPHRASE, Under::This).unwrap();
    tab.device.files.borrow_mut().pop().unwrap().1
}

fn stage(tab: &Tab) -> RestoreStage {
    tab.restoring.stage().get_untracked()
}

fn shown(tab: &Tab, file: &[u8]) -> Preview {
    block_on(tab.restoring.take(picked(file))).unwrap();
    assert_eq!(stage(tab), RestoreStage::Ask);
    block_on(tab.restoring.open(PASSPHRASE.into(), words())).unwrap();
    let RestoreStage::Preview(preview) = stage(tab) else { panic!("a preview: {:?}", stage(tab)) };
    preview
}

fn put_in(tab: &Tab) -> PutIn {
    block_on(tab.restoring.put_in(half_in())).unwrap();
    let RestoreStage::Done(put_in) = stage(tab) else { panic!("done: {:?}", stage(tab)) };
    put_in
}

fn of(preview: &Preview, group: Group) -> Tally {
    preview.tallies.iter().find(|(one, _)| *one == group).map(|(_, tally)| *tally).unwrap_or_default()
}

fn stored(tab: &Tab) -> [BTreeMap<Name, Vec<u8>>; 2] {
    Store::BOTH.map(|store| tab.device.storage().records(store))
}

fn sorted(mut bodies: Vec<String>) -> Vec<String> {
    bodies.sort();
    bodies
}

/// A file of records as some other version may have written them.
fn file_of(tab: &Tab, records: &[(Id, &str)]) -> Vec<u8> {
    let cost = vault::kdf::Cost::FLOOR;
    let head = Head::make(cost, &mut daybook::platform::DeviceEntropy(Rc::clone(&tab.device) as Rc<dyn Device>));
    let head = head.unwrap();
    let ikm: Ikm = block_on(tab.device.derive(PASSPHRASE, head.salt(), cost)).unwrap();
    let records: Vec<_> =
        records.iter().map(|(id, json)| (*id, Rc::new(RecordBytes::from(json.as_bytes().to_vec())))).collect();
    block_on(backup::seal(&head, &ikm, &records, async || {})).unwrap()
}

fn edit(tab: &Tab, from: &str, to: &str) {
    let cards = tab.journal.cards().get_untracked();
    let id = cards.iter().find(|card| card.opening.starts_with(from)).unwrap().id;
    tab.editor.resume(id);
    tab.editor.body_typed(to.into());
    block_on(tab.editor.close()).unwrap();
}

#[test]
fn on_a_first_visit_a_new_notebook_is_made_that_opens_with_the_same_passphrase_and_holds_the_same() {
    let tab = Tab::with_notebook();
    tab.write("It rained.");
    tab.write("It snowed.");
    block_on(tab.wishes.go_on_low(true)).unwrap();
    let file = backed_up(&tab);
    let new = Tab::on(&FakeDevice::new());
    let preview = shown(&new, &file);
    assert!(preview.is_first && of(&preview, Group::Pages) == Tally { new: 2, ..Tally::default() });
    assert!(stored(&new).iter().all(BTreeMap::is_empty), "nothing is written yet");
    let put_in = put_in(&new);
    assert_eq!((put_in.added, put_in.left.len(), put_in.why), (preview.puts, 0, None));
    assert_eq!(new.gate(), Gate::Open);
    assert_eq!(sorted(new.bodies()), ["It rained.", "It snowed."]);
    assert!(new.wishes.low_contact().get_untracked());
    let again = new.opened_again();
    assert_eq!(sorted(again.bodies()), ["It rained.", "It snowed."]);
    // The other way round there is nothing new either.
    let back = backed_up(&again);
    let tab = tab.opened_again();
    assert_eq!(shown(&tab, &back).puts, 0);
}

#[test]
fn whatever_is_typed_while_the_file_opens_the_notebook_opens_with_what_opened_the_file() {
    let tab = Tab::with_notebook();
    tab.write("It rained.");
    let file = backed_up(&tab);
    let new = Tab::on(&FakeDevice::new());
    let typed = make_secret().value();
    typed.set(PASSPHRASE.into());
    block_on(new.restoring.take(picked(&file))).unwrap();
    new.device.work.shut(true);
    let then = async {
        typed.set(String::new());
        new.device.work.shut(false);
    };
    let (opened, ()) = block_on(futures::future::join(new.restoring.open(typed.get_untracked(), words()), then));
    assert_eq!(opened, Ok(()));
    put_in(&new);
    assert_eq!(new.opened_again().bodies(), ["It rained."]);
}

#[test]
fn what_was_written_since_stays_what_was_changed_in_both_is_there_twice_and_the_second_time_nothing_is_new() {
    let tab = Tab::with_notebook();
    tab.write("Both say this.");
    tab.write("First draft.");
    let file = backed_up(&tab);
    edit(&tab, "First", "Second draft.");
    tab.write("Written since.");
    let preview = shown(&tab, &file);
    assert_eq!(of(&preview, Group::Pages), Tally { same: 1, changed: 1, ..Tally::default() });
    put_in(&tab);
    let all = ["Both say this.", "First draft.", "Second draft.", "Written since."];
    assert_eq!(sorted(tab.bodies()), all);
    let titles: Vec<_> = tab.journal.cards().get_untracked().iter().filter_map(|card| card.title.clone()).collect();
    assert_eq!(titles, ["From a backup"]);
    let again = tab.opened_again();
    assert_eq!(sorted(again.bodies()), all);
    assert_eq!(shown(&again, &file).puts, 0, "{:?}", stage(&again));
}

#[test]
fn choices_stay_as_they_are_here_and_so_does_what_stands_unsealed() {
    let tab = Tab::with_notebook();
    block_on(tab.wishes.go_on_low(true)).unwrap();
    let file = backed_up(&tab);
    let other = Tab::on(&FakeDevice::new());
    block_on(other.session.create(OTHER.into())).unwrap();
    block_on(other.wishes.go_on_low(false)).unwrap();
    other.preferences().lock_when_idle(7);
    let before = other.device.read_unsealed(daybook::platform::Unsealed::Settings);
    let preview = shown(&other, &file);
    assert!(!preview.is_first && of(&preview, Group::Choices).stays >= 1);
    put_in(&other);
    assert!(!other.wishes.low_contact().get_untracked());
    assert_eq!(other.device.read_unsealed(daybook::platform::Unsealed::Settings), before);
}

#[test]
fn a_wrong_passphrase_says_so_and_changes_nothing() {
    let tab = Tab::with_notebook();
    tab.write("It rained.");
    let file = backed_up(&tab);
    let before = stored(&tab);
    block_on(tab.restoring.take(picked(&file))).unwrap();
    assert_eq!(block_on(tab.restoring.open(OTHER.into(), words())), Err(RestoreFault::WrongPassphrase));
    assert_eq!((stage(&tab), stored(&tab) == before), (RestoreStage::Ask, true));
    assert!(!tab.device.worker_runs.get());
    // The file is still there.
    block_on(tab.restoring.open(PASSPHRASE.into(), words())).unwrap();
}

/// As a later version would begin it: the head is summed up by what stands behind it (`FORMAT.md`, section 16).
fn newer(file: &[u8]) -> Vec<u8> {
    let mut file = file.to_vec();
    file[3] = 2;
    let sum = Sha256::digest(&file[..64]);
    file[64..72].copy_from_slice(&sum[..8]);
    file
}

#[test]
fn a_file_that_is_no_backup_is_named_before_any_passphrase_is_asked_for_and_changes_nothing() {
    let tab = Tab::with_notebook();
    tab.write("It rained.");
    let file = backed_up(&tab);
    let before = stored(&tab);
    let with = |at: usize, byte: u8| {
        let mut file = file.clone();
        file[at] = byte;
        file
    };
    for (file, fault) in [
        (Vec::new(), RestoreFault::NotOne),
        (b"%PDF-1.7 and more".to_vec(), RestoreFault::NotOne),
        (file[..file.len() - 1].to_vec(), RestoreFault::CutShort),
        (file[..40].to_vec(), RestoreFault::CutShort),
        (with(3, 2), RestoreFault::Damaged),
        (newer(&file), RestoreFault::Newer),
        (with(30, file[30] ^ 1), RestoreFault::Damaged),
        (vec![0; MOST + 1], RestoreFault::TooLong),
    ] {
        assert_eq!(block_on(tab.restoring.take(picked(&file))), Err(fault));
        assert_eq!(stage(&tab), RestoreStage::Choose);
    }
    // Its seal tells only once it is opened.
    block_on(tab.restoring.take(picked(&with(file.len() - 1, file[file.len() - 1] ^ 1)))).unwrap();
    assert_eq!(block_on(tab.restoring.open(PASSPHRASE.into(), words())), Err(RestoreFault::Damaged));
    assert!(stored(&tab) == before);
}

#[test]
fn a_link_that_came_as_a_file_goes_where_links_go() {
    let tab = Tab::with_notebook();
    assert!(!tab.receiving.is_shown().get_untracked());
    // As it is, made by a later version, as an editor begins a file, and as a whole address.
    for given in ["s1.abc\n", "s2.abc", "\u{feff}s1.abc", "https://daybook.example/#s1.abc"] {
        block_on(tab.restoring.take(picked(given.as_bytes()))).unwrap();
        assert!(tab.receiving.is_shown().get_untracked(), "{given}");
        assert_eq!(stage(&tab), RestoreStage::Choose);
        tab.receiving.close();
    }
}

#[test]
fn leaving_it_changes_nothing_and_forgets_what_was_read() {
    let tab = Tab::with_notebook();
    tab.write("It rained.");
    let file = backed_up(&tab);
    let other = Tab::on(&FakeDevice::new());
    block_on(other.session.create(OTHER.into())).unwrap();
    let before = stored(&other);
    shown(&other, &file);
    other.restoring.leave_off();
    assert_eq!(stage(&other), RestoreStage::Choose);
    block_on(other.restoring.put_in(half_in())).unwrap();
    assert!(stored(&other) == before && other.bodies().is_empty());
}

#[test]
fn the_lock_forgets_what_was_read() {
    let tab = Tab::with_notebook();
    tab.write("It rained.");
    let file = backed_up(&tab);
    settle();
    shown(&tab, &file);
    tab.session.lock();
    settle();
    assert_eq!(stage(&tab), RestoreStage::Choose);
}

#[test]
fn on_a_first_visit_what_was_read_goes_with_the_passphrase_that_nobody_is_there_for() {
    let tab = Tab::with_notebook();
    tab.write("It rained.");
    let file = backed_up(&tab);
    let new = Tab::on(&FakeDevice::new());
    let watch = daybook::state::provide_watch();
    settle();
    shown(&new, &file);
    settle();
    new.device.tick(4 * 60_000);
    watch.brushed();
    new.pause();
    settle();
    assert_eq!(stage(&new), RestoreStage::Choose);
    block_on(new.restoring.put_in(half_in())).unwrap();
    assert_eq!(new.gate(), Gate::First, "and no notebook is made");
}

/// Pages that no deflating makes short.
fn long_pages(tab: &Tab, count: usize, letters: usize) {
    let mut state = 1_u64;
    for number in 0..count {
        let mut body = format!("{number:03} ");
        for _ in 0..letters {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            body.push(char::from_u32(0x4e00 + (state >> 50) as u32).unwrap_or('a'));
        }
        tab.write(&body);
    }
}

#[test]
fn a_lock_in_the_middle_is_told_what_was_put_in_stays_and_the_rest_follows() {
    let tab = Tab::with_notebook();
    long_pages(&tab, 10, 20_000);
    let file = backed_up(&tab);
    let other = Tab::on(&FakeDevice::new());
    block_on(other.session.create(OTHER.into())).unwrap();
    settle();
    let preview = shown(&other, &file);
    let storage = other.device.storage();
    storage.hold(true);
    let then = async {
        other.session.lock();
        storage.hold(false);
    };
    let (put, ()) = block_on(futures::future::join(other.restoring.put_in(half_in()), then));
    settle();
    assert_eq!((put, other.gate()), (Err(RestoreFault::Locked), Gate::Locked));
    // Most locks load the page anew: what is known of it then stands in the notebook.
    let other = Tab::on(&other.device);
    block_on(other.session.open(OTHER.into(), Claim::IfFree)).unwrap();
    settle();
    let says = |tab: &Tab| tab.bodies().iter().filter(|body| *body == half_in().body).count();
    assert_eq!(says(&other), 1);
    let page = page();
    assert!(page.contains(half_in().title), "{page}");
    let puts = shown(&other, &file).puts;
    assert!(puts > 0 && puts <= preview.puts, "{puts} of {}", preview.puts);
    put_in(&other);
    assert_eq!(other.bodies().len(), 10);
}

#[test]
fn where_there_is_no_room_for_all_what_fits_is_put_in_and_the_rest_is_named() {
    let tab = Tab::with_notebook();
    long_pages(&tab, 12, 20_000);
    tab.check_ins.note_typed("Rain.".into());
    block_on(tab.editor.keep_all()).unwrap();
    let file = backed_up(&tab);
    let other = Tab::on(&FakeDevice::new());
    block_on(other.session.create(PASSPHRASE.into())).unwrap();
    other.write("Mine.");
    let storage = other.device.storage();
    storage.set_room(Some(storage.records(Store::Local).len()));
    let preview = shown(&other, &file);
    let put_in = put_in(&other);
    assert_eq!(put_in.why, Some(KeepError::Full));
    let left: usize = put_in.left.iter().map(|(_, number)| number).sum();
    assert!(put_in.added > 0 && left > 0 && put_in.added + left == preview.puts, "{put_in:?}");
    assert!(put_in.left.iter().any(|(group, _)| *group == Some(Group::Pages)));
    let again = other.opened_again();
    let pages = again.bodies();
    assert!(pages.contains(&"Mine.".to_owned()) && pages.len() > 1);
    again.device.storage().set_room(None);
    assert_eq!(shown(&again, &file).puts, left, "only what is missing");
}

#[test]
fn what_a_newer_version_made_is_put_in_as_it_is_and_what_none_wrote_is_left_out() {
    let tab = Tab::with_notebook();
    let records = [
        ([1; 16], r#"{"v":99,"kind":"page","data":{}}"#),
        ([2; 16], "no record"),
        ([3; 16], r#"{"v":6,"kind":"visit","data":{"at":-5,"tries":3}}"#),
    ];
    let file = file_of(&tab, &records);
    let preview = shown(&tab, &file);
    assert_eq!((preview.newer, preview.unreadable), (1, 1));
    put_in(&tab);
    let told = tab.session.notices().get_untracked();
    assert!(told.contains(&daybook::state::Notice::PagesNewer(1)), "{told:?}");
    assert_eq!(shown(&tab, &file).puts, 0);
    // Another state of the same record comes beside it, once.
    let file = file_of(&tab, &[([1; 16], r#"{"v":99,"kind":"page","data":{"more":1}}"#)]);
    assert_eq!(shown(&tab, &file).puts, 1);
    put_in(&tab);
    assert_eq!(shown(&tab, &file).puts, 0);
}

#[test]
fn where_no_notebook_can_be_made_nothing_is_lost_and_it_can_be_tried_again() {
    let tab = Tab::with_notebook();
    tab.write("It rained.");
    let file = backed_up(&tab);
    let new = Tab::on(&FakeDevice::new());
    shown(&new, &file);
    new.device.memory.set(0);
    let put = block_on(new.restoring.put_in(half_in()));
    assert_eq!(put, Err(RestoreFault::NotMade(CreateError::NoMemory)));
    assert!(matches!(stage(&new), RestoreStage::Preview(_)));
    new.device.memory.set(1 << 20);
    put_in(&new);
    assert_eq!(new.bodies(), ["It rained."]);
}

#[test]
fn deleted_pages_stay_deleted_and_letters_come_as_letters() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Letter);
    tab.editor.body_typed("Dear one.".into());
    block_on(tab.editor.close()).unwrap();
    tab.write("To be gone.");
    let id = tab.journal.cards().get_untracked().iter().find(|card| card.opening.starts_with("To be")).unwrap().id;
    block_on(tab.journal.delete(id)).unwrap();
    let file = backed_up(&tab);
    let new = Tab::on(&FakeDevice::new());
    shown(&new, &file);
    put_in(&new);
    assert_eq!(new.bodies(), ["Dear one."]);
    assert_eq!(new.journal.cards().get_untracked()[0].sort, Sort::Letter);
    assert_eq!(new.journal.deleted().get_untracked().len(), 1);
}

fn page() -> String {
    provide_text(Language::English);
    Owner::new().with(|| view! { <RestorePage /> }.into_any().drawn())
}

#[test]
fn the_page_asks_for_the_file_first_and_has_a_lock_only_where_there_is_something_to_lock() {
    let _tab = Tab::with_notebook();
    let with = page();
    assert!(with.contains(r#"id="restore-file""#) && with.contains(r#"type="file""#), "{with}");
    assert!(with.contains(r#"id="restore-back""#) && !with.contains("restore-passphrase"), "{with}");
    assert!(with.contains(r#"id="lock-now""#), "{with}");
    let _new = Tab::on(&FakeDevice::new());
    assert!(!page().contains(r#"id="lock-now""#));
    provide_text(Language::English);
    let safety = Owner::new().with(|| view! { <Safety /> }.into_any().drawn());
    assert!(safety.contains(r#"id="to-restore""#), "the way there: {safety}");
}

#[test]
fn what_would_change_is_shown_by_kind_and_can_be_left() {
    let tab = Tab::with_notebook();
    tab.write("First draft.");
    let file = backed_up(&tab);
    edit(&tab, "First", "Second draft.");
    shown(&tab, &file);
    let page = page();
    for id in ["restore-preview", "restore-do", "restore-not"] {
        assert_eq!(page.matches(&format!(r#"id="{id}""#)).count(), 1, "{id}: {page}");
    }
    let text = &Language::English.text().restore;
    for words in [(text.preview.group)(Group::Pages), "1 changed since: both kept", text.preview.changed] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains(text.preview.first.title) && !page.contains("draft"), "no words of the pages: {page}");
}

#[test]
fn on_a_first_visit_it_says_that_a_notebook_is_made_and_under_which_passphrase() {
    let tab = Tab::with_notebook();
    let file = backed_up(&tab);
    let new = Tab::on(&FakeDevice::new());
    shown(&new, &file);
    let text = &Language::English.text().restore.preview;
    let before = page();
    assert!(before.contains(text.first.words) && before.contains(text.make), "{before}");
    shown(&new, &file);
    put_in(&new);
    let after = page();
    assert!(after.contains(r#"id="restore-done""#) && after.contains(r#"id="restore-today""#), "{after}");
}

#[test]
fn where_nothing_is_new_there_is_nothing_to_press_but_leaving_it() {
    let tab = Tab::with_notebook();
    tab.write("It rained.");
    let file = backed_up(&tab);
    shown(&tab, &file);
    let page = page();
    assert!(!page.contains(r#"id="restore-do""#) && page.contains(r#"id="restore-not""#), "{page}");
}

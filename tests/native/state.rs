//! The state: what a person's session goes through, on a device in memory.

use domain::Sort;
use std::cell::RefCell;
use std::rc::Rc;

use daybook::platform::{Device, DeviceEntropy};
use daybook::state::{Claim, CreateError, Gate, KeepError, Keeping, Notice, OpenError, Trouble, WhichStore};
use domain::RecordId;
use leptos::prelude::{Get, GetUntracked};
use pollster::block_on;
use vault::kdf::Cost;
use vault::{Change, Fault, Notebook, Presence, RecordBytes, Store, look};

use crate::support::{FakeDevice, PASSPHRASE, Tab, settle};

#[test]
fn a_first_visit_makes_a_notebook_and_the_second_finds_it_locked() {
    let tab = Tab::on(&FakeDevice::new());
    assert_eq!(tab.gate(), Gate::First);
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    assert_eq!(tab.gate(), Gate::Open);
    assert!(!tab.device.worker_runs.get(), "the worker is ended after use");
    assert_eq!(Tab::on(&tab.device).gate(), Gate::Locked);
}

#[test]
fn a_passphrase_that_is_easy_to_guess_makes_nothing() {
    let tab = Tab::on(&FakeDevice::new());
    let refused = block_on(tab.session.create("password1".into()));
    assert!(matches!(refused, Err(CreateError::Refused(_))));
    assert!(tab.device.storage().records(Store::Local).is_empty());
    assert_eq!(tab.gate(), Gate::First);
}

#[test]
fn six_words_are_suggested_and_they_will_do() {
    let tab = Tab::on(&FakeDevice::new());
    let words = block_on(tab.session.suggest()).unwrap();
    assert_eq!(words.len(), 6);
    assert!(block_on(tab.session.create(words.join(" "))).is_ok());
}

#[test]
fn the_cost_of_the_passphrase_is_fitted_to_the_device() {
    let cases = [
        (vec![0, 240, 800], u32::MAX, Cost::new(65_536, 10)),
        (vec![0, 800], u32::MAX, Ok(Cost::FIRST)),
        (vec![0, 4_000, 900], u32::MAX, Ok(Cost::SMALL)),
        (vec![0, 800], 40_000, Ok(Cost::SMALL)),
        (vec![0, 800], 20_000, Ok(Cost::FLOOR)),
    ];
    for (takes, memory, expected) in cases {
        let device = FakeDevice::new();
        *device.work_takes.borrow_mut() = takes.clone().into();
        device.memory.set(memory);
        let tab = Tab::on(&device);
        block_on(tab.session.create(PASSPHRASE.into())).unwrap();
        assert_eq!(device.worked_at.borrow().last().copied(), expected.ok(), "{takes:?} with {memory} KiB");
        device.worked_at.borrow_mut().clear();
        tab.opened_again();
        assert_eq!(device.worked_at.borrow()[..], [expected.unwrap()], "opening works once, at the cost in the header");
    }
}

#[test]
fn a_page_of_an_earlier_schema_is_shown_and_kept_in_the_newest_with_the_next_word() {
    let tab = Tab::with_notebook();
    let earlier = include_bytes!("../../src/domain/frozen/page-1-plain.json");
    let id = RecordId::parse("00112233445566778899aabbccddeeff").unwrap();
    let kept = |device: &Rc<FakeDevice>, changes: &[Change]| {
        let notebook = RefCell::new(opened_below(device));
        assert_eq!(block_on(Notebook::read_all(&notebook, device.shelves(), async || ())), 0);
        if !changes.is_empty() {
            let entropy = &mut DeviceEntropy(Rc::clone(device) as Rc<dyn Device>);
            block_on(Notebook::keep(&notebook, device.shelves(), changes, 0, entropy)).unwrap();
        }
        let records = notebook.borrow().records();
        records.into_iter().find(|(held, _)| held == id.as_bytes()).unwrap().1.to_vec()
    };
    let put = Change::Put(*id.as_bytes(), Rc::new(RecordBytes::from(earlier.to_vec())));
    assert_eq!(kept(&tab.device, &[put]), earlier);

    let tab = tab.opened_again();
    let page = tab.journal.page(id).unwrap();
    assert_eq!((page.title.as_str(), tab.session.notices().get_untracked()), ("A walk", vec![]));
    assert_eq!(kept(&tab.device, &[]), earlier, "opening writes nothing anew");
    tab.editor.resume(id);
    tab.editor.title_typed("A long walk".into());
    block_on(tab.editor.close()).unwrap();
    let json = String::from_utf8(kept(&tab.device, &[])).unwrap();
    let begins =
        r#"{"v":6,"kind":"page","data":{"sort":"journal","date":"2026-11-24","created":1795563000000,"edited":"#;
    assert!(
        json.starts_with(begins) && json.contains("A long walk") && json.contains("twice round the pond"),
        "{json}"
    );
    assert_eq!(tab.opened_again().journal.page(id), tab.journal.page(id));
}

/// The notebook on a device, opened below the state.
fn opened_below(device: &FakeDevice) -> Notebook {
    let Presence::Found(found) = block_on(look(device.shelves())) else { panic!("a notebook") };
    let container = &found.containers[0];
    let header = container.header().unwrap();
    let ikm = block_on(device.derive(PASSPHRASE, &header.salt(), header.cost())).unwrap();
    block_on(vault::open(device.shelves(), &found, container, &ikm)).unwrap().notebook
}

#[test]
fn a_device_without_memory_or_randomness_is_told_apart() {
    let device = FakeDevice::new();
    device.memory.set(10_000);
    let tab = Tab::on(&device);
    assert_eq!(block_on(tab.session.create(PASSPHRASE.into())), Err(CreateError::NoMemory));
    device.memory.set(u32::MAX);
    device.has_randomness.set(false);
    assert_eq!(block_on(tab.session.create(PASSPHRASE.into())), Err(CreateError::NoRandomness));
    assert!(!tab.session.working().get_untracked());
}

#[test]
fn a_wrong_passphrase_leaves_the_lock_as_it_is() {
    let made = Tab::with_notebook();
    let tab = Tab::on(&made.device);
    assert_eq!(
        block_on(tab.session.open("another passphrase altogether".into(), Claim::IfFree)),
        Err(OpenError::WrongPassphrase)
    );
    assert_eq!(tab.gate(), Gate::Locked);
    assert!(!tab.session.working().get_untracked());
    block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    assert_eq!(tab.gate(), Gate::Open);
}

#[test]
fn a_page_is_kept_at_the_first_pause_and_not_before() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    assert_eq!(tab.keeping(), Keeping::Nothing);
    tab.editor.body_typed("It rained".into());
    assert_eq!(tab.keeping(), Keeping::Waiting);
    assert!(tab.bodies().is_empty());
    tab.pause();
    assert!(matches!(tab.keeping(), Keeping::Kept { durable: true, .. }));
    assert_eq!(tab.bodies(), ["It rained"]);
    assert_eq!(tab.opened_again().bodies(), ["It rained"]);
}

#[test]
fn typing_without_any_pause_is_kept_after_three_seconds_all_the_same() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    tab.device.delays.borrow_mut().clear();
    for word in 0..12 {
        tab.editor.body_typed("word ".repeat(word + 1));
        tab.device.tick(300);
    }
    assert_eq!(tab.device.delays.borrow()[..], [1000, 1000, 1000, 1000, 1000, 1000, 1000, 900, 600, 300, 0, 0]);
    tab.pause();
    assert!(matches!(tab.keeping(), Keeping::Kept { .. }));
    // And the next words get their own three seconds.
    tab.editor.body_typed("and more".into());
    assert_eq!(tab.device.delays.borrow().last(), Some(&1000));
}

#[test]
fn a_page_that_goes_out_of_sight_is_kept_at_once() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("typed a moment ago".into());
    block_on(tab.editor.keep_all()).unwrap();
    settle();
    assert!(matches!(tab.keeping(), Keeping::Kept { .. }));
    assert_eq!(tab.gate(), Gate::Open);
}

#[test]
fn typing_on_makes_one_page_and_not_several() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    for body in ["It", "It rained", "It rained all day"] {
        tab.editor.body_typed(body.into());
        tab.pause();
    }
    tab.editor.title_typed("Tuesday".into());
    block_on(tab.editor.close()).unwrap();
    let again = tab.opened_again();
    assert_eq!(again.bodies(), ["It rained all day"]);
    assert_eq!(again.journal.cards().get_untracked()[0].title.as_deref(), Some("Tuesday"));
}

#[test]
fn an_empty_page_is_not_kept() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("  \n ".into());
    tab.pause();
    assert_eq!(tab.keeping(), Keeping::Nothing);
    block_on(tab.editor.close()).unwrap();
    assert!(tab.opened_again().bodies().is_empty());
}

#[test]
fn a_page_can_be_taken_up_again_and_deleted() {
    let tab = Tab::with_notebook();
    tab.write("one");
    tab.write("two");
    let id = tab.journal.cards().get_untracked().into_iter().find(|card| card.opening == "one").unwrap().id;
    tab.editor.resume(id);
    assert_eq!(tab.editor.draft().get().body, "one");
    tab.editor.body_typed("one, and more".into());
    block_on(tab.editor.close()).unwrap();
    assert!(tab.opened_again().bodies().contains(&"one, and more".to_owned()));
    tab.editor.resume(id);
    block_on(tab.editor.delete()).unwrap();
    assert_eq!(tab.opened_again().bodies(), ["two"]);
}

#[test]
fn words_typed_just_before_leaving_are_there_afterwards_and_nothing_stays_in_sight() {
    let tab = Tab::with_notebook();
    tab.write("kept before");
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("typed a moment ago".into());
    tab.session.leave();
    assert_eq!(tab.gate(), Gate::Locked);
    assert!(tab.bodies().is_empty());
    let mut found = tab.opened_again().bodies();
    found.sort();
    assert_eq!(found, ["kept before", "typed a moment ago"]);
}

#[test]
fn locking_drops_the_keys_and_loads_the_page_anew() {
    let tab = Tab::with_notebook();
    tab.write("words");
    tab.session.lock();
    settle();
    assert_eq!((tab.gate(), tab.device.fresh_starts.get()), (Gate::Locked, 1));
    assert!(tab.bodies().is_empty());
    tab.editor.body_typed("typed behind the lock".into());
    assert_eq!(block_on(tab.editor.keep()), Err(KeepError::Locked));
}

#[test]
fn without_room_the_words_stay_on_the_page_and_are_kept_when_there_is_room_again() {
    let tab = Tab::with_notebook();
    tab.write("kept before");
    let storage = tab.device.storage();
    storage.set_room(Some(storage.records(Store::Local).len()));
    // More than a notebook of the first size holds, and nothing that deflates.
    let mut bytes = vec![0; 400_000];
    tab.device.fill(&mut bytes).unwrap();
    let long: String = bytes.into_iter().map(|byte| char::from(b'!' + byte % 90)).collect();
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed(long.clone());
    assert_eq!(block_on(tab.editor.keep()), Err(KeepError::Full));
    assert!(matches!(tab.keeping(), Keeping::NotKept { why: KeepError::Full, .. }));
    assert_eq!(tab.editor.draft().get().body, long);
    assert_eq!(tab.bodies(), ["kept before"], "what is not kept is not shown as kept");
    storage.set_room(None);
    block_on(tab.editor.keep()).unwrap();
    assert!(tab.opened_again().bodies().contains(&long));
}

#[test]
fn without_randomness_nothing_is_kept_and_that_is_said() {
    let tab = Tab::with_notebook();
    tab.device.has_randomness.set(false);
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("words".into());
    assert_eq!(block_on(tab.editor.close()), Err(KeepError::NoRandomness));
    assert_eq!(tab.editor.draft().get().body, "words");
}

#[test]
fn when_another_tab_has_written_this_one_says_so_and_keeps_its_words_in_sight() {
    let one = Tab::with_notebook();
    let two = one.opened_again();
    one.write("from the first tab");
    two.editor.body_typed("from the second tab".into());
    assert_eq!(block_on(two.editor.keep()), Err(KeepError::Conflict));
    assert_eq!(two.editor.draft().get().body, "from the second tab");
    assert_eq!(one.opened_again().bodies(), ["from the first tab"]);
}

#[test]
fn what_two_tabs_wrote_at_once_is_there_twice() {
    let one = Tab::with_notebook();
    one.write("known to both");
    let two = one.opened_again();
    let id = one.journal.cards().get_untracked()[0].id;
    // The second tab sees `localStorage` late.
    let late = one.device.storage().records(Store::Local);
    one.editor.resume(id);
    one.editor.body_typed("the first tab's".into());
    block_on(one.editor.close()).unwrap();
    one.device.storage().replace(Store::Local, late);
    two.editor.resume(id);
    two.editor.body_typed("the second tab's".into());
    two.session.leave();
    let again = one.opened_again();
    let mut found = again.bodies();
    found.sort();
    assert_eq!(found, ["the first tab's", "the second tab's"]);
    assert!(again.session.notices().get_untracked().contains(&Notice::CopiesKept));
    for _ in 0..2 {
        assert_eq!(again.opened_again().bodies().len(), 2, "the copy was kept, once");
    }
}

#[test]
fn copies_that_could_not_be_kept_come_again_at_the_next_opening() {
    let one = Tab::with_notebook();
    one.write("known to both");
    let two = one.opened_again();
    let late = one.device.storage().records(Store::Local);
    one.write("from the first tab");
    one.device.storage().replace(Store::Local, late);
    two.editor.body_typed("from the second tab".into());
    two.session.leave();
    one.device.has_randomness.set(false);
    let without = one.opened_again();
    assert!(without.session.notices().get_untracked().contains(&Notice::CopiesNotKept));
    one.device.has_randomness.set(true);
    without.write("written meanwhile");
    let again = without.opened_again();
    assert!(again.session.notices().get_untracked().contains(&Notice::CopiesKept));
    assert!(again.bodies().contains(&"from the second tab".to_owned()));
    assert!(again.bodies().contains(&"written meanwhile".to_owned()));
}

#[test]
fn words_typed_while_a_slow_store_is_busy_are_the_ones_that_are_kept() {
    let tab = Tab::with_notebook();
    let storage = tab.device.storage();
    tab.editor.begin(Sort::Journal);
    storage.hold(true);
    for body in ["one", "one two", "one two three"] {
        tab.editor.body_typed(body.into());
        tab.pause();
        settle();
    }
    assert_eq!(tab.keeping(), Keeping::Keeping);
    tab.editor.body_typed("one two three four".into());
    storage.hold(false);
    settle();
    tab.pause();
    settle();
    assert!(matches!(tab.keeping(), Keeping::Kept { .. }));
    assert_eq!(tab.opened_again().bodies(), ["one two three four"]);
}

#[test]
fn a_page_that_is_being_deleted_is_not_brought_back_by_leaving_or_by_a_save_under_way() {
    for leaves in [false, true] {
        let tab = Tab::with_notebook();
        tab.write("kept before");
        let id = tab.journal.cards().get_untracked()[0].id;
        tab.editor.resume(id);
        tab.device.storage().hold(true);
        tab.editor.body_typed("typed on".into());
        tab.pause();
        settle();
        tab.editor.body_typed("typed on and on".into());
        let editor = tab.editor;
        leptos::task::spawn_local(async move {
            let _ = editor.delete().await;
        });
        settle();
        if leaves {
            tab.session.leave();
        }
        tab.device.storage().hold(false);
        settle();
        assert!(tab.opened_again().bodies().is_empty(), "leaves: {leaves}");
    }
}

#[test]
fn putting_a_page_down_twice_does_not_clear_the_next_one() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    tab.device.storage().hold(true);
    tab.editor.body_typed("the first page".into());
    let editor = tab.editor;
    for _ in 0..2 {
        leptos::task::spawn_local(async move {
            let _ = editor.close().await;
        });
    }
    settle();
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("the next page".into());
    tab.device.storage().hold(false);
    settle();
    assert_eq!(tab.editor.draft().get().body, "the next page");
    block_on(tab.editor.close()).unwrap();
    let mut found = tab.opened_again().bodies();
    found.sort();
    assert_eq!(found, ["the first page", "the next page"]);
}

#[test]
fn one_store_is_enough_and_the_person_is_told() {
    for (store, told) in [(Store::Indexed, WhichStore::Local), (Store::Local, WhichStore::Indexed)] {
        let tab = Tab::with_notebook();
        tab.write("words");
        tab.device.storage().set_fault(store, Some(Fault::Hanging));
        let again = tab.opened_again();
        let notices = again.session.notices().get_untracked();
        assert_eq!(notices, [Notice::OneStoreOnly(told), Notice::OlderGeneration], "what does not answer may be newer");
        again.write("more");
        assert_eq!(again.opened_again().bodies().len(), 2);
    }
}

#[test]
fn trouble_before_the_lock_is_told_apart() {
    let refused = FakeDevice::new();
    for store in Store::BOTH {
        refused.storage().set_fault(store, Some(Fault::Refused));
    }
    assert_eq!(Tab::on(&refused).gate(), Gate::Trouble(Trouble::StorageRefused));

    let unsure = FakeDevice::new();
    unsure.storage().set_fault(Store::Indexed, Some(Fault::Hanging));
    let tab = Tab::on(&unsure);
    assert_eq!(tab.gate(), Gate::Trouble(Trouble::StorageUnsure));
    tab.session.start_anyway();
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();

    let old = FakeDevice::new();
    old.is_old.set(true);
    assert_eq!(Tab::on(&old).gate(), Gate::Trouble(Trouble::TooOld));

    let damaged = Tab::with_notebook();
    for store in Store::BOTH {
        let mut records = damaged.device.storage().records(store);
        records.retain(|name, _| !name.to_string().starts_with('h'));
        damaged.device.storage().replace(store, records);
    }
    assert_eq!(Tab::on(&damaged.device).gate(), Gate::Trouble(Trouble::StorageDamaged));
}

#[test]
fn pages_that_do_not_read_are_counted_and_the_others_are_shown() {
    let tab = Tab::with_notebook();
    for n in 0..30 {
        tab.write(&format!("page {n}: {}", "words that fill a segment or two. ".repeat(60)));
    }
    let records = tab.device.storage().records(Store::Local);
    let whole = tab.opened_again().bodies().len();
    assert_eq!(whole, 30);
    // One cell after the other is spoilt in both stores; some opening must find pages lost and still show the others.
    let mut told = false;
    for name in records.keys().filter(|name| name.to_string().starts_with('c')) {
        let mut spoilt = records.clone();
        spoilt.get_mut(name).unwrap()[100] ^= 1;
        for store in Store::BOTH {
            tab.device.storage().replace(store, spoilt.clone());
        }
        let again = Tab::on(&tab.device);
        if block_on(again.session.open(PASSPHRASE.into(), Claim::IfFree)).is_ok()
            && again.session.notices().get_untracked().contains(&Notice::PartsLost(1))
        {
            assert!(again.bodies().len() < whole && !again.bodies().is_empty());
            told = true;
            break;
        }
    }
    assert!(told);
}

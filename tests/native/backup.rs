//! Making a backup: it is opened again before it is given, and only then its day is kept. And the quiet word when it is old.

use daybook::i18n::{Language, provide_text};
use daybook::platform::Device;
use daybook::state::{BackupFault, Gate, Made, Under, provide_watch, today, use_backups};
use daybook::ui::pages::{BackupPage, Today};
use daybook_drivers::voice::faults;
use domain::passphrase::Strength;
use leptos::prelude::*;
use pollster::block_on;
use vault::kdf::Cost;
use vault::parcel::backup::{self, BackupError, Head};
use vault::{Ikm, Store};

use crate::support::{Drawn, FakeDevice, PASSPHRASE, Tab, settle};

const OWN: &str = "copper lantern drifting sideways walnut";
const DAY: i64 = 24 * 60 * 60_000;

pub(crate) fn make(passphrase: &str, under: Under) -> Result<Made, BackupFault> {
    block_on(use_backups().make(passphrase.into(), under))
}

fn files(tab: &Tab) -> Vec<(String, Vec<u8>)> {
    tab.device.files.borrow().clone()
}

fn opened(tab: &Tab, file: &[u8], passphrase: &str) -> Result<usize, BackupError> {
    let head = Head::read(file)?;
    let ikm: Ikm = block_on(tab.device.derive(passphrase, head.salt(), head.cost())).unwrap();
    block_on(backup::open(file, &ikm, async || {})).map(|records| records.len())
}

fn page() -> String {
    provide_text(Language::English);
    Owner::new().with(|| view! { <BackupPage /> }.into_any().drawn())
}

fn today_page() -> String {
    provide_text(Language::English);
    Owner::new().with(|| view! { <Today /> }.into_any().drawn())
}

#[test]
fn the_file_has_a_plain_name_opens_with_the_passphrase_and_holds_no_word_to_read() {
    let tab = Tab::with_notebook();
    tab.write("Quince marmalade.");
    let made = make(PASSPHRASE, Under::This).unwrap();
    let [(name, file)] = &files(&tab)[..] else { panic!("one file") };
    assert_eq!((name.as_str(), made.bytes), ("notes.dat", file.len()));
    assert!(!file.windows(6).any(|some| some == b"Quince"));
    assert_eq!(opened(&tab, file, PASSPHRASE), Ok(made.holds));
    assert_eq!(opened(&tab, file, OWN), Err(BackupError::WrongPassphrase));
    assert!(made.is_noted && made.missing == 0);
    assert_eq!(use_backups().age(today()).get_untracked(), Some(0));
    let again = tab.opened_again();
    assert_eq!(again.wishes.backed_up().get_untracked(), Some(made.at));
}

#[test]
fn what_stands_on_a_page_and_was_not_kept_yet_is_in_it() {
    let tab = Tab::with_notebook();
    make(PASSPHRASE, Under::This).unwrap();
    let before = make(PASSPHRASE, Under::This).unwrap();
    tab.check_ins.note_typed("Rain.".into());
    let made = make(PASSPHRASE, Under::This).unwrap();
    assert_eq!((made.holds, made.is_all_kept), (before.holds + 1, true));
}

#[test]
fn two_of_the_same_notebook_are_sealed_under_salts_of_their_own() {
    let tab = Tab::with_notebook();
    make(PASSPHRASE, Under::This).unwrap();
    make(PASSPHRASE, Under::This).unwrap();
    let files = files(&tab);
    assert_ne!(Head::read(&files[0].1).unwrap().salt(), Head::read(&files[1].1).unwrap().salt());
}

#[test]
fn a_passphrase_that_does_not_open_this_notebook_makes_no_file_and_keeps_no_day() {
    let tab = Tab::with_notebook();
    assert_eq!(make(OWN, Under::This), Err(BackupFault::WrongPassphrase));
    assert_eq!((files(&tab).len(), tab.wishes.backed_up().get_untracked()), (0, None));
    assert_eq!(tab.gate(), Gate::Open);
    assert!(!tab.device.worker_runs.get(), "the worker is ended");
}

#[test]
fn one_of_its_own_is_judged_and_opens_the_file_where_that_of_the_notebook_does_not() {
    let tab = Tab::with_notebook();
    assert_eq!(make("short", Under::Own), Err(BackupFault::Refused(Strength::TooShort)));
    assert!(tab.device.files.borrow().is_empty());
    assert_eq!(make(OWN, Under::Own).map(|made| made.under), Ok(Under::Own));
    let file = files(&tab).remove(0).1;
    assert!(opened(&tab, &file, OWN).is_ok());
    assert_eq!(opened(&tab, &file, PASSPHRASE), Err(BackupError::WrongPassphrase));
}

#[test]
fn a_device_that_has_less_memory_by_now_seals_under_its_own_words_at_a_smaller_cost() {
    let tab = Tab::with_notebook();
    tab.device.memory.set(Cost::SMALL.memory_kib());
    make(OWN, Under::Own).unwrap();
    assert_eq!(Head::read(&files(&tab)[0].1).unwrap().cost(), Cost::SMALL);
    assert_eq!(make(PASSPHRASE, Under::This), Err(BackupFault::NoMemory));
    tab.device.memory.set(0);
    assert_eq!(make(OWN, Under::Own), Err(BackupFault::NoMemory));
}

#[test]
fn where_the_browser_gives_no_file_no_day_is_kept() {
    let tab = Tab::with_notebook();
    tab.device.gives_files.set(false);
    assert_eq!(make(PASSPHRASE, Under::This), Err(BackupFault::NoDownload));
    assert_eq!(tab.wishes.backed_up().get_untracked(), None);
}

#[test]
fn a_day_that_could_not_be_kept_is_told_and_the_file_is_given() {
    let tab = Tab::with_notebook();
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(vault::Fault::Broken));
    }
    assert_eq!(make(PASSPHRASE, Under::This).map(|made| made.is_noted), Ok(false));
    assert_eq!(files(&tab).len(), 1);
}

#[test]
fn it_can_be_stopped_and_the_lock_ends_it() {
    for (end, fault) in [(stop as fn(&Tab), BackupFault::Stopped), (lock as fn(&Tab), BackupFault::Locked)] {
        let tab = Tab::with_notebook();
        tab.device.work.shut(true);
        let then = async {
            end(&tab);
            tab.device.work.shut(false);
        };
        let (made, ()) = block_on(futures::future::join(use_backups().make(PASSPHRASE.into(), Under::This), then));
        assert_eq!(made, Err(fault));
        assert!(files(&tab).is_empty());
    }
}

fn stop(tab: &Tab) {
    tab.session.stop();
}

fn lock(tab: &Tab) {
    tab.session.lock();
}

#[test]
fn while_the_person_looks_where_to_put_it_being_out_of_sight_locks_after_five_minutes_and_not_before() {
    let tab = Tab::with_notebook();
    let watch = provide_watch();
    tab.preferences().lock_when_idle(15);
    settle();
    make(PASSPHRASE, Under::This).unwrap();
    watch.hidden();
    tab.device.tick(4 * 60_000);
    tab.pause();
    assert_eq!(tab.gate(), Gate::Open);
    watch.shown();
    watch.hidden();
    tab.device.tick(60_000);
    tab.pause();
    settle();
    assert_eq!(tab.gate(), Gate::Locked, "once it was seen again it is as ever");
    let tab = Tab::with_notebook();
    let watch = provide_watch();
    tab.preferences().lock_when_idle(15);
    settle();
    tab.session.print();
    watch.hidden();
    tab.device.tick(5 * 60_000 + 1_000);
    tab.pause();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn a_touch_ends_the_patience() {
    let tab = Tab::with_notebook();
    let watch = provide_watch();
    settle();
    tab.session.looks_elsewhere();
    watch.touched();
    watch.hidden();
    tab.device.tick(60_000);
    tab.pause();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn the_page_asks_for_the_passphrase_and_offers_one_of_its_own() {
    let tab = Tab::with_notebook();
    let page = page();
    for id in ["backup-back", "backup-age", "backup-under-0", "backup-under-1", "backup-passphrase", "make-backup"] {
        assert_eq!(page.matches(&format!(r#"id="{id}""#)).count(), 1, "{id}: {page}");
    }
    assert!(page.contains("No backup yet") && !page.contains("backup-own"), "{page}");
    make(PASSPHRASE, Under::This).unwrap();
    tab.device.tick(9 * DAY);
    tab.pause();
    provide_watch().touched();
    assert_eq!(use_backups().age(today()).get_untracked(), Some(9));
}

#[test]
fn a_notebook_of_some_weeks_says_on_today_that_there_is_none_until_it_is_put_off() {
    let tab = Tab::with_notebook();
    for number in 0..5 {
        tab.write(&format!("Page {number}."));
    }
    assert!(!today_page().contains("backup-reminder"), "it is young");
    let later = |days: i64| {
        tab.device.tick(days * DAY);
        tab.opened_again()
    };
    let tab = later(8);
    let page = today_page();
    for id in ["backup-reminder", "backup-reminder-open", "backup-reminder-not-now", "backup-reminder-never"] {
        assert_eq!(page.matches(&format!(r#"id="{id}""#)).count(), 1, "{id}: {page}");
    }
    block_on(tab.wishes.put_off_backup()).unwrap();
    assert!(!today_page().contains("backup-reminder"));
    tab.device.tick(14 * DAY);
    let tab = tab.opened_again();
    assert!(today_page().contains("backup-reminder"));
    make(PASSPHRASE, Under::This).unwrap();
    assert!(!today_page().contains("backup-reminder"));
    tab.device.tick(31 * DAY);
    let tab = tab.opened_again();
    assert!(today_page().contains("31 days old"));
    block_on(tab.wishes.remind_of_backups(false)).unwrap();
    assert!(!today_page().contains("backup-reminder"));
}

#[test]
fn a_notebook_for_this_visit_says_nothing_of_backups() {
    let tab = Tab::on(&FakeDevice::new());
    block_on(tab.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    for number in 0..5 {
        tab.write(&format!("Page {number}."));
    }
    tab.device.tick(40 * DAY);
    provide_watch().touched();
    assert!(!use_backups().reminds(today()).get_untracked());
}

#[test]
fn its_words_keep_to_the_rules_of_voice() {
    let all = Language::English.text();
    let (backup, restore) = (&all.backup, &all.restore);
    let messages = [backup.too_long, backup.not_whole, backup.no_download, backup.locked, restore.not_one];
    let messages = messages.into_iter().chain([restore.newer, restore.cut_short, restore.damaged, restore.too_long]);
    let messages = messages.chain([restore.unread, restore.locked]);
    let mut words: Vec<String> = Vec::new();
    for message in messages {
        assert!(!message.happened.is_empty() && !message.next.is_empty(), "{message:?}: a pair");
        words.extend([message.title, message.happened, message.fine, message.next].map(String::from));
    }
    words.extend([None, Some(0), Some(1), Some(9)].map(backup.age));
    words.extend([None, Some(31)].map(backup.reminder.words));
    words.extend([1, 3].map(backup.missing.1));
    words.extend([1, 3].map(backup.done.missing));
    words.extend([(1, 4_200), (40, 3_000_000)].map(|(things, bytes)| (backup.done.holds)(things, bytes)));
    words.extend([1, 3].map(restore.preview.newer));
    words.extend([1, 3].map(restore.preview.unreadable));
    words.extend([1, 3].map(restore.done.added));
    words.extend([restore.done.interrupted.0, restore.done.interrupted.1].map(String::from));
    words.extend(
        [backup.wrong, backup.this.words, backup.own.words, backup.again.words, backup.done.not_noted, restore.wrong]
            .map(String::from),
    );
    words.extend(backup.done.opens_with.map(String::from));
    words.extend([backup.done.not_all_kept, restore.done.not_in_it, restore.putting_in.meanwhile].map(String::from));
    words.extend(backup.done.next.1.map(String::from));
    words.extend(
        [restore.preview.words, restore.preview.changed, restore.preview.stays, restore.preview.first.words]
            .map(String::from),
    );
    for text in words {
        assert_eq!(faults(&text), [""; 0], "{text}");
    }
    assert_eq!((backup.age)(Some(1)), "Last backup 1 day ago");
    assert!((backup.done.holds)(1, 4_200).contains("1 thing. The file is about 5 KB"));
}

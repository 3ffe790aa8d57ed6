//! Backups: a file that one browser makes and another opens, by another decoder too, and that comes beside what is there without replacing it.

use daybook_e2e::{
    Canary, Download, Engine, PASSPHRASE, Person, Plan, SHARE_WORDS, Screen, Sealed, backup_of, link_to, prose,
    read_backup, read_independently, read_link,
};
use serde_json::{Value, json};

/// Another one than [`PASSPHRASE`].
const ANOTHER: &str = "seven quiet ferries under marmalade";

/// The pages of the notebook that is carried over: in three scripts, with words that are looked for in the file.
fn pages() -> [(&'static str, &'static str); 4] {
    [
        (Canary::Title.word(), Canary::Body.word()),
        ("بالعربية", prose::ARABIC),
        ("中文", prose::CHINESE),
        ("The blue plate", prose::PAGE),
    ]
}

/// Records as another decoder finds them, without what the notebook notes of itself: when it was opened, and of which day the backup is.
fn written(records: impl IntoIterator<Item = (String, Value)>) -> Vec<(String, Value)> {
    let is_its_own = |record: &Value| record["kind"] == "visit" || record["kind"] == "wishes";
    records.into_iter().filter(|(_, record)| !is_its_own(record)).collect()
}

async fn pages_read_the_same(person: &Person) {
    for (title, body) in pages() {
        person.take_up(title).await;
        assert_eq!(person.value("title").await, title);
        assert_eq!(person.value("body").await, body);
    }
}

async fn written_in(engine: Engine) -> Person {
    let person = Person::using(engine, Plan::default()).await;
    person.has_notebook().await;
    for (title, body) in pages() {
        person.write_page(title, body).await;
    }
    // And something that is no page.
    person.reach(Screen::Person).await;
    person.type_into("person-note", "Rings on Sundays.").await;
    person.kept().await;
    person
}

async fn carried_over(from: Engine, to: Engine) {
    let person = written_in(from).await;
    person.reach(Screen::Backup).await;
    // Another passphrase makes nothing.
    let before = person.dump().await;
    person.type_into("backup-passphrase", ANOTHER).await;
    person.press("make-backup").await;
    person.is_told_so().await;
    person.has_downloaded_nothing().await;
    assert!(person.dump().await == before, "nothing was written");

    let backup = person.make_backup(PASSPHRASE).await;
    assert_eq!(backup.name, "notes.dat");
    let told = backup.holding(&[Canary::Title.word(), Canary::Body.word(), "Rings on Sundays", "copper lantern"]);
    assert!(told.is_empty(), "the file holds {told:?}");
    let here = written(read_independently(&person.dump().await, PASSPHRASE).records);
    assert_eq!(written(read_backup(&backup.bytes, PASSPHRASE)), here, "another decoder finds the same in the file");
    person.press("backup-back").await;
    person.find("backup-age").await;
    person.browser.close().await;

    // A first visit elsewhere.
    let other = Person::using(to, Plan::default()).await;
    other.come_to_restore().await;
    other.look_into(other.has_a_file(&backup.name, &backup.bytes), PASSPHRASE).await;
    let dump = other.dump().await;
    assert!(dump.indexed.is_empty() && !dump.local.keys().any(|name| name.starts_with('c')), "nothing before a press");
    other.press("restore-do").await;
    other.find("restore-done").await;
    other.find("place-today").await;
    pages_read_the_same(&other).await;
    // What it is made of opens again, with the passphrase that opened the file, and is the same to another decoder.
    other.lock().await;
    other.open(PASSPHRASE).await;
    pages_read_the_same(&other).await;
    let read = read_independently(&other.dump().await, PASSPHRASE);
    assert_eq!((written(read.records), read.trouble), (here, 0), "{:?}", read.notes);
    other.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_made_in_chromium_is_restored_in_a_fresh_firefox() {
    carried_over(Engine::Chromium, Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_made_in_firefox_is_restored_in_a_fresh_chromium() {
    carried_over(Engine::Firefox, Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_can_have_a_passphrase_of_its_own() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Under another key.").await;
    person.reach(Screen::Backup).await;
    person.choose("backup-under-1").await;
    person.find("backup-own-passphrase").await;
    person.type_into("backup-own-passphrase", ANOTHER).await;
    person.type_into("backup-own-again", "seven quiet ferries").await;
    person.press("make-backup").await;
    person.is_told_so().await;
    person.has_downloaded_nothing().await;
    person.retype("backup-own-again", ANOTHER).await;
    person.press("make-backup").await;
    person.find("backup-done").await;
    let backup = person.downloaded().await;
    let records = read_backup(&backup.bytes, ANOTHER);
    assert!(records.values().any(|record| record["data"]["body"] == "Under another key."), "{records:?}");

    person.reach(Screen::Restore).await;
    person.pick("restore-file", &[person.has_a_file("notes.dat", &backup.bytes)]).await;
    person.type_into("restore-passphrase", PASSPHRASE).await;
    person.press("restore-open").await;
    person.is_told_so().await;
    person.insist(!person.can_see("restore-preview").await, "another passphrase shows nothing").await;
    person.browser.close().await;
}

/// How many pages there are, and how many of them hold these words.
async fn count(person: &Person, words: &str) -> (usize, usize) {
    let read = read_independently(&person.dump().await, PASSPHRASE);
    assert_eq!(read.trouble, 0, "{:?}", read.notes);
    let holding = read.records.values().filter(|it| it["kind"] == "page" && it["data"]["body"] == words).count();
    (read.of_kind("page"), holding)
}

async fn restore(person: &Person, backup: &Download) {
    person.reach(Screen::Restore).await;
    person.look_into(person.has_a_file("notes.dat", &backup.bytes), PASSPHRASE).await;
    // Where nothing is new there may be nothing to do.
    if person.can_see("restore-do").await {
        person.press("restore-do").await;
        person.find("restore-done").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_in_both_is_there_twice_and_the_copy_is_named_and_a_second_time_brings_nothing() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("The blue plate", "As it was.").await;
    person.write_page("Untouched", "The same in both.").await;
    person.reach(Screen::Backup).await;
    let backup = person.make_backup(PASSPHRASE).await;

    person.take_up("The blue plate").await;
    person.press("body").await;
    person.select_all().await;
    person.compose("As it became.").await;
    person.kept().await;
    person.press("place-today").await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    restore(&person, &backup).await;
    person.press("place-write").await;
    person.sees("The blue plate (from a backup)").await;
    assert_eq!(count(&person, "As it was.").await, (3, 1));
    assert_eq!(count(&person, "As it became.").await, (3, 1), "what is here is not replaced");
    assert_eq!(count(&person, "The same in both.").await, (3, 1), "what is the same is not doubled");

    restore(&person, &backup).await;
    assert_eq!(count(&person, "As it was.").await, (3, 1), "a second time brings nothing");
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("The blue plate (from a backup)").await;
    assert_eq!(person.value("body").await, "As it was.");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_brought_by_looking_or_by_saying_no() {
    let person = Person::new().await;
    person.has_notebook().await;
    let backup = backup_of(&[("Elsewhere", "Written elsewhere.")], PASSPHRASE).await;
    person.reach(Screen::Restore).await;
    let before = person.dump().await;
    person.look_into(person.has_a_file("notes.dat", &backup), PASSPHRASE).await;
    assert!(person.dump().await == before, "looking changes nothing");
    person.press("restore-not").await;
    person.until("the preview to go", async || !person.can_see("restore-preview").await).await;
    assert!(person.dump().await == before, "no changes nothing");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_damaged_cut_foreign_or_newer_is_told_and_changes_nothing() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Here before.").await;
    let whole = backup_of(&[("Elsewhere", "Written elsewhere.")], PASSPHRASE).await;
    let with = |at: usize, by: u8| {
        let mut bytes = whole.clone();
        bytes[at] ^= by;
        bytes
    };
    let files = [
        ("damaged in its head", with(20, 1)),
        ("damaged in the middle", with(whole.len() / 2, 1)),
        ("damaged at its end", with(whole.len() - 1, 0x80)),
        ("cut in its head", whole[..50].to_vec()),
        ("cut in the middle", whole[..whole.len() / 2].to_vec()),
        ("longer than it was", [&whole[..], b"more"].concat()),
        ("made by a newer version", with(3, 3)),
        ("a picture", [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 9000]].concat()),
        ("a text", b"Only some text.".to_vec()),
        ("empty", Vec::new()),
    ];
    person.reach(Screen::Restore).await;
    let before = person.dump().await;
    for (what, bytes) in files {
        person.reach(Screen::You).await;
        person.reach(Screen::Restore).await;
        person.pick("restore-file", &[person.has_a_file("notes.dat", &bytes)]).await;
        // Some of it is seen before anything is derived, the rest only by who has the passphrase.
        let told = async || person.has_a_message().await || person.can_see("restore-passphrase").await;
        person.until(what, told).await;
        if !person.has_a_message().await {
            person.type_into("restore-passphrase", PASSPHRASE).await;
            person.press("restore-open").await;
            person.until(what, async || person.has_a_message().await).await;
        }
        person.insist(!person.can_see("restore-preview").await, &format!("{what}: nothing is shown of it")).await;
        person.does_not_see("Written elsewhere").await;
        assert!(person.dump().await == before, "{what}: it changed something");
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_came_as_a_file_is_opened_as_what_it_is() {
    let person = Person::new().await;
    person.has_notebook().await;
    let link = link_to("A page", "From a file.", Sealed::Open);
    person.reach(Screen::Restore).await;
    let before = person.dump().await;
    person.pick("restore-file", &[person.has_a_file("notes.txt", link.as_bytes())]).await;
    person.find("received-open").await;
    person.does_not_see("From a file.").await;
    person.press("received-open").await;
    person.sees("From a file.").await;
    person.press("received-close").await;
    person.does_not_see("From a file.").await;
    assert!(person.dump().await == before, "nothing was kept");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_reminder_comes_in_a_notebook_of_today_and_the_age_is_told() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "One page.").await;
    person.reach(Screen::Today).await;
    person.insist(!person.can_see("backup-reminder").await, "a new notebook is not told to be saved").await;
    person.reach(Screen::You).await;
    let never = person.words_in("backup-age").await;
    person.reach(Screen::Backup).await;
    person.make_backup(PASSPHRASE).await;
    person.reach(Screen::You).await;
    let told = async || {
        let age = person.words_in("backup-age").await;
        !age.is_empty() && age != never
    };
    person.until("the age of the backup", told).await;
    // Kept sealed, with the other wishes.
    let read = read_independently(&person.dump().await, PASSPHRASE);
    let wishes = read.records.values().find(|record| record["kind"] == "wishes").unwrap();
    assert_ne!(wishes["data"]["backed_up"], json!(null), "{wishes}");
    person.browser.close().await;
}

/// A clock that the tab's own store sets forward, by days.
const CLOCK: &str = "if (location.protocol === 'http:') {
    const ahead = Number(sessionStorage.getItem('ahead') ?? 0) * 86400000;
    const now = Date.now.bind(Date);
    Date.now = () => now() + ahead;
}";

async fn days_later(person: &Person, days: u32) {
    person.ask::<Value>("sessionStorage.setItem('ahead', arguments[0]); return true", vec![json!(days)]).await;
    person.come_and_open().await;
    person.reach(Screen::Today).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_backup_is_called_to_mind_gently_and_not_for_who_does_not_want_that() {
    let person = Person::with(Plan { before_load: vec![CLOCK], ..Plan::default() }).await;
    person.has_notebook().await;
    for body in ["One.", "Two.", "Three.", "Four.", "Five."] {
        person.write_page("", body).await;
    }
    days_later(&person, 2).await;
    person.insist(!person.can_see("backup-reminder").await, "too early").await;
    days_later(&person, 9).await;
    person.find("backup-reminder").await;
    person.press("backup-reminder-not-now").await;
    person.until("it to be put off", async || !person.can_see("backup-reminder").await).await;
    days_later(&person, 12).await;
    person.insist(!person.can_see("backup-reminder").await, "it is put off").await;
    days_later(&person, 25).await;
    person.press("backup-reminder-open").await;
    person.make_backup(PASSPHRASE).await;
    person.reach(Screen::Today).await;
    person.insist(!person.can_see("backup-reminder").await, "there is one of today").await;
    days_later(&person, 40).await;
    person.insist(!person.can_see("backup-reminder").await, "it is not old").await;
    days_later(&person, 60).await;
    person.press("backup-reminder-never").await;
    person.until("it to go", async || !person.can_see("backup-reminder").await).await;
    days_later(&person, 400).await;
    person.insist(!person.can_see("backup-reminder").await, "it is not wanted").await;
    // And wanted again.
    person.reach(Screen::You).await;
    person.choose("backup-reminder-on").await;
    person.reach(Screen::Today).await;
    person.find("backup-reminder").await;
    person.browser.close().await;
}

/// No browser in it: what the other journeys make by the app's own vault is what the other decoder knows.
#[tokio::test]
async fn what_is_made_here_is_what_the_other_decoder_reads() {
    let backup = backup_of(&[("A title", "Some words. 🙂")], PASSPHRASE).await;
    let records = read_backup(&backup, PASSPHRASE);
    let bodies: Vec<&Value> = records.values().map(|record| &record["data"]["body"]).collect();
    assert_eq!(bodies, [&json!("Some words. 🙂")]);
    for sealed in [Sealed::Words(SHARE_WORDS), Sealed::Open] {
        let pieces = read_link(&link_to("A title", "Some words. 🙂", sealed), SHARE_WORDS);
        assert_eq!(
            pieces,
            [json!({ "title": "A title", "date": "", "parts": [{ "heading": "", "words": "Some words. 🙂" }] })]
        );
    }
}

//! You and Share: backups, texts in and out, another passphrase, deleting, passing on and taking in, empty and with things in them.

use std::path::PathBuf;

use daybook_e2e::{PASSED_ON, PASSPHRASE, Person, SHARE_WORDS, Screen, Sealed, backup_of, link_to};
use serde_json::Value;

use super::{Album, OPEN_ALL};

const CARD: &str = "Ask before advice.\n\nTalk about ordinary things. Your garden, the bus, soup.\n\nIf I say I am going back, please do not be angry. Ask if I have eaten.";

/// Screens of these parts that need nothing but to be reached.
const PLAIN: [(Screen, &str); 12] = [
    (Screen::You, "a0-you"),
    (Screen::Backup, "a1-backup"),
    (Screen::Restore, "a2-restore"),
    (Screen::Export, "a3-export"),
    (Screen::Import, "a4-import"),
    (Screen::Rekey, "a5-rekey"),
    (Screen::Erase, "a6-erase"),
    (Screen::Share, "b0-share"),
    (Screen::SharePages, "b1-share-pages"),
    (Screen::Friend, "b6-friend"),
    (Screen::EraseAll, "a6-erase-all"),
    (Screen::EraseQuestion, "a6-erase-question"),
];

pub(super) async fn you(album: &Album) {
    let person = Person::new().await;
    before_a_notebook(album, &person).await;
    person.make_notebook().await;
    for (screen, name) in PLAIN.iter().take(9) {
        person.reach(*screen).await;
        album.take(&person, &format!("{name}-empty")).await;
    }
    for (title, body) in [
        ("Soup with Noor", "We talked about nothing much. I laughed once."),
        ("", "كنت أظن أنني أبالغ، ثم قرأت ما كتبته في الربيع."),
        ("The letter for the boiler", "It came to both our names. I put it on the table and went for a walk."),
        ("How to help me", CARD),
    ] {
        person.write_page(title, body).await;
    }
    for (screen, name) in PLAIN {
        person.reach(screen).await;
        album.take(&person, name).await;
    }
    you_filled(album, &person).await;
    backups(album, &person).await;
    texts(album, &person).await;
    passphrase_and_deleting(album, &person).await;
    passing_on(album, &person).await;
    taking_in(album, &person).await;
    person.browser.close().await;
}

async fn before_a_notebook(album: &Album, person: &Person) {
    person.follow(&link_to("How to help me", CARD, Sealed::Words(SHARE_WORDS))).await;
    album.take(person, "b3-received").await;
    person.open_received("plum plum plum plum plum").await;
    person.is_told_so().await;
    album.take(person, "b3-received-wrong").await;
    person.open_received(SHARE_WORDS).await;
    person.sees("Your garden, the bus, soup.").await;
    album.take(person, "b4-received-open").await;
    person.press("received-friend").await;
    person.find("friend-page").await;
    album.take(person, "b6-friend-first").await;
    person.reach(Screen::FirstRestore).await;
    album.take(person, "a2-restore-first").await;
    let backup = backup_of(&[("Elsewhere", PASSED_ON), ("", "A second page.")], PASSPHRASE).await;
    person.look_into(person.has_a_file("notes.dat", &backup), PASSPHRASE).await;
    album.take(person, "a2-restore-first-preview").await;
    person.go_to(&person.site.at("not-there")).await;
    album.take(person, "c0-lost").await;
}

async fn you_filled(album: &Album, person: &Person) {
    person.reach(Screen::You).await;
    person.type_into("word-for-them", "Rowan").await;
    person.type_into("word-for-me", "Kestrel").await;
    person.press("words-keep").await;
    person.browser.drawn().await;
    person.press("persist").await;
    person.browser.drawn().await;
    person.ask::<Value>(OPEN_ALL, vec![]).await;
    album.take(person, "a0-you-filled").await;
    person.reach(Screen::Today).await;
    album.take(person, "a0-today-with-words").await;
}

async fn backups(album: &Album, person: &Person) {
    person.reach(Screen::Backup).await;
    person.type_into("backup-passphrase", "copper lantern").await;
    person.press("make-backup").await;
    person.is_told_so().await;
    album.take(person, "a1-backup-wrong").await;
    person.choose("backup-under-1").await;
    person.browser.drawn().await;
    album.take(person, "a1-backup-own").await;
    person.reach(Screen::You).await;
    person.reach(Screen::Backup).await;
    let backup = person.make_backup(PASSPHRASE).await;
    album.take(person, "a1-backup-done").await;

    // Some of it is new here, some is the same, some differs.
    person.take_up("Soup with Noor").await;
    person.press("body").await;
    person.compose(" And again on Friday.").await;
    person.kept().await;
    person.reach(Screen::Restore).await;
    let file = person.has_a_file("notes.dat", &backup.bytes);
    person.pick("restore-file", std::slice::from_ref(&file)).await;
    person.find("restore-passphrase").await;
    album.take(person, "a2-restore-passphrase").await;
    person.type_into("restore-passphrase", PASSPHRASE).await;
    person.press("restore-open").await;
    person.find("restore-preview").await;
    album.take(person, "a2-restore-preview").await;
    person.press("restore-do").await;
    person.find("restore-done").await;
    album.take(person, "a2-restore-done").await;
    for (name, bytes) in [("cut", &backup.bytes[..200]), ("foreign", b"Only some text.".as_slice())] {
        person.reach(Screen::You).await;
        person.reach(Screen::Restore).await;
        person.pick("restore-file", &[person.has_a_file("notes.dat", bytes)]).await;
        person.is_told_so().await;
        album.take(person, &format!("a2-restore-{name}")).await;
    }
}

async fn texts(album: &Album, person: &Person) {
    person.reach(Screen::Export).await;
    person.press("export-all").await;
    person.browser.drawn().await;
    album.take(person, "a3-export-all").await;
    person.press("export-make").await;
    person.find("export-done").await;
    album.take(person, "a3-export-done").await;
    _ = person.downloaded().await;

    person.reach(Screen::Import).await;
    let good = "# Monday\n2024-03-05\n\nIt rained. All day.\n\n# Tuesday\n\nSoup.\n\n# Wednesday\n\nمشيت قليلا.\n";
    let files: [PathBuf; 2] = [
        person.has_a_file("diary.md", good.as_bytes()),
        person.has_a_file("odd.txt", b"One line.\nAnother.\nAnd \xff\xfe this.\n"),
    ];
    person.pick("import-file", &files).await;
    person.find("import-faults").await;
    album.take(person, "a4-import-preview").await;
    person.press("import-do").await;
    person.find("import-done").await;
    album.take(person, "a4-import-done").await;
}

async fn passphrase_and_deleting(album: &Album, person: &Person) {
    person.reach(Screen::Rekey).await;
    person.type_into("rekey-now", "copper lantern").await;
    person.type_into("rekey-new", "plum plum plum").await;
    person.type_into("rekey-again", "plum").await;
    person.press("rekey-do").await;
    person.is_told_so().await;
    album.take(person, "a5-rekey-refused").await;
    if person.can_see("rekey-words").await {
        person.press("rekey-words").await;
        person.browser.drawn().await;
        album.take(person, "a5-rekey-words").await;
    }
    person.reach(Screen::EraseAll).await;
    person.press("erase-type").await;
    person.find("erase-typed").await;
    album.take(person, "a6-erase-typed").await;
}

async fn passing_on(album: &Album, person: &Person) {
    person.reach(Screen::SharePages).await;
    person.press_beside("input[id^=share-one-]", "How to help me").await;
    person.browser.drawn().await;
    album.take(person, "b1-share-pages-chosen").await;
    person.press("share-on").await;
    person.find("share-preview").await;
    album.take(person, "b2-share-preview").await;
    person.make_link().await;
    album.take(person, "b2-share-ready").await;

    // More than a link should hold.
    let long = "let text = 'Much: '; while (text.length < 9000) text += String.fromCharCode(0x4e00 + Math.random() * 20000); return text";
    let long: String = person.ask(long, vec![]).await;
    person.write_page("Long", &long).await;
    person.reach(Screen::SharePages).await;
    person.press_beside("input[id^=share-one-]", "Long").await;
    person.press("share-on").await;
    person.press("share-make").await;
    person.find("share-file").await;
    album.take(person, "b2-share-file").await;
}

async fn taking_in(album: &Album, person: &Person) {
    person.reach(Screen::ReceivedFault).await;
    album.take(person, "b5-received-fault").await;
    person.reach(Screen::ReceivedOpen).await;
    person.press("received-keep").await;
    person.browser.drawn().await;
    album.take(person, "b5-received-kept").await;
}

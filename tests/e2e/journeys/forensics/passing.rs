//! What a person does with words at You and Share: words for two people, a backup, a restore, text brought in, another passphrase, a link made and
//! a link opened.

use daybook_e2e::{Canary, Person, Sealed, backup_of, link_to};

use super::visit::{secret, type_canary};

/// Share words, of which one is the canary.
fn share_words() -> String {
    format!("{} plum ladder nine cotton", Canary::ReceivedWords.word())
}

/// All of it, from anywhere in an open notebook.
pub(super) async fn passes_on_and_takes_in(person: &Person) {
    words_for_two(person).await;
    a_backup(person).await;
    a_restore(person).await;
    text_brought_in(person).await;
    another_passphrase_refused(person).await;
    nothing_erased(person).await;
    a_link_made(person).await;
    a_link_opened(person).await;
}

async fn to_you(person: &Person) {
    person.press("place-you").await;
    person.find("room").await;
}

async fn words_for_two(person: &Person) {
    to_you(person).await;
    for canary in [Canary::WordForThem, Canary::WordForMe] {
        type_canary(person, canary).await;
    }
    person.press("words-keep").await;
    // Used, so that it is seen to be kept.
    let is_used = async || {
        person.press("place-today").await;
        person.text().await.contains(Canary::WordForThem.word())
    };
    person.until("the word for them", is_used).await;
}

async fn a_backup(person: &Person) {
    to_you(person).await;
    person.press("to-backup").await;
    type_canary(person, Canary::BackupWrong).await;
    person.press("make-backup").await;
    person.is_told_so().await;
    person.retype(Canary::BackupWrong.control(), &secret()).await;
    person.press("make-backup").await;
    person.find("backup-done").await;
    let backup = person.downloaded().await;
    let told = backup.holding(&Canary::words());
    assert!(told.is_empty(), "the backup holds {told:?}");
    person.press("backup-back").await;

    // And under a passphrase of its own, mistyped.
    person.press("to-backup").await;
    person.choose("backup-under-1").await;
    for canary in [Canary::BackupOwn, Canary::BackupOwnAgain] {
        type_canary(person, canary).await;
    }
    person.press("make-backup").await;
    person.is_told_so().await;
    person.press("backup-back").await;
}

/// One of another notebook: its words are kept sealed, and what does not open it is kept nowhere.
async fn a_restore(person: &Person) {
    let pages = [(Canary::RestoredTitle.word(), Canary::RestoredBody.word())];
    let backup = person.has_a_file("notes.dat", &backup_of(&pages, &secret()).await);
    person.press("to-restore").await;
    person.pick("restore-file", &[backup]).await;
    type_canary(person, Canary::RestoreWrong).await;
    person.press("restore-open").await;
    person.is_told_so().await;
    person.retype(Canary::RestoreWrong.control(), &secret()).await;
    person.press("restore-open").await;
    person.press("restore-do").await;
    person.find("restore-done").await;
    person.press("place-write").await;
    person.sees(Canary::RestoredTitle.word()).await;
}

async fn text_brought_in(person: &Person) {
    to_you(person).await;
    person.press("to-import").await;
    let file = person.has_a_file("notes.txt", Canary::Imported.word().as_bytes());
    person.pick("import-file", &[file]).await;
    person.sees(Canary::Imported.word()).await;
    type_canary(person, Canary::ImportPaste).await;
    person.press("import-paste-look").await;
    person.sees(Canary::ImportPaste.word()).await;
    person.press("import-do").await;
    person.find("import-done").await;
}

async fn another_passphrase_refused(person: &Person) {
    to_you(person).await;
    person.press("to-rekey").await;
    for canary in [Canary::RekeyWrong, Canary::RekeyRefused, Canary::RekeyMistyped] {
        type_canary(person, canary).await;
    }
    person.press("rekey-do").await;
    person.is_told_so().await;
    person.press("rekey-back").await;
}

async fn nothing_erased(person: &Person) {
    to_you(person).await;
    person.press("to-erase").await;
    person.ask_to_erase_all().await;
    person.press("erase-type").await;
    type_canary(person, Canary::EraseTyped).await;
    person.press("erase-all").await;
    person.is_told_so().await;
    person.press("erase-keep").await;
    person.press("erase-back").await;
}

/// A page is looked for and passed on: what stands on the screen then is the page, the link and its words.
async fn a_link_made(person: &Person) {
    to_you(person).await;
    person.press("part-share").await;
    person.press("to-share-pages").await;
    type_canary(person, Canary::ShareSearch).await;
    person.press("share-search-clear").await;
    person.type_into(Canary::ShareSearch.control(), Canary::Title.word()).await;
    person.press_beside("input[id^=share-one-]", Canary::Title.word()).await;
    person.press("share-search-clear").await;
    person.press("share-on").await;
    person.find("share-preview").await;
    person.sees(Canary::Body.word()).await;
    let (link, _) = person.make_link().await;
    assert!(link.contains("#s1."), "{link}");
    person.press("share-done").await;
}

/// Opened by its address: the sealed text may stand in the history, and the words nowhere.
async fn a_link_opened(person: &Person) {
    let words = share_words();
    let link = link_to(Canary::SharedTitle.word(), Canary::SharedBody.word(), Sealed::Words(&words));
    person.follow(&link).await;
    type_canary(person, Canary::ReceivedWrong).await;
    person.press("received-open").await;
    person.is_told_so().await;
    person.open_received(&words).await;
    person.sees(Canary::SharedBody.word()).await;
    person.press("received-close").await;
    person.find("place-today").await;

    // Once more, and kept: sealed, as everything else.
    let open = link_to(Canary::SharedTitle.word(), Canary::SharedBody.word(), Sealed::Open);
    person.follow(&open).await;
    person.press("received-open").await;
    person.sees(Canary::SharedBody.word()).await;
    person.press("received-keep").await;
    let is_behind = async || {
        if person.can_see("received-close").await {
            person.press("received-close").await;
        }
        person.can_see("place-write").await
    };
    person.until("the notebook behind it", is_behind).await;
    person.press("place-write").await;
    person.sees(Canary::SharedTitle.word()).await;
}

//! Write: what belongs to a page beside its words, letters, earlier texts, deleting with a way back, finding.

use domain::{Feeling, Filter, Page, RecordId, RoughDate, Sort, Tag};
use leptos::prelude::{GetUntracked, Set};
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::{Tab, settle};

fn only_page(tab: &Tab) -> Page {
    let cards = tab.journal.cards().get_untracked();
    assert_eq!(cards.len(), 1);
    tab.journal.page(cards[0].id).unwrap()
}

fn take_up(tab: &Tab, id: RecordId, body: &str) {
    tab.editor.resume(id);
    tab.editor.body_typed(body.into());
    block_on(tab.editor.close()).unwrap();
}

fn earlier(tab: &Tab, id: RecordId) -> Vec<String> {
    tab.journal.versions(id).get_untracked().into_iter().map(|version| version.body).collect()
}

fn found(tab: &Tab, typed: &str) -> Vec<String> {
    tab.search.typed().set(typed.into());
    settle();
    let shown = tab.search.shown().get_untracked();
    shown.into_iter().filter_map(|card| tab.journal.page(card.id)).map(|page| page.body).collect()
}

#[test]
fn feelings_tags_a_rough_date_and_folding_are_kept_with_the_page() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("By the sea.".into());
    tab.editor.feeling_toggled(Feeling::Lighter);
    tab.editor.tag_added(Tag::new("Body").unwrap());
    tab.editor.date_chosen(RoughDate::parse("2019-07").unwrap());
    tab.editor.fold(true);
    block_on(tab.editor.close()).unwrap();
    let again = tab.opened_again();
    let page = only_page(&again);
    assert_eq!((page.feelings.to_vec(), page.folded), (vec![Feeling::Lighter], true));
    assert_eq!((page.tags[0].as_str(), page.date.to_string().as_str()), ("Body", "2019-07"));
    let card = &again.journal.cards().get_untracked()[0];
    assert!(card.opening.is_empty(), "no preview of what is folded away");
}

#[test]
fn a_page_without_words_is_not_kept_whatever_was_chosen() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    tab.editor.feeling_toggled(Feeling::Sad);
    tab.editor.fold(true);
    block_on(tab.editor.close()).unwrap();
    assert!(tab.opened_again().journal.cards().get_untracked().is_empty());
}

#[test]
fn a_letter_is_a_letter_after_the_lock_too() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Letter);
    tab.editor.body_typed("I will not send this.".into());
    block_on(tab.editor.close()).unwrap();
    assert_eq!(only_page(&tab.opened_again()).sort, Sort::Letter);
}

#[test]
fn the_text_of_an_earlier_sitting_stays_and_can_be_put_back() {
    let tab = Tab::with_notebook();
    tab.write("As it was.");
    let id = only_page(&tab).id;
    assert!(earlier(&tab, id).is_empty());
    take_up(&tab, id, "As it is.");
    let again = tab.opened_again();
    assert_eq!(earlier(&again, id), ["As it was."]);

    again.editor.resume(id);
    let version = again.journal.versions(id).get_untracked().remove(0);
    block_on(again.editor.bring_back(&version)).unwrap();
    assert_eq!(only_page(&again).body, "As it was.");
    assert_eq!(again.editor.draft().get_untracked().body, "As it was.");
    let mut texts = earlier(&again.opened_again(), id);
    texts.sort();
    assert_eq!(texts, ["As it is.", "As it was."], "what stood there is not lost");
}

#[test]
fn a_deleted_page_is_gone_from_lists_and_comes_back_after_the_lock() {
    let tab = Tab::with_notebook();
    tab.write("Back soon.");
    let id = only_page(&tab).id;
    block_on(tab.journal.delete(id)).unwrap();
    assert_eq!(tab.journal.just_deleted().get_untracked(), Some(id));
    let again = tab.opened_again();
    assert!(again.journal.cards().get_untracked().is_empty() && found(&again, "soon").is_empty());
    assert_eq!(again.journal.deleted().get_untracked().len(), 1);
    assert_eq!(again.journal.days_left(id), Some(14));
    block_on(again.journal.restore(id)).unwrap();
    assert_eq!(only_page(&again.opened_again()).body, "Back soon.");
}

#[test]
fn a_page_deleted_for_good_takes_its_earlier_texts_with_it() {
    let tab = Tab::with_notebook();
    tab.write("First.");
    let id = only_page(&tab).id;
    take_up(&tab, id, "Second.");
    block_on(tab.journal.delete(id)).unwrap();
    block_on(tab.journal.delete_for_good(id)).unwrap();
    let again = tab.opened_again();
    assert!(again.journal.deleted().get_untracked().is_empty());
    assert!(earlier(&again, id).is_empty());
}

#[test]
fn what_was_deleted_two_weeks_ago_is_taken_away_at_the_next_opening() {
    let tab = Tab::with_notebook();
    tab.write("Old.");
    let id = only_page(&tab).id;
    block_on(tab.journal.delete(id)).unwrap();
    tab.device.tick(13 * 24 * 60 * 60 * 1000);
    let still = tab.opened_again();
    still.pause();
    settle();
    assert_eq!(still.journal.deleted().get_untracked().len(), 1);
    tab.device.tick(24 * 60 * 60 * 1000);
    let gone = tab.opened_again();
    gone.pause();
    settle();
    assert!(gone.journal.deleted().get_untracked().is_empty());
    assert!(tab.opened_again().journal.page(id).is_none());
}

#[test]
fn a_deletion_that_cannot_be_kept_leaves_the_page_where_it_is() {
    let tab = Tab::with_notebook();
    tab.write("Stays.");
    let id = only_page(&tab).id;
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    assert!(block_on(tab.journal.delete(id)).is_err());
    assert_eq!(only_page(&tab).id, id);
}

#[test]
fn a_deletion_on_its_way_is_finished_when_the_page_is_left() {
    let tab = Tab::with_notebook();
    tab.write("Half gone.");
    let id = only_page(&tab).id;
    tab.device.storage().hold(true);
    let journal = tab.journal;
    leptos::task::spawn_local(async move { _ = journal.delete(id).await });
    settle();
    tab.session.leave();
    tab.device.storage().hold(false);
    settle();
    let again = tab.opened_again();
    assert!(again.journal.cards().get_untracked().is_empty());
    assert_eq!(again.journal.deleted().get_untracked().len(), 1);
}

#[test]
fn words_are_found_whatever_their_accents_and_in_every_script() {
    let tab = Tab::with_notebook();
    for body in ["The café was shut.", "今天下雨了。", "كَتَبَتْ رِسالةً"] {
        tab.write(body);
    }
    settle();
    assert_eq!(found(&tab, "CAFE"), ["The café was shut."]);
    assert_eq!(found(&tab, "下雨"), ["今天下雨了。"]);
    assert_eq!(found(&tab, "رساله"), ["كَتَبَتْ رِسالةً"]);
    assert_eq!(found(&tab, "shut café").len(), 1);
    assert!(found(&tab, "nothing of this").is_empty());
    assert_eq!(found(&tab, "").len(), 3, "nothing looked for, everything shown");
}

#[test]
fn what_is_found_follows_the_pages() {
    let tab = Tab::with_notebook();
    tab.write("A blue plate.");
    assert_eq!(found(&tab, "plate").len(), 1);
    let id = only_page(&tab).id;
    take_up(&tab, id, "A blue cup.");
    settle();
    assert!(tab.search.shown().get_untracked().is_empty());
    assert_eq!(found(&tab, "cup").len(), 1);
    let snippet = tab.search.snippet(id).unwrap();
    assert_eq!((snippet.before.as_str(), snippet.hit.as_str(), snippet.after.as_str()), ("A blue ", "cup", "."));
}

#[test]
fn a_filter_shows_some_pages_only_and_the_lock_forgets_it() {
    let tab = Tab::with_notebook();
    tab.write("Plain.");
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("Sad.".into());
    tab.editor.feeling_toggled(Feeling::Sad);
    block_on(tab.editor.close()).unwrap();
    tab.search.change_filter(|filter| filter.feeling = Some(Feeling::Sad));
    tab.search.typed().set("sad".into());
    settle();
    assert_eq!(tab.search.shown().get_untracked().len(), 1);
    tab.session.lock();
    settle();
    assert_eq!(tab.search.filter().get_untracked(), Filter::default());
    assert!(tab.search.typed().get_untracked().is_empty());
}

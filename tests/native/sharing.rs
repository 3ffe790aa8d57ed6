//! Passing on: what is shown is what is sealed, nothing else goes along, and nothing of it stays.

mod pages;

use std::cell::Cell;
use std::rc::Rc;

use daybook::i18n::{Language, Text};
use daybook::platform::Device;
use daybook::state::{
    Place, ShareError, ShareForm, ShareStage, ShareWords, Sharing, use_channels, use_draft, use_sharing,
};
use domain::distance::ChannelStatus;
use domain::passphrase::{SHARE_WORDS, share_words};
use domain::practice::{Answer, Run};
use domain::shared::{Pick, Shared, SharedLabels};
use domain::story::Chapter;
use domain::{ExerciseId, FieldId, RecordId, Timestamp};
use leptos::prelude::*;
use leptos::task::spawn_local;
use pollster::block_on;
use vault::parcel::link::{Link, LinkError, Lock};
use vault::{Fault, Store};

use crate::support::{Tab, settle};

fn text() -> &'static Text {
    Language::English.text()
}

/// The words that are not the person's.
fn words() -> ShareWords {
    let all = text();
    let (sheet, channels, fields) = (&all.take_along, &all.distance.channels, &all.exercise.fields);
    let labels = SharedLabels {
        book: &all.book.labels,
        card: (all.people.card.title, all.people.card.parts),
        sheet: sheet.preview.heading,
        ask: sheet.preview.ask,
        part: sheet.preview.part,
        mark: sheet.blank.mark,
        channels: channels.title,
        status: channels.status,
        since_by: [channels.since, channels.by],
        named: all.share_pages.named,
        if_then: fields.if_then,
        afterwards: fields.afterwards,
    };
    ShareWords { labels, exercises: (all.exercises)(), channels: (all.channels)() }
}

/// The name of the page that begins so.
fn page(tab: &Tab, begins: &str) -> RecordId {
    let cards = tab.journal.cards().get_untracked();
    cards.iter().find(|card| card.opening.starts_with(begins)).unwrap().id
}

/// Two pages, one of them chosen and shown.
fn with_one_shown() -> (Tab, Sharing) {
    let tab = Tab::with_notebook();
    tab.write("Rowan came by.\nWe sat.");
    tab.write("Marigold is another matter.");
    let sharing = use_sharing();
    sharing.pick(Pick::Page(page(&tab, "Rowan")), true);
    sharing.see(words(), None);
    (tab, sharing)
}

fn shown(sharing: Sharing) -> Shared {
    sharing.seen().get_untracked().unwrap().shared
}

/// What stands after the `#`.
fn sealed(sharing: Sharing) -> String {
    sharing.link().get_untracked().strip_prefix("https://daybook.example/#").unwrap().to_owned()
}

/// Opens a link as the other one would, who typed these words.
fn opened(tab: &Tab, link: &str, typed: Option<&str>) -> Result<Shared, LinkError> {
    let link = Link::read(link)?;
    let head = link.head();
    let ikm = typed.map(|typed| {
        let typed = tab.device.normal(&share_words(typed));
        block_on(tab.device.derive(&typed, head.salt(), head.cost())).unwrap()
    });
    Ok(Shared::from_json(&link.open(ikm.as_ref())?).unwrap())
}

#[test]
fn what_is_shown_is_what_is_sealed_and_five_words_open_it() {
    let (tab, sharing) = with_one_shown();
    assert_eq!(sharing.stage().get_untracked(), ShareStage::Preview);
    block_on(sharing.make()).unwrap();
    assert_eq!(sharing.stage().get_untracked(), ShareStage::Ready);
    let words = sharing.words().get_untracked();
    assert_eq!(words.len(), SHARE_WORDS);
    let link = sealed(sharing);
    let typed = words.join(" ");
    assert_eq!(opened(&tab, &link, Some(&typed)).unwrap(), shown(sharing));
    let otherwise = format!(" {} ", words.join(", ").to_uppercase());
    assert_eq!(opened(&tab, &link, Some(&otherwise)).unwrap(), shown(sharing), "as a phone types it");
    assert_eq!(opened(&tab, &link, Some("plum ladder nine cotton soup")), Err(LinkError::WrongWords));
    assert_eq!(opened(&tab, &link, None), Err(LinkError::WrongWords));
    assert!(words.iter().all(|word| !link.contains(word)), "the words do not travel with it");
}

#[test]
fn nothing_goes_along_that_was_not_chosen() {
    let (tab, sharing) = with_one_shown();
    block_on(sharing.make()).unwrap();
    let words = sharing.words().get_untracked().join(" ");
    let json = opened(&tab, &sealed(sharing), Some(&words)).unwrap().to_json();
    assert!(json.contains("Rowan came by.\\nWe sat."), "{json}");
    let id = page(&tab, "Rowan").to_string();
    for absent in ["Marigold", "2026", "journal", &id] {
        assert!(!json.contains(absent), "{absent}: {json}");
    }
}

#[test]
fn a_date_goes_along_only_where_that_is_wanted() {
    let (_tab, sharing) = with_one_shown();
    assert_eq!(shown(sharing).pieces[0].date, "");
    sharing.choose_again();
    sharing.date(true);
    sharing.see(words(), None);
    assert!(shown(sharing).pieces[0].date.contains("2026"));
}

#[test]
fn without_words_whoever_has_the_link_can_read_it_and_that_has_to_be_chosen() {
    let (tab, sharing) = with_one_shown();
    assert!(sharing.is_locked().get_untracked());
    sharing.lock(false);
    block_on(sharing.make()).unwrap();
    assert!(sharing.words().get_untracked().is_empty());
    assert_eq!(Link::read(&sealed(sharing)).unwrap().head().lock(), Lock::None);
    assert_eq!(opened(&tab, &sealed(sharing), None).unwrap(), shown(sharing));
}

#[test]
fn chapters_channels_the_card_and_ended_exercises_can_be_chosen_in_an_order_of_ones_own() {
    let tab = Tab::with_notebook();
    let draft = use_draft::<Chapter>();
    let chapter = draft.make_id().unwrap();
    draft.begin(Chapter::new(chapter, Timestamp::from_millis(0)));
    draft.change(|it| it.now = "I was alone in it.".into());
    block_on(draft.close()).unwrap();
    let channels = use_channels();
    block_on(channels.open(words().channels[0].id.clone())).unwrap();
    channels.decide(Some(ChannelStatus::Block));
    channels.note_typed("A new number.".into());
    block_on(channels.close()).unwrap();
    let helps = FieldId::parse("helps").unwrap();
    tab.player.open(ExerciseId::parse("how-to-help").unwrap(), Place::Practice);
    tab.player.say(&helps, Answer::Lines(vec!["Soup.".into()]));
    block_on(tab.player.put_down()).unwrap();

    let sharing = use_sharing();
    let offers = sharing.offers(words()).get_untracked();
    assert!(offers.card && offers.channels && offers.runs.is_empty(), "the exercise was not ended: {offers:?}");
    assert_eq!(offers.chapters.len(), 1);
    let run = use_draft::<Run>();
    let kept = tab.player.runs().get_untracked().remove(0);
    let id = kept.id;
    run.resume(kept);
    run.change(|run| run.ended = Some(Timestamp::from_millis(1)));
    block_on(run.close()).unwrap();
    assert_eq!(sharing.offers(words()).get_untracked().runs.len(), 1);

    for pick in [Pick::Channels, Pick::Run(id), Pick::Chapter(chapter), Pick::Card] {
        sharing.pick(pick, true);
    }
    sharing.pick(Pick::Channels, true);
    sharing.see(words(), None);
    let pieces = shown(sharing).pieces;
    let words: Vec<&str> = pieces.iter().map(|piece| piece.parts[0].words.as_str()).collect();
    assert_eq!(words, ["Soup.", "I was alone in it.", "Soup.", "A new number."]);
}

#[test]
fn what_is_taken_out_is_chosen_no_more_and_without_the_last_one_is_back_at_choosing() {
    let (tab, sharing) = with_one_shown();
    let other = Pick::Page(page(&tab, "Marigold"));
    sharing.choose_again();
    sharing.pick(other, true);
    sharing.see(words(), None);
    sharing.take_out(0);
    sharing.take_out(7);
    assert_eq!(shown(sharing).pieces.len(), 1);
    assert!(shown(sharing).to_json().contains("Marigold") && sharing.is_picked(other).get_untracked());
    sharing.take_out(0);
    assert_eq!((sharing.stage().get_untracked(), sharing.count().get_untracked()), (ShareStage::Choose, 0));
}

#[test]
fn a_page_that_is_deleted_meanwhile_is_chosen_no_more() {
    let (tab, sharing) = with_one_shown();
    sharing.choose_again();
    block_on(tab.journal.delete(page(&tab, "Rowan"))).unwrap();
    sharing.see(words(), None);
    assert_eq!((sharing.stage().get_untracked(), sharing.count().get_untracked()), (ShareStage::Choose, 0));
}

/// Words that cannot be made shorter, always the same.
fn dense(length: usize) -> String {
    let mut state = 9_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'!' + (state >> 33) as u8 % 94)
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn a_long_link_is_offered_as_a_file_first_and_one_that_is_too_long_only_so() {
    let tab = Tab::with_notebook();
    let sharing = use_sharing();
    sharing.lock(false);
    let mut met = Vec::new();
    for length in (200..9_000).step_by(400) {
        tab.write(&dense(length));
        let id = tab.journal.cards().get_untracked().iter().max_by_key(|card| card.created).unwrap().id;
        tab.device.tick(1_000);
        sharing.pick(Pick::Page(id), true);
        sharing.see(words(), None);
        let form = sharing.seen().get_untracked().unwrap().form.unwrap();
        block_on(sharing.make()).unwrap();
        let signs = sharing.link().get_untracked().chars().count();
        let expected = match signs {
            0..=2_000 => ShareForm::Link,
            2_001..=8_000 => ShareForm::FileFirst,
            _ => ShareForm::FileOnly,
        };
        assert_eq!(form, expected, "{signs}");
        assert_eq!(sharing.can_be_scanned().get_untracked(), signs <= 800, "{signs}");
        met.push(form);
        sharing.forget();
        sharing.lock(false);
    }
    met.dedup();
    assert_eq!(met, [ShareForm::Link, ShareForm::FileFirst, ShareForm::FileOnly]);
}

#[test]
fn what_no_link_can_hold_is_said_before_anything_is_made() {
    let tab = Tab::with_notebook();
    tab.write(&"Rain. ".repeat(50_000));
    let sharing = use_sharing();
    sharing.pick(Pick::Page(page(&tab, "Rain")), true);
    sharing.see(words(), None);
    assert_eq!(sharing.seen().get_untracked().unwrap().form, Err(ShareError::TooLong));
    assert_eq!(block_on(sharing.make()), Err(ShareError::TooLong));
    assert_eq!(sharing.stage().get_untracked(), ShareStage::Preview);
}

#[test]
fn the_file_has_a_plain_name_and_the_link_in_it() {
    let (tab, sharing) = with_one_shown();
    block_on(sharing.make()).unwrap();
    assert_eq!(sharing.save().unwrap(), "notes.txt");
    assert_eq!(*tab.device.files.borrow(), [("notes.txt".to_owned(), sealed(sharing).into_bytes())]);
}

#[test]
fn nothing_is_kept_of_what_was_passed_on() {
    let tab = Tab::with_notebook();
    tab.write("Rowan came by.");
    let records = || Store::BOTH.map(|store| tab.device.storage().records(store));
    let before = records();
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    let sharing = use_sharing();
    sharing.pick(Pick::Page(page(&tab, "Rowan")), true);
    sharing.see(words(), None);
    block_on(sharing.make()).unwrap();
    sharing.save().unwrap();
    sharing.leave();
    assert!(before == records());
    assert!(tab.device.copied.borrow().is_empty(), "nothing is copied by itself");
}

#[test]
fn the_lock_and_leaving_the_page_drop_all_of_it() {
    let ways: [fn(&Tab, Sharing); 2] = [|tab, _| tab.session.lock(), |_, sharing| sharing.leave()];
    for way in ways {
        let (tab, sharing) = with_one_shown();
        sharing.date(true);
        block_on(sharing.make()).unwrap();
        way(&tab, sharing);
        settle();
        assert_eq!((sharing.stage().get_untracked(), sharing.count().get_untracked()), (ShareStage::Choose, 0));
        assert_eq!((sharing.link().get_untracked(), sharing.words().get_untracked()), (String::new(), Vec::new()));
        assert!(!sharing.is_dated().get_untracked() && sharing.is_locked().get_untracked());
    }
}

#[test]
fn work_that_was_stopped_left_or_locked_makes_no_link() {
    let ways: [fn(&Tab, Sharing); 4] = [
        |tab, _| tab.session.stop(),
        |tab, _| tab.session.lock(),
        |_, sharing| sharing.leave(),
        |_, sharing| sharing.choose_again(),
    ];
    for way in ways {
        let (tab, sharing) = with_one_shown();
        tab.device.work.shut(true);
        let outcome = Rc::new(Cell::new(None));
        let told = Rc::clone(&outcome);
        spawn_local(async move { told.set(Some(sharing.make().await)) });
        settle();
        assert!(tab.session.working().get_untracked());
        sharing.take_out(0);
        assert_eq!(shown(sharing).pieces.len(), 1, "what is being sealed stays as it is");
        way(&tab, sharing);
        tab.device.work.shut(false);
        settle();
        assert_eq!(outcome.get(), Some(Err(ShareError::Stopped)));
        assert_ne!(sharing.stage().get_untracked(), ShareStage::Ready);
    }
}

#[test]
fn what_is_in_the_way_of_a_link_is_named_and_what_was_chosen_stays() {
    let (tab, sharing) = with_one_shown();
    tab.device.memory.set(1_024);
    assert_eq!(block_on(sharing.make()), Err(ShareError::NoMemory));
    tab.device.has_randomness.set(false);
    assert_eq!(block_on(sharing.make()), Err(ShareError::NoRandomness));
    assert_eq!(sharing.stage().get_untracked(), ShareStage::Preview);
    assert!(!tab.session.working().get_untracked());
}

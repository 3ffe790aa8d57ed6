//! Distance: the plan of channels, the log of contact and the days it leaves alone, replies; and the words that come with them.

use std::collections::BTreeSet;

use daybook::i18n::{Language, provide_text};
use daybook::state::{Claim, use_channels, use_contact_log, use_keep_safe, use_replies};
use daybook::ui::pages::{Channels, Contacts, Distance, Replies};
use domain::distance::{
    About, BOX, Began, Channel, ChannelStatus, Contact, ContactKind, Decisions, ReplyHint, reply_hints,
};
use domain::practice::{Answer, Shelf};
use domain::{ChannelId, Day, FieldId, RoughDate};
use leptos::prelude::*;
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::{Drawn, PASSPHRASE, Tab, settle};

fn channels() -> &'static [Channel] {
    (Language::English.text().channels)()
}

fn channel(id: &str) -> ChannelId {
    ChannelId::parse(id).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The day on which the person looks: ten days after the first that is counted.
fn today() -> Signal<Day> {
    Signal::stored(day("2026-11-11"))
}

/// A tab where days are counted from the first of November.
fn counting() -> Tab {
    let tab = Tab::with_notebook();
    block_on(tab.wishes.show_days(true, day("2026-11-01"))).unwrap();
    tab
}

/// A contact that is written down and put away.
fn note(began: Began, date: &str) {
    let log = use_contact_log();
    block_on(log.begin(ContactKind::Message, began)).unwrap();
    log.date(RoughDate::parse(date).unwrap());
    block_on(log.close()).unwrap();
}

fn total() -> u32 {
    use_contact_log().apart(today()).get_untracked().unwrap().1.total
}

fn all() -> Vec<Contact> {
    use_contact_log().all().get_untracked()
}

/// Takes the contact up, changes it and puts it away.
fn change(contact: &Contact, change: impl FnOnce()) {
    let log = use_contact_log();
    block_on(log.take_up(contact.id)).unwrap();
    change();
    block_on(log.close()).unwrap();
}

// ---- Channels ------------------------------------------------------------------------------------------------------

#[test]
fn what_is_decided_about_a_channel_is_there_after_the_lock_and_can_be_changed() {
    let tab = Tab::with_notebook();
    let plan = use_channels();
    block_on(plan.open(channel("phone"))).unwrap();
    plan.decide(Some(ChannelStatus::OnHold));
    plan.date(RoughDate::parse("2026-12"));
    plan.note_typed("Ask R. first.".into());
    block_on(plan.open(channel("email"))).unwrap();
    plan.decide(Some(ChannelStatus::Block));
    block_on(plan.close()).unwrap();
    let _again = tab.opened_again();
    let plan = use_channels();
    let phone = plan.plan(channel("phone")).get_untracked().unwrap();
    assert_eq!((phone.status, phone.date), (Some(ChannelStatus::OnHold), RoughDate::parse("2026-12")));
    assert_eq!(phone.note, "Ask R. first.");
    let decided = plan.decisions(channels()).get_untracked();
    assert_eq!(decided, Decisions { of: 20, decided: 1, on_hold: 1, to_ask: 0 });
    // Changed, it stays one, and what was said before is where it was.
    block_on(plan.open(channel("phone"))).unwrap();
    plan.decide(Some(ChannelStatus::Mute));
    block_on(plan.close()).unwrap();
    let muted = plan.plan(channel("phone")).get_untracked().unwrap();
    assert_eq!((muted.id, muted.status, muted.note), (phone.id, Some(ChannelStatus::Mute), phone.note));
    assert_eq!(plan.decisions(channels()).get_untracked(), Decisions { of: 20, decided: 2, ..Decisions::default() });
}

#[test]
fn a_channel_that_was_only_looked_at_leaves_nothing() {
    let tab = Tab::with_notebook();
    let plan = use_channels();
    for channel in channels() {
        block_on(plan.open(channel.id.clone())).unwrap();
    }
    block_on(plan.close()).unwrap();
    let _again = tab.opened_again();
    assert!(channels().iter().all(|channel| use_channels().plan(channel.id.clone()).get_untracked().is_none()));
}

#[test]
fn a_decision_can_be_taken_back_and_what_lies_open_is_what_is_shown() {
    let _tab = Tab::with_notebook();
    let plan = use_channels();
    block_on(plan.open(channel("car"))).unwrap();
    plan.decide(Some(ChannelStatus::Ask));
    let shown = plan.plan(channel("car"));
    assert_eq!(shown.get_untracked().unwrap().status, Some(ChannelStatus::Ask));
    assert!(plan.plan(channel("phone")).get_untracked().is_none());
    plan.decide(None);
    block_on(plan.close()).unwrap();
    assert_eq!(plan.decisions(channels()).get_untracked().to_ask, 0);
}

#[test]
fn half_a_note_on_a_channel_outlives_leaving() {
    let tab = Tab::with_notebook();
    let plan = use_channels();
    block_on(plan.open(channel("money"))).unwrap();
    plan.note_typed("Half".into());
    tab.session.leave();
    let again = Tab::on(&tab.device);
    block_on(again.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    assert_eq!(use_channels().plan(channel("money")).get_untracked().unwrap().note, "Half");
}

// ---- Contact and the days without ----------------------------------------------------------------------------------

#[test]
fn contact_leaves_the_count_as_it_is_until_the_person_takes_its_day_out() {
    let tab = counting();
    assert_eq!(total(), 10);
    note(Began::Me, "2026-11-04");
    assert_eq!(total(), 10);
    change(&all()[0], || use_contact_log().take_day_out(true));
    assert_eq!(total(), 9);
    change(&all()[0], || use_contact_log().take_day_out(false));
    assert_eq!(total(), 10);
    change(&all()[0], || use_contact_log().take_day_out(true));
    let _again = tab.opened_again();
    assert_eq!((total(), all().len()), (9, 1));
}

#[test]
fn what_merely_arrived_changes_nothing_and_cannot_take_a_day_out() {
    let _tab = counting();
    let told = use_contact_log().apart(today()).get_untracked();
    for began in [Began::Them, Began::Chance, Began::RatherNot] {
        note(began, "2026-11-04");
    }
    for contact in all() {
        change(&contact, || use_contact_log().take_day_out(true));
    }
    assert!(use_contact_log().apart(today()).get_untracked() == told);
    assert!(all().iter().all(|contact| !contact.day_out));
}

#[test]
fn an_edit_that_makes_it_merely_arrive_puts_the_day_back() {
    let _tab = counting();
    note(Began::ThemAnswered, "2026-11-04");
    change(&all()[0], || use_contact_log().take_day_out(true));
    assert_eq!(total(), 9);
    change(&all()[0], || use_contact_log().began(Began::Them));
    assert_eq!((total(), all()[0].day_out), (10, false));
    // Said otherwise again, the day is asked about anew.
    change(&all()[0], || use_contact_log().began(Began::Me));
    assert_eq!(total(), 10);
}

#[test]
fn a_date_that_is_only_roughly_known_takes_no_day_out() {
    let _tab = counting();
    note(Began::Me, "2026-11-04");
    change(&all()[0], || use_contact_log().take_day_out(true));
    change(&all()[0], || use_contact_log().date(RoughDate::parse("2026-11").unwrap()));
    assert_eq!((total(), all()[0].day_out), (10, false));
}

#[test]
fn a_deleted_contact_gives_its_day_back_and_can_be_brought_back_with_it() {
    let tab = counting();
    note(Began::Me, "2026-11-04");
    change(&all()[0], || use_contact_log().take_day_out(true));
    let log = use_contact_log();
    let gone = block_on(log.remove(all()[0].id)).unwrap().unwrap();
    assert_eq!((total(), all().len()), (10, 0));
    block_on(log.put_back(gone.clone())).unwrap();
    assert_eq!((total(), all().len()), (9, 1));
    assert!(all()[0] == gone);
    let _again = tab.opened_again();
    assert_eq!((total(), all().len()), (9, 1));
}

#[test]
fn the_question_about_the_day_comes_only_where_it_means_something() {
    let tab = counting();
    let log = use_contact_log();
    let may = log.may_take_day_out(today());
    assert!(!may.get_untracked(), "nothing lies open");
    block_on(log.begin(ContactKind::Call, Began::Me)).unwrap();
    for (date, asked) in [("2026-11-04", true), ("2026-11-11", true), ("2026-10-31", false), ("2026-11", false)] {
        log.date(RoughDate::parse(date).unwrap());
        assert_eq!(may.get_untracked(), asked, "{date}");
    }
    log.date(RoughDate::parse("2026-11-04").unwrap());
    log.began(Began::Them);
    assert!(!may.get_untracked());
    log.began(Began::ThemAnswered);
    assert!(may.get_untracked());
    block_on(tab.wishes.show_days(false, day("2026-11-11"))).unwrap();
    assert!(!may.get_untracked(), "who does not want the days is not asked about them");
}

#[test]
fn days_are_told_only_if_they_are_wanted_and_go_on_underneath() {
    let tab = counting();
    note(Began::Me, "2026-11-04");
    change(&all()[0], || use_contact_log().take_day_out(true));
    block_on(tab.wishes.show_days(false, day("2026-11-11"))).unwrap();
    assert!(use_contact_log().apart(today()).get_untracked().is_none());
    block_on(tab.wishes.show_days(true, day("2026-11-11"))).unwrap();
    assert_eq!(total(), 9);
}

#[test]
fn contact_that_goes_on_ends_no_stretch_while_the_person_has_said_so() {
    let tab = counting();
    note(Began::Me, "2026-11-04");
    change(&all()[0], || use_contact_log().about(Some(About::Children)));
    let stretches = || use_contact_log().apart(today()).get_untracked().unwrap().1.stretches.len();
    assert_eq!((total(), stretches()), (10, 2));
    block_on(tab.wishes.go_on_low(true)).unwrap();
    assert_eq!((total(), stretches()), (10, 1));
    note(Began::Me, "2026-11-06");
    assert_eq!((total(), stretches()), (10, 2));
}

#[test]
fn the_newest_contact_stands_first_wherever_it_was_written_down() {
    let _tab = counting();
    for date in ["2026-11-04", "2025", "2026-11-09", "2026-10"] {
        note(Began::Chance, date);
    }
    let dates: Vec<String> = all().iter().map(|contact| contact.date.to_string()).collect();
    assert_eq!(dates, ["2026-11-09", "2026-11-04", "2026-10", "2025"]);
}

#[test]
fn a_contact_that_is_begun_is_of_today_counts_no_day_out_and_is_kept_at_the_first_pause() {
    let tab = Tab::with_notebook();
    let log = use_contact_log();
    block_on(log.begin(ContactKind::Online, Began::Them)).unwrap();
    log.note_typed("A like.".into());
    tab.pause();
    settle();
    let contact = &all()[0];
    assert_eq!((contact.day_out, contact.about, contact.note.as_str()), (false, None, "A like."));
    assert_eq!(contact.date, RoughDate::parse("2026-11-24").unwrap());
}

#[test]
fn a_contact_is_of_the_day_it_is_where_the_person_is() {
    let tab = Tab::with_notebook();
    // Half an hour before midnight, and half an hour after it. The device stands an hour east of Greenwich, and there it is noon.
    for (half_hours, date) in [(21, "2026-11-24"), (2, "2026-11-25")] {
        tab.device.tick(half_hours * 1_800_000);
        let log = use_contact_log();
        block_on(log.begin(ContactKind::Call, Began::Me)).unwrap();
        block_on(log.close()).unwrap();
        assert_eq!(all()[0].date, RoughDate::parse(date).unwrap());
    }
}

#[test]
fn a_contact_that_cannot_be_kept_stays_on_the_page() {
    let tab = Tab::with_notebook();
    let log = use_contact_log();
    block_on(log.begin(ContactKind::Call, Began::Me)).unwrap();
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    assert!(block_on(log.close()).is_err());
    assert!(log.draft().current().get_untracked().is_some() && all().is_empty());
    // Nor does another one go over it.
    assert!(block_on(log.begin(ContactKind::Met, Began::Them)).is_err());
    assert_eq!(log.draft().current().get_untracked().unwrap().kind, ContactKind::Call);
}

// ---- Replies -------------------------------------------------------------------------------------------------------

#[test]
fn a_reply_is_kept_as_it_is_written_and_taken_up_again() {
    let tab = Tab::with_notebook();
    let replies = use_replies();
    block_on(replies.begin()).unwrap();
    replies.about(Some(About::Children));
    replies.needed_typed("Saturday".into());
    replies.draft_typed("Saturday, 10:00, at the library.".into());
    replies.by(RoughDate::parse("2026-12-04"));
    tab.pause();
    settle();
    let _again = tab.opened_again();
    let replies = use_replies();
    let written = replies.all().get_untracked();
    assert_eq!(
        (written.len(), written[0].about, written[0].by),
        (1, Some(About::Children), RoughDate::parse("2026-12-04"))
    );
    block_on(replies.take_up(written[0].id)).unwrap();
    replies.draft_typed("Saturday at 10:00.".into());
    block_on(replies.close()).unwrap();
    assert_eq!(replies.all().get_untracked()[0].draft, "Saturday at 10:00.");
}

#[test]
fn a_blank_reply_leaves_nothing_and_a_deleted_one_can_be_brought_back() {
    let _tab = Tab::with_notebook();
    let replies = use_replies();
    block_on(replies.begin()).unwrap();
    block_on(replies.close()).unwrap();
    assert_eq!(replies.count().get_untracked(), 0);
    block_on(replies.begin()).unwrap();
    replies.draft_typed("The keys are with R.".into());
    let id = replies.draft().current().get_untracked().unwrap().id;
    // Not kept yet, and not lost.
    let gone = block_on(replies.remove(id)).unwrap().unwrap();
    assert!(replies.draft().current().get_untracked().is_none());
    block_on(replies.put_back(gone)).unwrap();
    assert_eq!(replies.all().get_untracked()[0].draft, "The keys are with R.");
}

#[test]
fn nothing_of_all_this_stays_behind_the_lock() {
    let tab = counting();
    note(Began::Me, "2026-11-04");
    let (plan, replies) = (use_channels(), use_replies());
    block_on(plan.open(channel("phone"))).unwrap();
    plan.note_typed("x".into());
    block_on(replies.begin()).unwrap();
    replies.draft_typed("y".into());
    tab.session.lock();
    settle();
    assert!(all().is_empty() && replies.all().get_untracked().is_empty());
    assert!(plan.draft().current().get_untracked().is_none() && replies.draft().current().get_untracked().is_none());
    assert!(plan.plan(channel("phone")).get_untracked().is_none());
}

// ---- What comes with it --------------------------------------------------------------------------------------------

#[test]
fn every_language_has_its_channels_and_its_words_for_hints() {
    for language in Language::ALL {
        let channels = (language.text().channels)();
        let ids: BTreeSet<&str> = channels.iter().map(|channel| channel.id.as_str()).collect();
        assert_eq!((channels.len(), ids.len()), (20, 20), "{language:?}");
        let words = (language.text().distance.replies.hint_words)();
        let all: Vec<&String> = words.feeling.iter().chain(&words.defence).collect();
        assert!(
            words.feeling.len() >= 10 && words.defence.len() >= 10,
            "{language:?}: the file cannot be read, or is short"
        );
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{language:?}: a word stands twice");
        for word in all {
            assert!(word.chars().all(char::is_alphabetic) && word.to_lowercase() == *word, "{language:?}: {word}");
        }
    }
}

#[test]
fn the_keep_safe_box_and_its_field_are_there_in_every_language_and_so_is_what_gives_plans_and_lessons() {
    for language in Language::ALL {
        let all = (language.text().exercises)();
        let keep_safe = all.iter().find(|exercise| exercise.id.as_str() == BOX.0).expect(BOX.0);
        assert!(keep_safe.fields().any(|field| field.id.as_str() == BOX.1), "{language:?}");
        for shelf in [Shelf::Plan, Shelf::Lesson] {
            let gives = all.iter().any(|exercise| exercise.fields().any(|field| field.gives == Some(shelf)));
            assert!(gives, "{language:?}: {shelf:?}");
        }
    }
}

#[test]
fn what_was_put_away_in_the_exercise_is_told() {
    let tab = Tab::with_notebook();
    tab.player.begin_anew(domain::ExerciseId::parse(BOX.0).unwrap());
    let rows = vec![vec!["Ring".to_owned(), "With my sister".to_owned(), String::new()]];
    tab.player.say(&FieldId::parse(BOX.1).unwrap(), Answer::Rows(rows));
    block_on(tab.player.put_down()).unwrap();
    assert_eq!(use_keep_safe().get_untracked(), [["Ring", "With my sister"]]);
}

#[test]
fn hints_ask_and_never_judge() {
    for language in Language::ALL {
        let text = &language.text().distance.replies;
        for hint in ReplyHint::ALL {
            for word in [None, Some("word")] {
                let told = (text.hint)(hint, word);
                assert!(told.ends_with('?'), "{language:?}: {told}");
            }
        }
    }
    let words = (Language::English.text().distance.replies.hint_words)();
    let plain = "Saturday pick-up is 10:00 at the library. I will bring her bag. Please confirm by Thursday 18:00.";
    assert_eq!(reply_hints(plain, words), []);
}

#[test]
fn how_far_the_plan_is_is_told_in_words() {
    let so_far = Language::English.text().distance.channels.so_far;
    let told = |decided, on_hold, to_ask| so_far(Decisions { of: 20, decided, on_hold, to_ask });
    assert_eq!(told(0, 0, 0), "None of 20 decided yet");
    assert_eq!(told(3, 1, 0), "3 of 20 decided, 1 on hold");
    assert_eq!(told(0, 1, 2), "None of 20 decided yet, 1 on hold, 2 to ask about");
}

// ---- The pages -----------------------------------------------------------------------------------------------------

fn page(view: impl FnOnce() -> AnyView) -> String {
    provide_text(Language::English);
    view().drawn()
}

#[test]
fn the_care_note_stands_before_the_channels_each_of_which_is_closed_and_says_how_it_stands() {
    let _tab = Tab::with_notebook();
    let plan = use_channels();
    block_on(plan.open(channel("trackers"))).unwrap();
    plan.decide(Some(ChannelStatus::OnHold));
    block_on(plan.close()).unwrap();
    let page = page(|| view! { <Channels /> }.into_any());
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(at("talk to a domestic abuse advocate first") < at("id=\"channels\""), "{page}");
    assert_eq!(page.matches("id=\"channel-").count(), 20, "{page}");
    assert_eq!(page.matches(">On hold<").count(), 1, "{page}");
    assert!(page.contains("None of 20 decided yet, 1 on hold"), "{page}");
    assert!(!page.contains("<details open") && !page.contains("<textarea"), "{page}");
}

#[test]
fn what_lies_open_of_a_channel_has_its_steps_its_warning_and_six_decisions() {
    let _tab = Tab::with_notebook();
    block_on(use_channels().open(channel("phone"))).unwrap();
    let page = page(|| view! { <Channels /> }.into_any());
    for wanted in ["Take screenshots", "A shared bill", "id=\"channel-note-phone\"", "id=\"date-phone-add\""] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    for status in ChannelStatus::ALL {
        assert!(page.contains(&format!("id=\"status-phone-{}\"", status.id())), "{page}");
    }
}

#[test]
fn distance_leads_to_all_three_and_replies_stand_first_where_contact_goes_on() {
    let tab = counting();
    let markup = || page(|| view! { <Distance /> }.into_any());
    let first = markup();
    let at = |page: &str, id: &str| page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{id}: {page}"));
    assert!(
        at(&first, "to-channels") < at(&first, "to-contacts") && at(&first, "to-contacts") < at(&first, "to-replies")
    );
    for id in ["without-contact", "since-day", "days-apart", "low-contact", "make-plan", "see-cost", "fill-box"] {
        at(&first, id);
    }
    block_on(tab.wishes.go_on_low(true)).unwrap();
    let low = markup();
    assert!(at(&low, "to-replies") < at(&low, "to-channels"), "{low}");
}

#[test]
fn the_log_and_the_replies_begin_with_one_button_and_take_no_words_before_it_is_pressed() {
    let _tab = Tab::with_notebook();
    for (page, id) in [
        (page(|| view! { <Contacts /> }.into_any()), "new-contact"),
        (page(|| view! { <Replies /> }.into_any()), "new-reply"),
    ] {
        assert!(page.contains(&format!("id=\"{id}\"")) && !page.contains("<textarea"), "{page}");
    }
    block_on(use_replies().begin()).unwrap();
    let reply = page(|| view! { <Replies /> }.into_any());
    for id in ["reply-needed", "reply-draft", "reply-by-add", "reply-about-children", "reply-hints"] {
        assert!(reply.contains(&format!("id=\"{id}\"")), "{id}: {reply}");
    }
}

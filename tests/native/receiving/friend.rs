//! The page for those who stand by someone: without a notebook, in the voice of all pages, easy to read.

use daybook::i18n::{FriendText, Language, ReceivedText, Text, provide_text};
use daybook::ui::pages::{About, FriendPage};
use daybook_drivers::{grade::grade, voice::faults};
use leptos::prelude::*;

use super::*;
use crate::support::Drawn;

pub(super) fn text() -> &'static Text {
    Language::English.text()
}

fn said(text: &'static FriendText) -> Vec<&'static str> {
    let parts = text.parts.iter().flat_map(|part| [&[part.title], part.words, part.lines].concat());
    let rest =
        [text.title, text.lede, text.back, text.urgent.title, text.urgent.words, text.sure.title, text.sure.words];
    let (way, who) = self::text().about.friend;
    rest.into_iter().chain([way, who]).chain(parts).collect()
}

fn said_of_what_came(text: &'static ReceivedText) -> Vec<&'static str> {
    let mut all = vec![text.lede, text.words.0, text.words.1, text.show, text.hide, text.open];
    all.extend([text.what_happens, text.opening, text.stopped, text.blank, text.wrong, text.close]);
    let messages = [text.cut_short, text.altered, text.newer, text.not_one, text.too_long];
    all.extend(messages.into_iter().flat_map(|message| [message.title, message.happened, message.fine, message.next]));
    all.extend([(text.title)(1), (text.title)(2), text.read_only, text.nothing, text.copy.title, text.copy.words]);
    for is_file in [true, false] {
        all.extend([(text.no_words)(is_file), (text.stays)(true, is_file), (text.stays)(false, is_file)]);
        all.extend([(text.keep_first)(is_file), (text.lapsed)(is_file)]);
    }
    all.extend([text.before_title, text.friend.0, text.friend.1, text.help.0, text.help.1]);
    all.extend(text.before);
    all.extend([text.keep_title, text.keep, text.keep_open, text.keep_locked, text.kept_title]);
    all.extend([(text.kept)(0), (text.kept)(1), (text.kept)(2), text.waits, text.back]);
    all
}

#[test]
fn what_is_said_keeps_to_the_voice_and_is_easy_to_read() {
    let of = [("friend", said(&text().friend)), ("received", said_of_what_came(&text().received))];
    for (name, all) in of {
        let found: Vec<String> = all.iter().flat_map(|words| faults(words)).collect();
        assert_eq!(found, Vec::<String>::new(), "{name}");
        let grade = grade(&all.join(". "));
        assert!(grade <= 6.0, "{name}: {grade:.1}");
    }
}

#[test]
fn no_number_is_told_that_no_study_is_named_for() {
    let all = said(&text().friend).join(" ");
    assert!(!all.contains(|c: char| c.is_ascii_digit()), "{all}");
    assert!(!all.contains("seven times"), "{all}");
}

#[test]
fn it_stands_without_a_notebook_with_help_lines_and_what_cannot_wait_first() {
    let _tab = Tab::on(&FakeDevice::new());
    provide_text(Language::English);
    let page = view! { <FriendPage /> }.drawn();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    let order =
        ["friend-back", "friend-page", "When it cannot wait", "What often helps", "If they go back", "friend-country"];
    assert!(order.map(at).is_sorted(), "{page}");
    assert!(!page.contains("lock-now") && !page.contains(" style="), "{page}");
}

#[test]
fn the_way_there_stands_on_the_page_of_what_this_is_for() {
    let tab = Tab::on(&FakeDevice::new());
    provide_text(Language::English);
    let about = view! { <About /> }.drawn();
    assert!(about.contains(r#"id="about-friend""#) && about.contains("No notebook needed."), "{about}");
    tab.navigation.go(Place::About);
    tab.navigation.go_and_come_back(Place::Friend);
    assert_eq!(tab.navigation.came_from(), Some(Place::About));
}

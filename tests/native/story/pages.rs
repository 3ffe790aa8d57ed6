//! What the pages of the story write, and that their words keep to the voice.

use daybook::i18n::{Language, StoryText, provide_text};
use daybook::state::{Place, use_timeline};
use daybook::ui::pages::{ChapterPage, ExercisePage, Story};
use daybook_drivers::voice::faults;
use domain::practice::Part;
use domain::story::Told;
use domain::{ExerciseId, Phase, Swing};
use leptos::prelude::*;
use pollster::block_on;

use super::{chapter, chapter_of_three, date, four, moment, tag};
use crate::support::{Drawn, Tab, settle};

fn page(view: impl FnOnce() -> AnyView) -> String {
    provide_text(Language::English);
    view().drawn()
}

fn story() -> String {
    page(|| view! { <Story /> }.into_any())
}

fn chapter_page() -> String {
    page(|| view! { <ChapterPage /> }.into_any())
}

fn has_id(page: &str, id: &str) -> bool {
    page.contains(&format!("id=\"{id}\""))
}

fn at(page: &str, words: &str) -> usize {
    page.find(words).unwrap_or_else(|| panic!("{words}: {page}"))
}

#[test]
fn an_empty_story_asks_for_little_and_offers_every_way_to_begin() {
    let _tab = Tab::with_notebook();
    let page = story();
    for id in ["new-event", "new-chapter", "letter-past", "letter-future", "plain-day", "to-book", "strengths"] {
        assert!(has_id(&page, id), "{id}: {page}");
    }
    for exercise in ["acts-of-resistance", "good-day", "chapter-as-they", "plain-timeline"] {
        assert!(has_id(&page, &format!("exercise-{exercise}")), "{exercise}: {page}");
    }
    assert!(page.contains("You never have to write the worst of it here."), "{page}");
    assert!(!has_id(&page, "timeline") && !has_id(&page, "hide-stretch") && !page.contains("<textarea"), "{page}");
}

#[test]
fn plain_notes_are_offered_with_what_research_found_and_before_any_exercise() {
    let _tab = Tab::with_notebook();
    let page = story();
    assert!(at(&page, "90 adults") < at(&page, "id=\"plain-day\""), "{page}");
    assert!(at(&page, "id=\"plain-day\"") < at(&page, "id=\"exercise-"), "{page}");
}

#[test]
fn moments_stand_in_order_each_with_its_date_its_words_and_its_tags() {
    let tab = Tab::with_notebook();
    moment(&tab, "The flat with the green door", "2014");
    let id = moment(&tab, "The choir director rang", "2024-03");
    let timeline = use_timeline();
    block_on(timeline.take_up(id)).unwrap();
    timeline.line_typed("They never <forgot> me.".into());
    timeline.turning(true);
    timeline.phase(Some(Phase::Tension));
    block_on(timeline.close()).unwrap();
    moment(&tab, "Some day", "");
    let page = story();
    let order = [
        "2014",
        "The flat with the green door",
        "March 2024",
        "The choir director rang",
        "No date",
        "Some day",
        "The next part",
    ]
    .map(|words| at(&page, words));
    assert!(order.is_sorted(), "{order:?}: {page}");
    assert!(page.contains("They never &lt;forgot&gt; me."), "{page}");
    assert_eq!(page.matches("timeline__moment--turning").count(), 1, "by shape: {page}");
    assert_eq!(page.matches(">A turning point<").count(), 1, "and by word: {page}");
    assert_eq!(page.matches(">Tension<").count(), 1, "{page}");
    assert!(has_id(&page, "moment-0") && has_id(&page, "moment-2") && has_id(&page, "event-order"), "{page}");
}

#[test]
fn what_is_folded_away_is_one_line_and_none_of_its_words() {
    let tab = Tab::with_notebook();
    let [_, two, three, _] = four(&tab);
    block_on(use_timeline().fold_stretch(two, three)).unwrap();
    let page = story();
    assert!(page.contains("2 moments are folded away.") && has_id(&page, "show-folded-1"), "{page}");
    assert!(!page.contains("Two") && !page.contains("Three"), "{page}");
    assert!(at(&page, "One") < at(&page, "folded away") && at(&page, "folded away") < at(&page, "Four"), "{page}");
}

#[test]
fn of_a_long_stretch_that_is_folded_away_only_some_are_shown_at_once() {
    let tab = Tab::with_notebook();
    let ids: Vec<_> = (0..100).map(|at| moment(&tab, &format!("Part {at}."), "2014")).collect();
    moment(&tab, "After", "2024");
    let timeline = use_timeline();
    block_on(timeline.fold_stretch(ids[0], ids[99])).unwrap();
    timeline.peek(&ids);
    let page = story();
    assert!(page.contains("Part 59.") && !page.contains("Part 60."), "{page}");
    assert!(page.contains("40 moments are folded away.") && has_id(&page, "more-folded-0"), "{page}");
    assert!(has_id(&page, "moment-59") && has_id(&page, "moment-100"), "each place has its number: {page}");
    timeline.fold_again(&ids[..1]);
    assert!(!story().contains("Part 1."), "it is shown whole or not at all");
}

#[test]
fn the_form_stands_on_the_page_and_asks_for_nothing_but_words() {
    let tab = Tab::with_notebook();
    block_on(use_timeline().begin()).unwrap();
    let page = story();
    for id in
        ["event-title", "event-line", "event-date-add", "event-turning", "event-hide", "event-done", "event-delete"]
    {
        assert!(has_id(&page, id), "{id}: {page}");
    }
    for phase in Phase::ALL {
        assert!(has_id(&page, &format!("event-phase-{}", phase.id())), "{page}");
    }
    assert!(!has_id(&page, "event-chapter"), "there is no chapter to choose: {page}");
    assert!(!has_id(&page, "new-event"), "{page}");
    block_on(use_timeline().close()).unwrap();
    chapter(&tab, "The choir");
    block_on(tab.chapters.put_away()).unwrap();
    block_on(use_timeline().begin()).unwrap();
    assert!(has_id(&story(), "event-chapter"));
}

#[test]
fn a_moment_leads_to_its_chapter_for_as_long_as_that_is_there() {
    let tab = Tab::with_notebook();
    let choir = chapter(&tab, "The choir");
    block_on(tab.chapters.put_away()).unwrap();
    let id = moment(&tab, "The director rang", "2024");
    let timeline = use_timeline();
    block_on(timeline.take_up(id)).unwrap();
    timeline.told_in(Some(choir));
    block_on(timeline.close()).unwrap();
    assert!(has_id(&story(), "moment-chapter-0"));
    block_on(tab.chapters.open(choir)).unwrap();
    block_on(tab.chapters.delete()).unwrap();
    let page = story();
    assert!(!has_id(&page, "moment-chapter-0") && page.contains("The director rang"), "{page}");
    assert!(has_id(&page, "undo-chapter"), "{page}");
    block_on(timeline.take_up(id)).unwrap();
    assert!(!story().contains("The choir"), "nor can it be chosen");
    block_on(tab.chapters.put_back()).unwrap();
    block_on(timeline.close()).unwrap();
    assert!(has_id(&story(), "moment-chapter-0"), "it is known again");
}

#[test]
fn chapters_are_listed_with_what_there_is_of_them() {
    let tab = Tab::with_notebook();
    chapter_of_three(&tab);
    tab.chapters.then_typed("I was selfish.".into());
    tab.chapters.date(date("2024-03"));
    tab.chapters.name_strength(tag("Humour"));
    block_on(tab.chapters.put_away()).unwrap();
    let page = story();
    assert!(page.contains("March 2024. Then and now, side by side. 3 versions."), "{page}");
    assert!(has_id(&page, "chapter-0") && !page.contains("I loved one thing."), "{page}");
    assert!(page.contains(">Humour<") && page.contains("You named these in your chapters."), "{page}");
    assert!(has_id(&page, "chapter-settled"), "a moment to settle: {page}");
}

#[test]
fn a_chapter_has_two_leaves_and_its_versions_stay_closed() {
    let tab = Tab::with_notebook();
    chapter_of_three(&tab);
    tab.chapters.name_strength(tag("Stubborn"));
    let page = chapter_page();
    for id in [
        "chapter-title",
        "told-i",
        "told-they",
        "chapter-date-add",
        "chapter-time-0",
        "chapter-time-2",
        "chapter-then",
        "chapter-now",
        "chapter-did",
        "new-strength",
        "chapter-next",
        "version-1",
        "version-2",
        "chapter-done",
        "chapter-new-version",
        "chapter-settle",
        "chapter-delete",
    ] {
        assert!(has_id(&page, id), "{id}: {page}");
    }
    assert_eq!(page.matches("ruled--told").count(), 1, "{page}");
    assert!(at(&page, "id=\"chapter-then\"") < at(&page, "id=\"chapter-now\""));
    assert!(at(&page, "id=\"version-2\"") < at(&page, "id=\"version-1\""), "the newest first: {page}");
    assert!(!page.contains("It was a choice.") && !page.contains("<details open"), "{page}");
    assert!(page.contains("Stubborn"), "{page}");
    assert!(!has_id(&page, "chapter-time-press") && !page.contains(" of 10:00"), "no clock runs: {page}");
}

#[test]
fn a_page_without_a_chapter_leads_back_to_the_story() {
    let tab = Tab::with_notebook();
    chapter(&tab, "The choir");
    tab.navigation.go(Place::Chapter);
    let _page = chapter_page();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Chapter);
    block_on(tab.chapters.put_away()).unwrap();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Part(Part::Story));
}

#[test]
fn the_exercises_lead_to_the_timeline_and_to_a_chapter() {
    let tab = Tab::with_notebook();
    let _text = provide_text(Language::English);
    for (exercise, words) in [
        ("plain-timeline", "Put it on the timeline of my story"),
        ("chapter-as-they", "Write it as a chapter of my story"),
    ] {
        tab.player.open(ExerciseId::parse(exercise).unwrap(), Place::Practice);
        let page = page(|| view! { <ExercisePage /> }.into_any());
        assert!(has_id(&page, "own-screen") && page.contains(words), "{page}");
    }
}

#[test]
fn two_parts_of_the_up_and_down_never_look_or_sound_the_same() {
    let mut words = Phase::ALL.map(Language::English.text().happened.phase).to_vec();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), Phase::ALL.len());
    assert!(Phase::ALL.iter().any(|phase| phase.swing() == Some(Swing::Low)));
}

/// Every text of the story that is no function, and what the functions say.
fn said(text: &StoryText) -> Vec<String> {
    let printed = format!("{text:?}");
    let mut said: Vec<String> = printed.split('"').skip(1).step_by(2).map(String::from).collect();
    for count in [1, 2, 11] {
        for undo in [&text.moments.deleted, &text.chapters.deleted, &text.chapter.versions.deleted] {
            said.extend([(undo.gone)(count), (undo.back)(count).to_owned(), (undo.leave)(count).to_owned()]);
        }
        said.extend([(text.moments.folded)(count), (text.moments.show)(count).to_owned(), (text.moments.shown)(count)]);
        said.push((text.chapter.versions.name)(count));
        for told in Told::ALL {
            for sides in [(true, true), (true, false), (false, true), (false, false)] {
                said.push((text.chapters.facts)(sides, told, count));
            }
        }
    }
    said.extend([(true, false), (false, true), (true, true)].map(|(a, b)| (text.strengths.from)(a, b).to_owned()));
    said.extend(Told::ALL.map(|told| (text.chapter.told)(told).to_owned()));
    said
}

#[test]
fn no_text_of_it_breaks_the_voice() {
    for language in Language::ALL {
        let text = &language.text().story;
        let said = said(text);
        assert!(said.len() > 100, "the texts were not found");
        // It frees of something, and says so plainly.
        let free = [text.enough.title, text.enough.words];
        let found: Vec<String> =
            said.iter().filter(|words| !free.contains(&words.as_str())).flat_map(|words| faults(words)).collect();
        assert_eq!(found, Vec::<String>::new());
    }
}

#[test]
fn nothing_asks_the_person_to_have_grown() {
    let text = &Language::English.text().story;
    for words in said(text) {
        let words = words.to_lowercase();
        for pushing in ["grow", "stronger", "lesson", "learn", "thank", "positive", "let go", "move on"] {
            assert!(!words.contains(pushing), "{pushing}: {words}");
        }
    }
}

#[test]
fn versions_are_counted_in_words_and_right_in_the_singular() {
    let text = &Language::English.text().story;
    assert_eq!((text.moments.folded)(1), "One moment is folded away.");
    assert_eq!((text.moments.folded)(3), "3 moments are folded away.");
    let facts = text.chapters.facts;
    assert_eq!(facts((true, true), Told::AsI, 1), "Then and now, side by side.");
    assert_eq!(facts((false, true), Told::AsThey, 2), "How I see it now. Told as “they”. 2 versions.");
    let name = text.chapter.versions.name;
    assert_eq!([name(1), name(10), name(11)], ["First", "Tenth", "Number 11"]);
}

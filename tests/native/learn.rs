//! Learn: what its pages write, and the marks in guides, which are kept only as far as the person makes them.

use daybook::i18n::{GuidesText, Language, provide_text};
use daybook::state::{Gate, Place, use_accounts};
use daybook::ui::components::{FootLine, Sheet, provide_foot};
use daybook::ui::pages::{AccountPage, ExercisePage, Glossary, GuidePage, Learn, Reading};
use daybook_drivers::voice::faults_of_evidence;
use domain::learn::{Guide, ReadingKind, SureLevel, Topic};
use domain::practice::Weight;
use domain::{Day, GuideId, SCHEMA};
use leptos::prelude::*;
use pollster::block_on;

use crate::support::{Drawn, Tab, settle};

fn text() -> &'static GuidesText {
    &Language::English.text().guides
}

fn id(name: &str) -> GuideId {
    GuideId::parse(name).unwrap()
}

fn guide(name: &str) -> &'static Guide {
    (text().all)().iter().find(|guide| guide.id.as_str() == name).unwrap()
}

fn learn() -> String {
    provide_text(Language::English);
    view! { <Learn /> }.drawn()
}

/// What the page of a guide writes.
fn page(tab: &Tab, name: &str) -> String {
    provide_text(Language::English);
    tab.guides.open(id(name));
    tab.navigation.go(Place::Guide);
    view! { <GuidePage /> }.drawn()
}

// ---- Marks ---------------------------------------------------------------------------------------------------------

#[test]
fn what_was_read_and_where_the_ribbon_lies_are_there_after_the_lock() {
    let tab = Tab::with_notebook();
    let marks = tab.guides.marks(id("the-pull"));
    assert_eq!(marks.get_untracked(), (None, None));
    block_on(tab.guides.say_read(id("the-pull"), true)).unwrap();
    block_on(tab.guides.lay_ribbon(id("the-pull"), Some(2))).unwrap();
    let today = Day::parse("2026-11-24");
    assert_eq!(marks.get_untracked(), (today, Some(2)));
    assert_eq!(tab.guides.marks(id("darvo")).get_untracked(), (None, None), "of one guide and no other");
    let again = tab.opened_again();
    assert_eq!(again.guides.marks(id("the-pull")).get_untracked(), (today, Some(2)));
}

#[test]
fn a_mark_that_is_taken_back_leaves_no_record() {
    let tab = Tab::with_notebook();
    block_on(tab.guides.say_read(id("the-pull"), true)).unwrap();
    block_on(tab.guides.lay_ribbon(id("the-pull"), Some(0))).unwrap();
    block_on(tab.guides.say_read(id("the-pull"), false)).unwrap();
    assert_eq!(tab.guides.marks(id("the-pull")).get_untracked(), (None, Some(0)), "one of two is left");
    block_on(tab.guides.lay_ribbon(id("the-pull"), None)).unwrap();
    assert_eq!(tab.guides.marks(id("the-pull")).get_untracked(), (None, None));
    let again = tab.opened_again();
    assert_eq!(again.guides.marks(id("the-pull")).get_untracked(), (None, None));
    assert!(!learn().contains("tag--kept"));
}

#[test]
fn marks_of_two_devices_are_taken_back_together() {
    let tab = Tab::with_notebook();
    let kept = |edited: u32| {
        format!(
            r#"{{"v":{SCHEMA},"kind":"guide","data":{{"guide":"darvo","edited":{edited},"read":"2026-11-0{edited}","ribbon":null}}}}"#
        )
    };
    let (early, late) = (kept(3), kept(4));
    tab.keep_as_they_are(&[([9; 16], &early), ([3; 16], &late)]);
    let again = tab.opened_again();
    let read = again.guides.marks(id("darvo")).get_untracked().0;
    assert_eq!(read.map(|day| day.day()), Some(4), "the last changed holds");
    block_on(again.guides.say_read(id("darvo"), false)).unwrap();
    assert_eq!(again.opened_again().guides.marks(id("darvo")).get_untracked(), (None, None));
}

#[test]
fn a_mark_that_cannot_be_kept_is_not_there() {
    let tab = Tab::with_notebook();
    tab.device.has_randomness.set(false);
    assert!(block_on(tab.guides.say_read(id("darvo"), true)).is_err());
    assert_eq!(tab.guides.marks(id("darvo")).get_untracked(), (None, None));
}

#[test]
fn which_guide_was_open_is_forgotten_at_the_lock() {
    let tab = Tab::with_notebook();
    tab.guides.open(id("darvo"));
    settle();
    assert_eq!(tab.guides.opened().get_untracked(), Some(id("darvo")));
    tab.session.lock();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
    assert_eq!(tab.guides.opened().get_untracked(), None);
}

// ---- The list ------------------------------------------------------------------------------------------------------

#[test]
fn every_guide_is_listed_under_its_topic_with_how_long_and_how_heavy() {
    let _tab = Tab::with_notebook();
    let page = learn();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(Topic::ALL.map(|topic| at(&format!("<h2>{}</h2>", (text().topic)(topic)))).is_sorted());
    for guide in (text().all)() {
        let line = at(&format!(r#"id="guide-{}""#, guide.id.as_str()));
        let line = &page[line..line + page[line..].find("</button>").unwrap()];
        assert!(line.contains(&guide.about), "{line}");
        assert!(line.contains(&(text().minutes)(guide.minutes())), "{line}");
        assert!(line.contains((text().weight)(guide.weight)), "{line}");
    }
    for id in ["to-glossary", "to-reading", "learn-safety", "guide-start", "guide-search", "part-guides"] {
        at(&format!(r#"id="{id}""#));
    }
}

#[test]
fn every_line_is_there_once_and_the_guide_that_is_opened_is_the_one_that_shows() {
    let tab = Tab::with_notebook();
    let list = learn();
    for guide in (text().all)() {
        let line = format!(r#"id="guide-{}""#, guide.id.as_str());
        assert_eq!(list.matches(&line).count(), 1, "{line}");
        // One after the other, as from the list, without a lock in between.
        let shown = page(&tab, guide.id.as_str());
        let title = &shown[shown.find("<h1").unwrap()..shown.find("</h1>").unwrap()];
        assert!(title.contains(&guide.title), "{}: {title}", guide.title);
    }
}

#[test]
fn what_was_read_and_the_ribbon_show_in_the_list_and_the_start_goes_once_it_was_read() {
    let tab = Tab::with_notebook();
    let before = learn();
    assert!(!before.contains("tag--kept") && !before.contains("tag--now") && before.contains("guide-start"));
    block_on(tab.guides.say_read(id(text().start.0), true)).unwrap();
    block_on(tab.guides.lay_ribbon(id("darvo"), Some(2))).unwrap();
    let page = learn();
    assert_eq!(page.matches("tag--kept").count(), 1, "{page}");
    assert!(page.contains(&(text().has_ribbon)(3)), "{page}");
    assert!(!page.contains("guide-start"), "{page}");
}

// ---- One guide -----------------------------------------------------------------------------------------------------

#[test]
fn a_guide_is_open_up_to_its_first_place_to_stop_and_there_stand_two_equal_doors() {
    let tab = Tab::with_notebook();
    for guide in (text().all)() {
        let page = page(&tab, guide.id.as_str());
        let open = guide.up_to_a_stop(0);
        for (at, section) in guide.sections.iter().enumerate() {
            let heading = format!(">{}</h2>", (text().guide.part)(at + 1, &section.title));
            assert_eq!(page.contains(&heading), at < open, "{:?}: part {}", guide.id, at + 1);
        }
        for id in ["stop-here", "stop-on", "stop-all", "guide-short", "guide-read"] {
            assert_eq!(page.matches(&format!(r#"id="{id}""#)).count(), 1, "{:?}: {id}", guide.id);
        }
        assert!(page.find("stop-here") < page.find("stop-on"), "the door that changes nothing comes first");
        assert!(page.contains(&(text().guide.read_on)(open + 1)), "{:?}", guide.id);
        assert!(page.contains(&guide.sure.words), "{:?}", guide.id);
        for exercise in &guide.exercises {
            assert!(page.contains(&format!(r#"id="exercise-{}""#, exercise.as_str())), "{:?}", guide.id);
        }
        // Sources are words to look up.
        assert!(!page.contains("href="), "{:?}: something leads away", guide.id);
        for source in guide.sources() {
            let source = (text().sources)().iter().find(|it| it.id == *source).unwrap();
            assert!(page.contains(&source.link), "{:?}: {source:?}", guide.id);
        }
        let ids: Vec<&str> = page.split(r#" id=""#).skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let once: std::collections::BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "{:?}: a name twice in {ids:?}", guide.id);
    }
}

#[test]
fn the_ribbon_opens_a_guide_as_far_as_it_lies_and_leads_there() {
    let tab = Tab::with_notebook();
    let guide = guide("gaslighting");
    let last = guide.sections.len() - 1;
    assert!(!page(&tab, "gaslighting").contains("to-ribbon"));
    block_on(tab.guides.lay_ribbon(guide.id.clone(), Some(u8::try_from(last).unwrap()))).unwrap();
    let page = page(&tab, "gaslighting");
    assert!(page.contains(&(text().guide.part)(last + 1, &guide.sections[last].title)), "{page}");
    assert!(page.contains(r#"id="to-ribbon""#) && page.contains(&(text().guide.to_ribbon)(last + 1)), "{page}");
    assert!(page.contains(text().guide.no_ribbon) && !page.contains("stop-here"), "{page}");
}

#[test]
fn a_ribbon_beyond_the_last_part_opens_the_last_and_harms_nothing() {
    let tab = Tab::with_notebook();
    block_on(tab.guides.lay_ribbon(id("darvo"), Some(200))).unwrap();
    let page = page(&tab, "darvo");
    assert!(!page.contains("to-ribbon") && page.contains("ribbon-5"), "{page}");
}

#[test]
fn a_word_opens_beneath_the_line_it_stands_in_and_once() {
    let tab = Tab::with_notebook();
    let page = page(&tab, "darvo");
    assert_eq!(page.matches(r#"id="term-darvo""#).count(), 1, "{page}");
    assert!(page.contains(r#"aria-controls="term-darvo-meaning""#), "{page}");
}

#[test]
fn a_page_without_a_guide_leads_to_all_of_them() {
    let tab = Tab::with_notebook();
    provide_text(Language::English);
    tab.navigation.go(Place::Guide);
    let _page = view! { <GuidePage /> }.drawn();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Learn);
}

// ---- Words and reading ---------------------------------------------------------------------------------------------

#[test]
fn every_word_stands_in_the_glossary_closed_at_first_and_popular_ones_say_so() {
    let _tab = Tab::with_notebook();
    provide_text(Language::English);
    let page = view! { <Glossary /> }.drawn();
    let all = (text().glossary.all)();
    assert_eq!(page.matches("<details").count(), all.len());
    assert!(!page.contains("<details open"), "{page}");
    let popular = all.iter().filter(|term| term.popular).count();
    assert_eq!(page.matches(text().glossary.popular).count(), popular);
    assert!(all.iter().all(|term| page.contains(&format!("<summary>{}</summary>", term.term))), "{page}");
}

#[test]
fn what_there_is_to_read_leads_nowhere_and_says_how_far_we_looked() {
    let _tab = Tab::with_notebook();
    provide_text(Language::English);
    let page = view! { <Reading /> }.drawn();
    for reading in (text().reading.all)() {
        assert!(page.contains(&reading.checked), "{:?}", reading.id);
        assert!(page.contains(&format!(r#"id="reading-{}""#, reading.id.as_str())), "{:?}", reading.id);
    }
    assert!(!page.contains("href="), "{page}");
    assert!(page.contains("guide-choosing-a-group") && page.contains("guide-finding-help"), "{page}");
}

#[test]
fn the_words_of_these_pages_keep_to_the_voice() {
    let text = text();
    let (guide, reading, glossary) = (&text.guide, &text.reading, &text.glossary);
    let mut said = vec![text.lede.to_owned(), text.start.1.into(), text.search.1.into(), (text.found)(0, 0)];
    said.extend(
        [guide.stop.words, guide.stop.title, guide.stop_here, guide.show_all, guide.sources_note].map(String::from),
    );
    said.extend([guide.read.title, guide.read.words, guide.ribbon, guide.no_ribbon, guide.marks].map(String::from));
    said.extend([glossary.lede, glossary.open.words, reading.lede, reading.open.words].map(String::from));
    said.extend([reading.care.title, reading.care.words].map(String::from));
    said.extend(Topic::ALL.map(text.topic).map(String::from));
    said.extend(SureLevel::ALL.map(guide.level).map(String::from));
    said.extend(Weight::ALL.map(text.weight).map(String::from));
    said.extend(ReadingKind::ALL.map(reading.kind).map(String::from));
    said.extend([(guide.time)(1, 4), (guide.time)(4, 6), guide.short.1(1), (text.found)(1, 2), (guide.read_on)(3)]);
    let found: Vec<String> = said.iter().flat_map(|words| faults_of_evidence(words)).collect();
    assert_eq!(found, Vec::<String>::new());
    assert_eq!((text.found)(1, 2), "1 guide, 2 words.");
    assert_eq!((reading.by)("Evan Stark", Some(2007)), "Evan Stark, 2007");
}

// ---- The foot ------------------------------------------------------------------------------------------------------

fn sheet(shown: bool, without_foot: bool) -> String {
    let owner = Owner::new();
    owner.with(|| {
        provide_foot(FootLine {
            words: Language::English.text().help_lines.foot,
            id: "foot-help",
            on_press: Callback::new(|()| {}),
            shown: Signal::stored(shown),
        });
        view! { <Sheet top=().into_any() title=().into_any() without_foot>{"A"}</Sheet> }.drawn()
    })
}

#[test]
fn the_foot_of_an_open_page_leads_to_people_and_says_what_a_call_leaves() {
    let _tab = Tab::with_notebook();
    let page = sheet(true, false);
    assert_eq!(page.matches(r#"id="foot-help""#).count(), 1, "{page}");
    assert!(page.contains("A phone keeps a record of calls."), "{page}");
    assert!(!sheet(false, false).contains("foot-help"), "not before the lock");
    assert!(!sheet(true, true).contains("foot-help"), "nor on what lies over a page");
    let plain = Owner::new().with(|| view! { <Sheet top=().into_any() title=().into_any()>{"A"}</Sheet> }.drawn());
    assert!(!plain.contains("page__foot"), "{plain}");
}

// ---- Words of the glossary on other pages --------------------------------------------------------------------------

#[test]
fn a_word_opens_in_its_place_in_exercises_too_once_on_a_page() {
    let tab = Tab::with_notebook();
    provide_text(Language::English);
    let mut pages = 0;
    for exercise in (Language::English.text().exercises)() {
        tab.player.open(exercise.id.clone(), Place::Practice);
        let page = view! { <ExercisePage /> }.drawn();
        let ids: Vec<&str> = page.split(r#"id="term-"#).skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{:?}: {ids:?}", exercise.id);
        pages += usize::from(!ids.is_empty());
    }
    assert!(pages >= 5, "{pages} exercises have a word that opens where it stands");
}

#[test]
fn beside_the_words_for_what_was_done_stands_what_people_mean_by_them() {
    let _tab = Tab::with_notebook();
    provide_text(Language::English);
    block_on(use_accounts().begin()).unwrap();
    let page = view! { <AccountPage /> }.drawn();
    let beside = page.find(text().glossary.beside).unwrap_or_else(|| panic!("{page}"));
    for word in ["gaslighting", "darvo", "love-bombing", "moving-the-goalposts"] {
        let term = (text().glossary.all)().iter().find(|term| term.id.as_str() == word).unwrap();
        assert!(page[beside..].contains(&term.says), "{word}: {page}");
    }
    let other = (text().glossary.all)().iter().find(|term| term.id.as_str() == "urge-surfing").unwrap();
    assert!(!page.contains(&other.says), "only those that stand there");
}

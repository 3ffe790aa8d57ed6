//! What every guide that comes with the app has to be, and what goes with it: sources, words, reading, what counts as at once.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;

use daybook::i18n::{GuidesText, Language};
use daybook_drivers::grade::grade;
use daybook_drivers::voice::{faults, faults_of_evidence};
use domain::count_words;
use domain::learn::{Block, Crisis, Guide, Piece, Reading, Source, SureLevel, Term, Topic, pieces};
use domain::practice::Exercise;

/// Words that the voice does not know otherwise, each only where it stands here, with the reason.
const EXCEPTIONS: [(&str, &str, &str); 4] = [
    ("narc", "narcissistic-traits", "the name of the traits, in the words that describe them and diagnose nobody"),
    ("narc", "as-an-object", "names these traits once, to say that no reader can tell from outside"),
    ("narc", "oliver-2024", "the title of a paper"),
    ("addict", "fisher-2010", "the title of a paper"),
];

/// The guides there have to be, by their topic.
const GUIDES: [(&str, Topic); 22] = [
    ("as-an-object", Topic::Done),
    ("being-left", Topic::Pull),
    ("children-and-court", Topic::Practical),
    ("choosing-a-group", Topic::Practical),
    ("coercive-control", Topic::Done),
    ("contact-studies", Topic::Contact),
    ("darvo", Topic::Done),
    ("devices", Topic::Practical),
    ("excuses", Topic::Done),
    ("fast-closeness", Topic::Done),
    ("finding-help", Topic::Practical),
    ("gaslighting", Topic::Done),
    ("going-back", Topic::Pull),
    ("going-back-hurts", Topic::Pull),
    ("guilt-and-fear", Topic::Feelings),
    ("missing-them", Topic::Feelings),
    ("on-and-off", Topic::Pull),
    ("own-pace", Topic::Onward),
    ("pleasing-them", Topic::Pull),
    ("telling-people", Topic::Practical),
    ("the-cycle", Topic::Done),
    ("the-pull", Topic::Pull),
];

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content/en"))
}

fn file(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap()
}

/// Every file of a folder, by the name it has there.
fn files(name: &str) -> BTreeMap<String, String> {
    let files = std::fs::read_dir(folder().join(name)).unwrap();
    files
        .map(|file| {
            let path = file.unwrap().path();
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap())
        })
        .collect()
}

fn guides() -> BTreeMap<String, Guide> {
    let read = |(name, json): (String, String)| {
        (name.clone(), Guide::read(&json).unwrap_or_else(|error| panic!("{name}: {error}")))
    };
    files("guides").into_iter().map(read).collect()
}

fn sources() -> Vec<Source> {
    Source::read_all(&file("sources.json")).unwrap()
}

fn glossary() -> Vec<Term> {
    Term::read_all(&file("glossary.json")).unwrap()
}

fn readings() -> Vec<Reading> {
    Reading::read_all(&file("reading.json")).unwrap()
}

fn crisis() -> Crisis {
    Crisis::read(&file("crisis.json")).unwrap()
}

fn text() -> &'static GuidesText {
    &Language::English.text().guides
}

/// All that is read of a guide, in order, each with the place where it stands.
fn words(guide: &Guide) -> Vec<(String, String)> {
    let mut words = vec![
        ("title".into(), guide.title.clone()),
        ("about".into(), guide.about.clone()),
        ("sure".into(), guide.sure.words.clone()),
    ];
    words.extend(guide.short.iter().map(|text| ("short".into(), text.clone())));
    for (at, section) in guide.sections.iter().enumerate() {
        words.push((format!("title of part {}", at + 1), section.title.clone()));
        let texts = section.blocks.iter().flat_map(Block::texts);
        words.extend(texts.map(|text| (format!("part {}", at + 1), text.clone())));
    }
    words
}

/// What the voice finds, but for the exceptions of this name.
fn found(name: &str, words: &str) -> Vec<String> {
    let is_excepted =
        |fault: &String| EXCEPTIONS.iter().any(|(word, of, _)| *of == name && fault.starts_with(&format!("{word:?}")));
    faults_of_evidence(words).into_iter().filter(|fault| !is_excepted(fault)).collect()
}

#[test]
fn there_are_the_22_guides_each_under_its_name_and_its_topic() {
    let are: Vec<(String, Topic)> = guides().into_iter().map(|(name, guide)| (name, guide.topic)).collect();
    assert_eq!(are, GUIDES.map(|(name, topic)| (name.to_owned(), topic)));
    for (name, guide) in guides() {
        assert_eq!(name, guide.id.as_str());
    }
    assert_eq!(
        GUIDES.map(|(_, topic)| topic).into_iter().collect::<BTreeSet<_>>().len(),
        Topic::ALL.len(),
        "no topic without a guide"
    );
}

#[test]
fn each_file_of_the_folder_is_in_the_app_and_all_that_goes_with_it() {
    let in_app: BTreeSet<&str> = (text().all)().iter().map(|guide| guide.id.as_str()).collect();
    let files: Vec<String> = guides().into_keys().collect();
    assert_eq!(in_app.into_iter().collect::<Vec<_>>(), files, "one line in src/i18n/en/guides_files.rs for each file");
    assert_eq!((text().sources)(), sources());
    assert_eq!((text().glossary.all)(), glossary());
    assert_eq!((text().reading.all)(), readings());
    assert_eq!((Language::English.text().help_lines.crisis)(), Some(&crisis()));
    for name in [text().start.0].into_iter().chain(text().reading.choosing) {
        assert!(guides().contains_key(name), "{name}");
    }
}

#[test]
fn a_field_that_is_not_known_or_is_missing_is_refused() {
    let guide = &files("guides")["the-pull"];
    assert!(Guide::read(guide).is_ok());
    assert!(Guide::read(&guide.replacen("\"id\"", "\"more\": 1, \"id\"", 1)).is_err());
    assert!(Guide::read(&guide.replacen("\"weight\"", "\"wait\"", 1)).is_err());
    assert!(Source::read_all(r#"[{"id":"a","text":"b","link":"c","d":1}]"#).is_err());
    assert!(Term::read_all(r#"[{"id":"a","term":"b","says":"c","popular":true}]"#).is_err());
    assert!(Reading::read_all("[{}]").is_err() && Crisis::read("{}").is_err());
}

#[test]
fn each_has_500_to_1000_words_answers_in_its_first_60_and_says_so_in_short() {
    for (name, guide) in guides() {
        assert!((500..=1_000).contains(&guide.words()), "{name}: {} words", guide.words());
        assert!((2..=5).contains(&guide.minutes()), "{name}: {} minutes", guide.minutes());
        let first = guide.blocks().next().unwrap();
        assert!(matches!(first, Block::Say { .. }), "{name}: begins with a paragraph");
        // The answer comes first: it is whole before the sixtieth word.
        let mut count = 0;
        let first = first.texts()[0].split_inclusive(['.', '?']).take_while(|sentence| {
            count += count_words(sentence);
            count <= 60
        });
        assert!(first.count() >= 2, "{name}: two whole sentences within 60 words");
        let short: usize = guide.short.iter().map(|text| count_words(text)).sum();
        assert!((2..=4).contains(&guide.short.len()) && (60..=140).contains(&short), "{name}: short {short}");
        assert!(guide.short_minutes() == 1, "{name}");
        assert!((3..=60).contains(&guide.title.chars().count()), "{name}: title");
        assert!((10..=90).contains(&guide.about.chars().count()) && !guide.about.ends_with('.'), "{name}: about");
    }
}

#[test]
fn each_has_parts_and_a_place_to_stop_before_the_last() {
    for (name, guide) in guides() {
        assert!((4..=7).contains(&guide.sections.len()), "{name}: {} parts", guide.sections.len());
        let stops: Vec<bool> = guide.sections.iter().map(|section| section.stop).collect();
        assert!(stops.contains(&true), "{name}: no place to stop");
        assert_eq!(stops.last(), Some(&false), "{name}: nothing comes after the last part");
        for section in &guide.sections {
            assert!((3..=60).contains(&section.title.chars().count()) && !section.blocks.is_empty(), "{name}");
        }
        for block in guide.blocks() {
            let texts = block.texts();
            assert!(texts.iter().all(|text| (2..=700).contains(&text.chars().count())), "{name}");
            assert!(!matches!(block, Block::List { .. }) || (2..=12).contains(&texts.len()), "{name}: {texts:?}");
        }
    }
}

#[test]
fn each_names_only_sources_exercises_and_words_that_there_are() {
    let sources: HashSet<_> = sources().into_iter().map(|source| source.id).collect();
    let exercises: HashSet<_> = files("exercises").values().map(|json| Exercise::read(json).unwrap().id).collect();
    let terms: HashSet<_> = glossary().into_iter().map(|term| term.id).collect();
    for (name, guide) in guides() {
        for source in guide.sources() {
            assert!(sources.contains(source), "{name}: {source:?}");
        }
        assert!((2..=4).contains(&guide.exercises.len()), "{name}: exercises");
        assert!(!guide.terms.is_empty(), "{name}: words");
        assert!(guide.exercises.iter().all(|id| exercises.contains(id)), "{name}: {:?}", guide.exercises);
        assert!(guide.terms.iter().all(|id| terms.contains(id)), "{name}: {:?}", guide.terms);
        let twice = |count: usize, unique: usize| assert_eq!(count, unique, "{name}: named twice");
        twice(guide.exercises.len(), guide.exercises.iter().collect::<HashSet<_>>().len());
        twice(guide.terms.len(), guide.terms.iter().collect::<HashSet<_>>().len());
        for block in guide.blocks() {
            twice(block.sources().len(), block.sources().iter().collect::<HashSet<_>>().len());
        }
    }
}

#[test]
fn what_is_told_of_research_names_its_source_and_what_rests_on_studies_has_one() {
    let told = ["study", "studies", "research", "experiment", "survey", "brain-scan", "scientist"];
    let admitted = ["not yet checked by us", "know of no", "no study", "little research", "not been tested"];
    for (name, guide) in guides() {
        for block in guide.blocks() {
            let words = block.texts().join(" ").to_lowercase();
            if told.iter().any(|word| words.contains(word)) && !admitted.iter().any(|word| words.contains(word)) {
                assert!(!block.sources().is_empty(), "{name}: {words}");
            }
        }
        if matches!(guide.sure.level, SureLevel::Several | SureLevel::Few) {
            assert!(!guide.sources().is_empty(), "{name}: rests on studies and names none");
        }
        let sentences = guide.sure.words.matches(['.', '?']).count();
        assert!((1..=4).contains(&sentences), "{name}: {}", guide.sure.words);
    }
}

#[test]
fn every_source_is_written_out_once_and_leads_nowhere_by_itself() {
    let all = sources();
    assert_eq!(all.iter().map(|source| &source.id).collect::<HashSet<_>>().len(), all.len());
    for source in &all {
        assert!((8..=120).contains(&source.text.chars().count()) && !source.text.ends_with('.'), "{source:?}");
        assert!(!source.link.contains("://") && !source.link.contains(' '), "{source:?}: to look up, not to follow");
    }
    let guides = guides();
    let named: HashSet<_> = guides.values().flat_map(Guide::sources).collect();
    let read: HashSet<_> = readings().into_iter().map(|reading| reading.id).collect();
    // Those that only a questionnaire or a page of help rests on.
    let elsewhere = ["who-2024", "eden-2015", "glass-2022"];
    for source in &all {
        let is_used = named.contains(&source.id) || read.contains(&source.id);
        assert!(is_used || elsewhere.contains(&source.id.as_str()), "{:?} is named nowhere", source.id);
    }
}

#[test]
fn every_guide_keeps_to_the_voice() {
    for (name, guide) in guides() {
        let said = words(&guide).into_iter();
        let faults: Vec<String> = said
            .flat_map(|(place, words)| found(&name, &words).into_iter().map(move |it| format!("{place}: {it}")))
            .collect();
        assert_eq!(faults, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn so_do_words_reading_and_what_counts_as_at_once() {
    let mut faults = Vec::new();
    for term in glossary() {
        faults.extend([&term.term, &term.says].into_iter().flat_map(|words| found(term.id.as_str(), words)));
    }
    for reading in readings() {
        // Titles and names are as they are.
        faults.extend(found(reading.id.as_str(), &reading.title));
        faults.extend([&reading.about, &reading.checked].into_iter().flat_map(|words| found("", words)));
    }
    let crisis = crisis();
    let said = [&crisis.title, &crisis.first, &crisis.sees_nothing, &crisis.for_them].into_iter();
    faults.extend(said.chain(&crisis.at_once).chain(&crisis.soon).flat_map(|words| found("", words)));
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_exception_from_the_voice_is_needed() {
    let mut said: Vec<(String, String)> = Vec::new();
    for (name, guide) in guides() {
        said.extend(words(&guide).into_iter().map(|(_, words)| (name.clone(), words)));
    }
    said.extend(
        glossary().into_iter().map(|term| (term.id.as_str().to_owned(), format!("{} {}", term.term, term.says))),
    );
    said.extend(readings().into_iter().map(|reading| (reading.id.as_str().to_owned(), reading.title)));
    for (word, of, why) in EXCEPTIONS {
        assert!(
            said.iter().any(|(name, words)| name == of && words.to_lowercase().contains(word)),
            "{of} no longer says {word:?} ({why})"
        );
    }
}

#[test]
fn each_can_be_read_at_eleven_or_twelve() {
    for (name, guide) in guides() {
        let read: Vec<String> = words(&guide).into_iter().map(|(_, words)| words).collect();
        let grade = grade(&read.join(". "));
        assert!(grade <= 7.0, "{name}: grade {grade:.1}");
    }
    let words: Vec<String> = glossary().into_iter().map(|term| term.says).collect();
    let crisis = crisis();
    let crisis = [&crisis.at_once[..], &crisis.soon, &[crisis.first, crisis.sees_nothing, crisis.for_them]].concat();
    for (what, words) in [("words", words), ("crisis", crisis)] {
        let grade = grade(&words.join(" "));
        assert!(grade <= 7.0, "{what}: grade {grade:.1}");
    }
}

#[test]
fn every_word_is_told_once_names_guides_that_there_are_and_a_popular_one_says_so() {
    let (all, guides) = (glossary(), guides());
    assert!(all.len() >= 40);
    assert_eq!(all.iter().map(|term| &term.id).collect::<HashSet<_>>().len(), all.len());
    let names: Vec<String> = all.iter().map(|term| term.term.to_lowercase()).collect();
    assert!(names.is_sorted(), "in the order in which one looks for them");
    for term in &all {
        assert!((30..=320).contains(&term.says.chars().count()), "{:?}", term.id);
        assert!(!term.see.is_empty() && term.see.iter().all(|id| guides.contains_key(id.as_str())), "{:?}", term.id);
        assert_eq!(term.popular, term.says.to_lowercase().contains("popular"), "{:?}: {}", term.id, term.says);
    }
}

#[test]
fn a_word_opens_in_its_place_in_most_guides_and_no_text_is_lost_by_that() {
    let all = glossary();
    let mut marked = 0;
    for (name, guide) in guides() {
        let mut wanted: Vec<&Term> = all.iter().filter(|term| guide.terms.contains(&term.id)).collect();
        let count = wanted.len();
        for text in guide.blocks().flat_map(Block::texts) {
            let pieces = pieces(text, &mut wanted);
            let again: String = pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Plain(words) | Piece::Term(_, words) => *words,
                })
                .collect();
            assert_eq!(again, *text, "{name}");
        }
        marked += usize::from(wanted.len() < count);
    }
    assert!(marked >= 18, "{marked} guides have a word that opens where it stands");
}

#[test]
fn every_reading_says_what_it_is_how_heavy_and_how_far_it_was_looked_at() {
    let all = readings();
    assert!(all.len() >= 10);
    for reading in &all {
        assert!((30..=220).contains(&reading.about.chars().count()), "{:?}", reading.id);
        assert!(reading.checked.contains("us") || reading.checked.contains("stored cop"), "{:?}", reading.id);
        assert!(reading.year.is_none_or(|year| (1950..=2026).contains(&year)), "{:?}", reading.id);
    }
    assert_eq!(all.iter().map(|reading| &reading.id).collect::<HashSet<_>>().len(), all.len());
}

#[test]
fn what_is_at_once_and_soon_sends_nothing_and_orders_nothing() {
    let crisis = crisis();
    assert!((8..=12).contains(&crisis.at_once.len()) && (8..=12).contains(&crisis.soon.len()));
    assert!(crisis.sees_nothing.contains("sends nothing") && crisis.sees_nothing.contains("call logs"));
    let all = format!("{crisis:?}").to_lowercase();
    for wanted in ["weapon", "neck", "followed", "child", "ending your life", "overdose", "chest pain", "tracker"] {
        assert!(all.contains(wanted), "{wanted}");
    }
    assert_eq!(faults("You should ring."), ["\" should \": You should ring."]);
}

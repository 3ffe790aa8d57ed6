//! What every exercise that comes with the app has to be, and what goes with it.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use daybook::i18n::Language;
use daybook_drivers::grade::grade;
use daybook_drivers::voice::{faults, faults_of_evidence};
use domain::distance::Channel;
use domain::practice::{Exercise, FieldKind, Meditation};
use domain::steady::read_exercises;
use domain::urge::read_triggers;

/// Name, part and screen of each exercise, and its fields with the kind of each: what content that is changed must still be.
const TABLE: &str = include_str!("content/exercises.txt");

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/content/en"))
}

fn read(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap()
}

/// Every file of the folder, by the name it has there.
fn exercises() -> BTreeMap<String, Exercise> {
    let files = std::fs::read_dir(folder().join("exercises")).unwrap();
    files
        .map(|file| {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let json = std::fs::read_to_string(&path).unwrap();
            (name.clone(), Exercise::read(&json).unwrap_or_else(|error| panic!("{name}: {error}")))
        })
        .collect()
}

/// What the person reads of an exercise before and while they do it.
fn words(exercise: &Exercise) -> Vec<String> {
    let mut words =
        vec![exercise.title.clone(), exercise.about.clone(), exercise.why.clone(), exercise.when_not.clone()];
    for step in &exercise.steps {
        words.extend([step.title.clone(), step.say.clone()]);
    }
    for field in exercise.fields() {
        words.push(field.label.clone());
        words.extend(field.hint.clone());
        match &field.kind {
            FieldKind::Choice { options, .. } => words.extend(options.iter().map(|(_, name)| name.clone())),
            FieldKind::Ranked { offers, .. } => words.extend(offers.clone()),
            FieldKind::Scale { ends, .. } => words.extend([ends.0.clone(), ends.1.clone()]),
            FieldKind::ThenNow { then, now } => words.extend([then.clone(), now.clone()]),
            FieldKind::Columns { columns, rows, .. } => words.extend(columns.iter().chain(rows).cloned()),
            _ => {}
        }
    }
    words
}

#[test]
fn there_are_the_42_of_the_table_each_with_its_part_its_screen_and_its_fields() {
    let line = |exercise: &Exercise| {
        let opens = exercise.opens.map_or("-", |opens| opens.id());
        let mut fields: Vec<String> =
            exercise.fields().map(|field| format!("{}:{}", field.id.as_str(), field.kind.id())).collect();
        fields.sort();
        format!("{} {} {opens} {}", exercise.id.as_str(), exercise.part.id(), fields.join(" "))
    };
    let are: Vec<String> = exercises().values().map(line).collect();
    let expected: Vec<&str> = TABLE.lines().collect();
    assert_eq!(are, expected);
    assert_eq!(are.len(), 42);
}

#[test]
fn each_file_of_the_folder_is_in_the_app() {
    let in_app: Vec<&str> =
        (Language::English.text().exercises)().iter().map(|exercise| exercise.id.as_str()).collect();
    let files: Vec<String> = exercises().into_keys().collect();
    assert_eq!(in_app, files, "one line in src/i18n/en/exercises.rs for each file");
}

#[test]
fn each_stands_in_the_file_of_its_name_and_names_only_what_there_is() {
    let all = exercises();
    let meditations = Meditation::read_all(&read("meditations.json")).unwrap();
    let breathing: Vec<String> = read_exercises(&read("steady.json"))
        .into_iter()
        .filter(|exercise| exercise.pattern().is_some())
        .map(|exercise| exercise.id)
        .collect();
    for (name, exercise) in &all {
        assert_eq!(name, exercise.id.as_str());
        for other in exercise.then.iter().chain(&exercise.instead) {
            assert!(all.contains_key(other.as_str()) && other != &exercise.id, "{name}: {other:?}");
        }
        assert!((1..=3).contains(&exercise.then.len()), "{name}");
        let names: HashSet<_> = exercise.fields().map(|field| &field.id).collect();
        assert_eq!(names.len(), exercise.fields().count(), "{name}: a field twice");
        for field in exercise.fields() {
            match &field.kind {
                FieldKind::Sit { of } => {
                    assert!(of.iter().all(|id| meditations.iter().any(|one| one.id == *id)), "{name}: {of:?}");
                }
                FieldKind::Breath { patterns } => {
                    assert!(patterns.iter().all(|id| breathing.iter().any(|one| one == id.as_str())), "{name}");
                }
                FieldKind::Choice { options, .. } => {
                    let ids: HashSet<_> = options.iter().map(|(id, _)| id).collect();
                    assert_eq!(ids.len(), options.len(), "{name}: an option twice");
                }
                FieldKind::Columns { columns, rows, most, told } => {
                    assert!((2..=3).contains(&columns.len()) && *most >= 1, "{name}");
                    assert!(rows.is_empty() || rows.len() == usize::from(*most), "{name}");
                    assert!(told.is_none_or(|told| usize::from(told) < columns.len()), "{name}");
                }
                FieldKind::Timer { minutes } => assert!(!minutes.is_empty(), "{name}"),
                _ => {}
            }
        }
    }
}

#[test]
fn each_is_short_says_when_not_and_where_it_comes_from() {
    for (name, exercise) in exercises() {
        assert!((3..=34).contains(&exercise.title.chars().count()), "{name}: title");
        assert!((5..=60).contains(&exercise.about.chars().count()) && !exercise.about.ends_with('.'), "{name}: about");
        assert!((2..=20).contains(&exercise.minutes), "{name}: minutes");
        assert!((1..=5).contains(&exercise.steps.len()), "{name}: steps");
        for words in [&exercise.why, &exercise.when_not, &exercise.evidence.claim, &exercise.evidence.caution] {
            assert!((30..=420).contains(&words.chars().count()), "{name}: {words}");
        }
        assert!(!exercise.evidence.sources.is_empty(), "{name}: sources");
        let evidence = format!("{} {}", exercise.evidence.claim, exercise.evidence.caution);
        assert!(evidence.contains("tested"), "{name}: says that it was not tested");
    }
}

#[test]
fn every_exercise_keeps_to_the_voice() {
    for (name, exercise) in exercises() {
        let found: Vec<String> = words(&exercise).iter().flat_map(|words| faults(words)).collect();
        assert_eq!(found, Vec::<String>::new(), "{name}");
        let evidence = [&exercise.evidence.claim, &exercise.evidence.caution];
        let found: Vec<String> = evidence.into_iter().flat_map(|words| faults_of_evidence(words)).collect();
        assert_eq!(found, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn so_do_meditations_channels_and_triggers() {
    let meditations = Meditation::read_all(&read("meditations.json")).unwrap();
    assert_eq!(
        meditations.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
        ["worth", "kindness", "body", "sound"]
    );
    let channels = Channel::read_all(&read("channels.json")).unwrap();
    assert_eq!(channels.len(), 20);
    let triggers = read_triggers(&read("triggers.json")).unwrap();
    assert_eq!(triggers.len(), 20);
    let lines = meditations.into_iter().flat_map(|one| one.lines.into_iter().chain([one.title, one.about]));
    let steps =
        channels.into_iter().flat_map(|channel| channel.steps.into_iter().chain([channel.title, channel.warning]));
    for words in lines.chain(steps).chain(triggers.into_iter().map(|(_, words)| words)) {
        assert_eq!(faults(&words), Vec::<String>::new());
    }
}

#[test]
fn each_can_be_read_at_eleven_or_twelve() {
    for (name, exercise) in exercises() {
        let mut read = vec![exercise.why.clone(), exercise.when_not.clone()];
        read.extend(exercise.steps.iter().map(|step| step.say.clone()));
        read.extend(exercise.fields().filter_map(|field| field.hint.clone()));
        read.extend([exercise.evidence.claim.clone(), exercise.evidence.caution.clone()]);
        let grade = grade(&read.join(" "));
        assert!(grade <= 7.0, "{name}: grade {grade:.1}");
    }
}

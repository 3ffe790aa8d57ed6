//! Questionnaires: the words and rules of those who made them, and what answers add up to.

use daybook::i18n::Language;
use daybook_drivers::voice::faults;
use domain::learn::Questionnaire;

/// Kroenke, Spitzer & Williams 2001, word for word.
pub(crate) const PHQ_9: [&str; 9] = [
    "Little interest or pleasure in doing things",
    "Feeling down, depressed, or hopeless",
    "Trouble falling or staying asleep, or sleeping too much",
    "Feeling tired or having little energy",
    "Poor appetite or overeating",
    "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
    "Trouble concentrating on things, such as reading the newspaper or watching television",
    "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that \
     you have been moving around a lot more than usual",
    "Thoughts that you would be better off dead or of hurting yourself in some way",
];
/// Spitzer, Kroenke, Williams & Löwe 2006, word for word.
const GAD_7: [&str; 7] = [
    "Feeling nervous, anxious or on edge",
    "Not being able to stop or control worrying",
    "Worrying too much about different things",
    "Trouble relaxing",
    "Being so restless that it is hard to sit still",
    "Becoming easily annoyed or irritable",
    "Feeling afraid as if something awful might happen",
];
/// World Health Organization 2024, word for word.
const WHO_5: [&str; 5] = [
    "I have felt cheerful and in good spirits",
    "I have felt calm and relaxed",
    "I have felt active and vigorous",
    "I woke up feeling fresh and rested",
    "My daily life has been filled with things that interest me",
];
const OFTEN: [(&str, u8); 4] =
    [("Not at all", 0), ("Several days", 1), ("More than half the days", 2), ("Nearly every day", 3)];
const OF_THE_TIME: [(&str, u8); 6] = [
    ("All of the time", 5),
    ("Most of the time", 4),
    ("More than half of the time", 3),
    ("Less than half of the time", 2),
    ("Some of the time", 1),
    ("At no time", 0),
];

pub(crate) fn of(id: &str) -> &'static Questionnaire {
    let all = (Language::English.text().checks.all)();
    all.iter().find(|questionnaire| questionnaire.id.as_str() == id).unwrap()
}

/// The places of answers that add these.
pub(crate) fn adding(questionnaire: &Questionnaire, points: &[u8]) -> Vec<Option<u8>> {
    let place = |points: &u8| questionnaire.answers.iter().position(|answer| answer.points == *points).unwrap();
    points.iter().map(|it| Some(u8::try_from(place(it)).unwrap())).collect()
}

/// Answers that add up to this before it is multiplied.
pub(crate) fn raw(questionnaire: &Questionnaire, sum: u16) -> Vec<Option<u8>> {
    let most = questionnaire.answers.iter().map(|answer| answer.points).max().unwrap();
    let mut left = sum;
    let points: Vec<u8> = questionnaire
        .items
        .iter()
        .map(|_| {
            let points = left.min(u16::from(most));
            left -= points;
            u8::try_from(points).unwrap()
        })
        .collect();
    assert_eq!(left, 0);
    adding(questionnaire, &points)
}

// ---- What comes with it --------------------------------------------------------------------------------------------

#[test]
fn the_questions_and_answers_are_those_of_their_makers_word_for_word() {
    let words = |id: &str, items: &[&str], answers: &[(&str, u8)], stem: &str| {
        let it = of(id);
        assert_eq!(it.items, items, "{id}");
        assert_eq!(it.answers.iter().map(|it| (it.says.as_str(), it.points)).collect::<Vec<_>>(), answers, "{id}");
        assert_eq!(it.stem, stem, "{id}");
    };
    let stem = "Over the last 2 weeks, how often have you been bothered by any of the following problems?";
    words("phq-9", &PHQ_9, &OFTEN, stem);
    words("gad-7", &GAD_7, &OFTEN, &stem.replace("any of ", ""));
    let stem = "Please indicate for each of the five statements which is closest to how you have been feeling over the \
                last two weeks.";
    words("who-5", &WHO_5, &OF_THE_TIME, stem);
    let beside = of("phq-9").not_counted.as_ref().unwrap();
    assert_eq!(
        beside.stem,
        "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of \
         things at home, or get along with other people?"
    );
    assert_eq!(beside.answers, ["Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"]);
    assert!(of("gad-7").not_counted.is_none() && of("who-5").not_counted.is_none());
}

#[test]
fn each_names_its_makers_and_its_licence() {
    for (id, credit, licence) in [
        ("phq-9", "Spitzer, Williams, Kroenke and colleagues", "No permission required to reproduce"),
        ("gad-7", "Spitzer, Williams, Kroenke and colleagues", "No permission required to reproduce"),
        ("who-5", "World Health Organization 2024", "CC BY-NC-SA 3.0 IGO"),
    ] {
        assert!(of(id).credit.contains(credit) && of(id).licence.contains(licence), "{id}");
    }
    assert!(of("who-5").licence.contains("unchanged") && of("who-5").licence.contains("non-commercial"));
}

#[test]
fn every_language_has_all_three_and_each_names_only_exercises_there_are() {
    for language in Language::ALL {
        let text = language.text();
        let ids: Vec<&str> = (text.checks.all)().iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["who-5", "phq-9", "gad-7"], "{language:?}");
        for questionnaire in (text.checks.all)() {
            for exercise in &questionnaire.then {
                assert!((text.exercises)().iter().any(|other| other.id == *exercise), "{language:?}: {exercise:?}");
            }
        }
        let words = (text.help_lines.crisis)().unwrap();
        assert!(words.at_once.len() >= 8 && !words.first.is_empty(), "{language:?}: the file cannot be read");
        assert!(words.sees_nothing.contains("Nobody"), "{language:?}");
    }
}

#[test]
fn what_stands_around_the_questions_keeps_to_the_voice() {
    for id in ["who-5", "phq-9", "gad-7"] {
        let it = of(id);
        let ranges = it.ranges.iter().flat_map(|range| [&range.says, &range.often]);
        for words in ranges.chain([&it.title, &it.every]) {
            assert_eq!(faults(words), Vec::<String>::new(), "{id}");
        }
        assert!(it.about.contains("not a diagnosis") && it.about.contains("Nobody sees your answers"), "{id}");
        assert!(it.ranges.iter().all(|range| range.says.ends_with("It is not a diagnosis.")), "{id}");
    }
    let text = format!("{:?}", Language::English.text().checks);
    for telling in ["score", "streak", "normal", "patient", "disorder"] {
        assert!(!text.to_lowercase().contains(telling), "{telling}");
    }
    assert_eq!((of("who-5").days, of("phq-9").days, of("gad-7").days), (14, 28, 28));
}

// ---- What the answers add up to ------------------------------------------------------------------------------------

#[test]
fn the_ranges_begin_and_end_where_they_were_published() {
    let ends = |id: &str| of(id).ranges.iter().map(|range| (range.from, range.to)).collect::<Vec<_>>();
    assert_eq!(ends("phq-9"), [(0, 4), (5, 9), (10, 14), (15, 19), (20, 27)]);
    assert_eq!(ends("gad-7"), [(0, 4), (5, 9), (10, 14), (15, 21)]);
    assert_eq!(ends("who-5"), [(0, 28), (29, 50), (51, 100)]);
    for id in ["phq-9", "gad-7", "who-5"] {
        let it = of(id);
        for sum in 0..=it.most() {
            assert_eq!(
                it.ranges.iter().filter(|range| (range.from..=range.to).contains(&sum)).count(),
                1,
                "{id}: {sum}"
            );
        }
        assert!(it.range(it.most() + 1).is_none(), "{id}");
    }
}

#[test]
fn each_sum_at_an_edge_says_what_was_published_for_it() {
    let says = |id: &str, answers: u16| {
        let it = of(id);
        let sum = it.sum(&raw(it, answers)).unwrap();
        (sum, it.range(sum).unwrap().says.as_str())
    };
    for (id, edges) in [
        (
            "phq-9",
            &[
                (0, "minimal"),
                (4, "minimal"),
                (5, "mild"),
                (9, "mild"),
                (10, "range moderate."),
                (14, "range moderate."),
                (15, "moderately severe"),
                (19, "moderately severe"),
                (20, "range severe"),
                (27, "range severe"),
            ][..],
        ),
        (
            "gad-7",
            &[
                (0, "minimal"),
                (4, "minimal"),
                (5, "mild"),
                (9, "mild"),
                (10, "moderate"),
                (14, "moderate"),
                (15, "severe"),
                (21, "severe"),
            ],
        ),
    ] {
        for (sum, word) in edges {
            let (told, says) = says(id, *sum);
            assert!(told == *sum && says.contains(word), "{id}: {sum} says {says}");
        }
    }
    // Taken four times: 50 or less is low, 28 or less very low.
    for (raw, sum, word) in [
        (0, 0, "very low"),
        (7, 28, "very low"),
        (8, 32, "was low"),
        (12, 48, "was low"),
        (13, 52, "not low"),
        (25, 100, "not low"),
    ] {
        let (told, says) = says("who-5", raw);
        assert!(told == sum && says.contains(word), "{raw}: {told} says {says}");
    }
    for (sum, word) in [(28, "very low"), (29, "was low"), (50, "was low"), (51, "not low")] {
        assert!(of("who-5").range(sum).unwrap().says.contains(word), "{sum}");
    }
}

#[test]
fn all_answers_there_can_be_add_up_and_call_for_people_by_the_last_question_alone() {
    for id in ["phq-9", "gad-7", "who-5"] {
        let it = of(id);
        let (items, each) = (it.items.len(), it.answers.len());
        for number in 0..each.pow(u32::try_from(items).unwrap()) {
            let places = (0..items).scan(number, |left, _| {
                let place = *left % each;
                *left /= each;
                Some(place)
            });
            let places: Vec<usize> = places.collect();
            let points: usize = places.iter().map(|place| usize::from(it.answers[*place].points)).sum();
            let answers: Vec<Option<u8>> = places.iter().map(|place| Some(u8::try_from(*place).unwrap())).collect();
            let expected = points * if id == "who-5" { 4 } else { 1 };
            assert_eq!(it.sum(&answers).map(usize::from), Some(expected), "{id}: {answers:?}");
            assert_eq!(it.crisis(&answers).is_some(), id == "phq-9" && places[8] > 0, "{id}: {answers:?}");
        }
    }
}

#[test]
fn without_one_answer_there_is_no_sum_and_the_question_is_named() {
    for id in ["phq-9", "gad-7", "who-5"] {
        let it = of(id);
        for gap in 0..it.items.len() {
            let mut answers = raw(it, 0);
            answers[gap] = None;
            assert_eq!((it.sum(&answers), it.missing(&answers)), (None, vec![gap + 1]), "{id}");
        }
        assert_eq!(it.missing(&[]).len(), it.items.len(), "{id}");
    }
    let missing = Language::English.text().checks.missing;
    assert!(missing(&[4]).starts_with("Question 4 has no answer yet."));
    assert!(missing(&[2, 5, 7]).starts_with("3 questions have no answer yet: 2, 5 and 7."));
    assert_eq!(missing(&[]), "");
}

#[test]
fn thoughts_of_death_call_for_people_also_where_nothing_else_is_answered() {
    let it = of("phq-9");
    for place in 0..4 {
        let mut answers = vec![None; 9];
        answers[8] = Some(place);
        assert_eq!(it.crisis(&answers).is_some(), place > 0);
    }
}

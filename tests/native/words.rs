//! Words that count or measure: right in the singular, and true to the number they stand for.

use daybook::i18n::Language;

#[test]
fn a_pause_is_told_to_the_second_at_first_and_in_minutes_later() {
    let so_far = Language::English.text().urge.pause.so_far;
    for (minutes, seconds, told) in [
        (0, 0, "0 seconds"),
        (0, 1, "1 second"),
        (0, 59, "59 seconds"),
        (1, 0, "1 minute"),
        (1, 1, "1 minute 1 second"),
        (4, 59, "4 minutes 59 seconds"),
        (5, 1, "5 minutes"),
        (61, 30, "61 minutes"),
    ] {
        assert_eq!(so_far(minutes, seconds), format!("{told} so far. You end it, not the clock."));
    }
}

#[test]
fn how_full_the_notebook_is_never_sounds_emptier_as_it_fills() {
    let used = Language::English.text().you.backup.used;
    let mut told: Vec<String> = (0..=100).map(used).collect();
    told.dedup();
    assert_eq!(
        told.join(" "),
        "Almost all free. About a tenth used. About a fifth used. About a quarter used. About a third used. About half \
         used. About two thirds used. About three quarters used. About four fifths used. About nine tenths used. Almost full."
    );
    for (percent, words) in [(0, "Almost all free."), (10, "About a tenth used."), (33, "About a third used.")] {
        assert_eq!(used(percent), words);
    }
    for (percent, words) in [(50, "About half used."), (90, "About nine tenths used."), (100, "Almost full.")] {
        assert_eq!(used(percent), words);
    }
}

#[test]
fn each_step_of_the_scale_has_words_of_its_own() {
    let words = Language::English.text().today.check_in.steady.words;
    let upper = domain::Steadiness::all().skip(6).map(words).collect::<Vec<_>>();
    assert_eq!(upper, ["A little steady", "Mostly steady", "Steady", "Really steady", "Very steady"]);
}

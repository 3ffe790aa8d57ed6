//! What one answers with: chips, choices, switches, scales, dates.

use daybook::ui::components::{Chip, Chips, Choice, RoughDate, RoughValue, RoughWords, Scale, Segments, Switch};
use leptos::prelude::*;

use super::html;

const WORDS: RoughWords = RoughWords {
    legend: "When was it?",
    near: ["A day", "A month", "A year"],
    lists: ["Day", "Month", "Year"],
    choose: "Choose",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

fn scale(value: Option<u8>) -> String {
    html(move || {
        view! {
            <Scale
                id="steady"
                label="How steady do you feel?"
                value=Signal::stored(value)
                on_change=|_| {}
                of="of 10."
                words=|_| "Wobbly, but here".to_string()
                ends=("Not steady", "Very steady")
                unanswered="Not answered."
                clear="Take it back"
            />
        }
        .into_any()
    })
}

fn rough(start: Option<RoughValue>) -> String {
    html(move || view! { <RoughDate id="when" words=WORDS years=(2020, 2022) start on_change=|_| {} /> }.into_any())
}

#[test]
fn the_number_and_what_it_means_are_said_together() {
    let scale = scale(Some(4));
    assert!(scale.contains(r#"<label for="steady">How steady do you feel?"#), "{scale}");
    assert!(scale.contains(r#"aria-valuetext="4 of 10. Wobbly, but here""#), "{scale}");
    assert!(
        scale.contains(r#"type="range""#) && scale.contains(r#"min="0""#) && scale.contains(r#"max="10""#),
        "{scale}"
    );
    assert!(scale.contains("Take it back"), "{scale}");
}

#[test]
fn a_scale_may_stay_without_an_answer() {
    let scale = scale(None);
    assert!(scale.contains(r#"aria-valuetext="Not answered.""#), "{scale}");
    assert!(!scale.contains("data-value") && !scale.contains("Take it back"), "{scale}");
}

#[test]
fn a_scale_can_say_why_it_asks() {
    let with_why = html(|| {
        view! {
            <Scale
                id="sure"
                label="How sure?"
                why="Not sure is fine."
                value=Signal::stored(None)
                on_change=|_| {}
                of="of 10."
                words=|_| String::new()
                ends=("Not sure", "Certain")
                unanswered="Not answered."
                clear="Take it back"
            />
        }
        .into_any()
    });
    assert!(with_why.contains(r#"id="sure-why""#) && with_why.contains(r#"aria-describedby="sure-why""#), "{with_why}");
    assert!(!scale(None).contains("describedby"));
}

#[test]
fn chips_are_native_and_their_question_is_their_legend() {
    let chips = html(|| {
        view! {
            <Chips legend="Any of these?" why="None is fine.">
                <Chip text="Tired" chosen=Signal::stored(true) on_change=|_| {} />
                <Chip text="Mixed" one_of="page" chosen=Signal::stored(false) on_change=|_| {} />
            </Chips>
        }
        .into_any()
    });
    assert!(chips.contains("<fieldset") && chips.contains(">Any of these?</legend>"), "{chips}");
    assert_eq!(chips.matches(r#"type="checkbox""#).count(), 1, "{chips}");
    assert_eq!(chips.matches(r#"type="radio""#).count(), 1, "{chips}");
    assert_eq!(chips.matches("name=").count(), 1, "only a radio has a name: {chips}");
}

#[test]
fn a_switch_is_called_by_its_name_and_described_by_what_it_does() {
    let view = || {
        view! { <Switch id="sound" text="Sound" hint="A soft tone." on=Signal::stored(true) on_change=|_| {} /> }
    };
    let switch = html(move || view().into_any());
    assert!(switch.contains(r#"role="switch""#), "{switch}");
    assert!(switch.contains(r#"aria-labelledby="sound-label""#), "{switch}");
    assert!(switch.contains(r#"aria-describedby="sound-hint""#), "{switch}");
}

#[test]
fn one_of_several_is_a_group_of_radios() {
    let group = html(|| {
        let items = ["As the device", "Light", "Dark"].map(String::from).to_vec();
        view! { <Segments id="theme" legend="Light or dark" items chosen=Signal::stored(0) on_choose=|_| {} /> }
            .into_any()
    });
    assert_eq!(group.matches(r#"type="radio""#).count(), 3, "{group}");
    assert_eq!(group.matches(r#"name="theme""#).count(), 3, "{group}");
    assert!(group.contains("<legend") && group.contains(">Light or dark"), "{group}");
}

#[test]
fn a_date_is_asked_for_in_lists_as_near_as_it_is_known() {
    let whole = rough(Some(RoughValue::Day(2021, 2, 3)));
    for list in ["when-day", "when-month", "when-year"] {
        assert!(whole.contains(&format!(r#"<label for="{list}">"#)), "{list} in {whole}");
    }
    assert!(!whole.contains(r#"value="29""#), "that February had no 29th: {whole}");
    let year = rough(Some(RoughValue::Year(2021)));
    assert_eq!(year.matches(" hidden").count(), 2, "a year needs one list: {year}");
}

#[test]
fn every_control_asks_the_browser_to_keep_and_change_nothing() {
    let choice = html(|| {
        view! { <Choice id="own" text="I have it" chosen=Signal::stored(false) on_change=|_| {} /> }.into_any()
    });
    let all = [scale(None), rough(None), choice].concat();
    let controls = all.matches("<input").count() + all.matches("<select").count();
    assert_eq!(controls, 1 + 6 + 1);
    for wanted in [r#"autocomplete="off""#, r#"autocorrect="off""#, r#"autocapitalize="off""#, r#"spellcheck="false""#]
    {
        assert_eq!(all.matches(wanted).count(), controls, "{wanted} in {all}");
    }
}

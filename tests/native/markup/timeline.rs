//! The timeline: an order, shapes that words say again, buttons within each other's reach and not within each other.

use daybook::ui::components::{Tag, Timeline, TimelineFolded, TimelineLink, TimelineMoment, TimelineNow};
use leptos::prelude::*;

use super::html;

fn timeline() -> String {
    html(|| {
        let link = TimelineLink {
            id: "chapter".to_string(),
            words: "In the chapter",
            name: "<b>".to_string(),
            on_press: Callback::new(|()| {}),
        };
        let tags = Some(view! { <Tag text="A turning point" /> }.into_any());
        view! {
            <Timeline id="timeline" label="Timeline">
                <TimelineMoment id="one" date="2014" title="ab\u{202E}cd" line="" on_press=|()| {} />
                <TimelineFolded text="2 moments are folded away.">{""}</TimelineFolded>
                <TimelineMoment id="two" date="March" title="It rang" line="A <line>" turning=true tags link=Some(link) on_press=|()| {} />
                <TimelineNow words=["Now", "The next part", "Not written yet."] />
            </Timeline>
        }
        .into_any()
    })
}

#[test]
fn moments_are_an_ordered_list_with_a_name() {
    let timeline = timeline();
    assert!(timeline.contains(r#"<ol id="timeline" aria-label="Timeline""#), "{timeline}");
    assert_eq!(timeline.matches("<li").count(), 4, "{timeline}");
    assert_eq!(timeline.matches("timeline__line").count(), 1, "nothing stands for a line that is blank: {timeline}");
}

#[test]
fn a_turning_point_has_a_shape_and_a_word() {
    let timeline = timeline();
    assert_eq!(timeline.matches("timeline__moment--turning").count(), 1, "{timeline}");
    assert!(timeline.contains("A turning point"), "{timeline}");
}

#[test]
fn what_a_moment_leads_to_is_a_button_of_its_own() {
    let timeline = timeline();
    let open = timeline.find(r#"id="two""#).expect("the moment is a button");
    let closed = open + timeline[open..].find("</button>").expect("it ends");
    assert!(closed < timeline.find(r#"id="chapter""#).expect("the link is there"), "{timeline}");
    assert!(timeline.contains("<bdi>&lt;b&gt;</bdi>"), "{timeline}");
}

#[test]
fn words_of_a_moment_run_their_own_way_and_stay_words() {
    let timeline = timeline();
    assert!(timeline.contains("<bdi dir=\"auto\">ab"), "{timeline}");
    assert!(timeline.contains("A &lt;line&gt;"), "{timeline}");
}

//! Rows of pages, plain lines, tabs, facts.

use leptos::prelude::*;

use crate::ui::components::{
    Button, ButtonKind, Contents, Fact, Facts, Fold, FoldTable, Folds, IconKind, Later, Line, Lines, Opening, Row,
    Rows, Snippet, Subnav, SubnavButton, Tab, Tabs, Tag, TagKind, Timeline, TimelineFolded, TimelineLink,
    TimelineMoment, TimelineNow,
};

/// The group.
pub(super) fn view() -> AnyView {
    view! { <section class="stack"><h2>"Lists"</h2> {rows()} {lines()} {timeline()} {folds()} {parts()} {facts()} {table()}</section> }
        .into_any()
}

fn rows() -> AnyView {
    let tags = view! { <Tag text="Mixed" /><Tag text="Coping" /><Tag text="Body" /> }.into_any();
    let happened = view! { <Tag text="What happened" kind=TagKind::Damson /> }.into_any();
    let hit = Snippet {
        before: "I saw a jacket like theirs on the ".to_string(),
        hit: "bus".to_string(),
        after: " and my whole chest went tight.".to_string(),
    };
    let said = Snippet { before: "That I ".to_string(), hit: "never".to_string(), after: " told them.".to_string() };
    let right =
        Snippet {
            before: "ركبت ".to_string(), hit: "الحافلة".to_string(), after: " إلى البيت وحدي.".to_string()
        };
    view! {
        <h2 class="rows__head">"November "<span>"4 pages"</span></h2>
        <Rows>
            <Row number=Some(24) weekday="Tue" date=String::from("24 November") same_day=false title=Some("The bus home".to_string()) opening="I saw a jacket like theirs on the bus and my whole chest went tight. I got off one stop early.".to_string() tags=Some(tags) facts="74 words".to_string() on_press=|()| {} />
            <Row number=Some(24) weekday="Tue" date=String::from("24 November") same_day=true title=None opening="Washed sheets. Swam 10 lengths. Soup.".to_string() on_press=|()| {} />
            <Row number=Some(20) weekday="Fri" date=String::from("20 November") same_day=false title=Some("The message about the boiler".to_string()) folded=Some("Folded away. Open to read.".to_string()) tags=Some(happened) on_press=|()| {} />
            <Row number=Some(3) weekday="Tue" date=String::from("3 November") same_day=false title=Some("Found".to_string()) found=Some(hit) on_press=|()| {} />
            <Row number=Some(2) weekday="Mon" date=String::from("2 November") same_day=false title=None opening="That it was never so.".to_string() told=Some("They said:") on_press=|()| {} />
            <Row number=None weekday="" date=String::from("No date") same_day=false title=None found=Some(said) told=Some("They said:") on_press=|()| {} />
            <Row number=Some(2) weekday="Mon" date=String::from("2 November") same_day=false title=Some("البيت".to_string()) found=Some(right) on_press=|()| {} />
        </Rows>
    }
    .into_any()
}

fn lines() -> AnyView {
    let tags = view! { <Tag text="Light" /><Tag text="Read" kind=TagKind::Kept /><Tag text="Ribbon in part 3" kind=TagKind::Now /> };
    let tags = tags.into_any();
    view! {
        <Lines>
            <Line id="line-a" title="Letters" hint="Written, not sent" icon=IconKind::Letter on_press=|()| {} />
            <Line id="line-b" title="A line without a drawing" on_press=|()| {} />
            <Line id="line-c" title="A guide" hint="What it is about, in a line" tags=tags end="4 min" on_press=|()| {} />
        </Lines>
    }
    .into_any()
}

fn table() -> AnyView {
    let rows = vec![
        vec!["Pages, letters and all you write", "In this browser, in two places", "Yes"],
        vec!["The plain lists", "In this browser", "No"],
    ];
    view! { <FoldTable id="fold-table" caption="What is stored" heads=&["What", "Where", "Locked"] rows /> }.into_any()
}

fn timeline() -> AnyView {
    let tag = |text: &'static str, kind: TagKind| Some(view! { <Tag text kind /> }.into_any());
    let link = TimelineLink {
        id: "moment-chapter".to_string(),
        words: "In the chapter",
        name: "The choir".to_string(),
        on_press: Callback::new(|()| {}),
    };
    view! {
        <Timeline id="timeline" label="Timeline">
            <TimelineMoment id="moment-0" date="2014" title="The flat with the green door" line="Mine. Six plants and a bad sofa." on_press=|()| {} />
            <TimelineMoment id="moment-1" date="2021" title="We met" line="Every day a message. It felt like being chosen." tags=tag("Rush of closeness", TagKind::Now) on_press=|()| {} />
            <TimelineFolded text="3 moments are folded away."><Button text="Show them" kind=ButtonKind::Quiet /></TimelineFolded>
            <TimelineMoment id="moment-2" date="No date" title="الباب الأخضر" line="" folded=true on_press=|()| {} />
            <TimelineMoment id="moment-3" date="March 2024" title="The choir director rang" line="They never forgot me. I said I would think about it." turning=true tags=tag("A turning point", TagKind::Kept) link=Some(link) on_press=|()| {} />
            <TimelineNow words=["Now", "The next part", "Not written yet."] />
        </Timeline>
    }
    .into_any()
}

fn folds() -> AnyView {
    let open = RwSignal::new(Some(0));
    let fold = move |(at, status, kind): (usize, &'static str, TagKind)| {
        view! {
            <Fold
                id=format!("fold-{at}")
                title="Phone and text messages"
                hint=if at == 0 { "Since 2 September" } else { "" }
                tag=(status.to_string(), kind)
                open=Signal::derive(move || open.get() == Some(at))
                on_toggle=move |is_open: bool| {
                    if is_open != (open.get_untracked() == Some(at)) {
                        open.set(is_open.then_some(at));
                    }
                }
            >
                <p>"What one could do about it."</p>
            </Fold>
        }
    };
    let folds = [(0, "Blocked", TagKind::Kept), (1, "On hold", TagKind::Damson), (2, "Open", TagKind::Plain)];
    let opening = |words: &str, told| Some(Opening { words: words.to_string(), told });
    let words = move |at: usize, opening: Option<Opening>| {
        view! {
            <Fold
                id=format!("words-{at}")
                title="20 November 2026"
                opening
                open=Signal::derive(move || open.get() == Some(at))
                on_toggle=move |is_open: bool| {
                    if is_open != (open.get_untracked() == Some(at)) {
                        open.set(is_open.then_some(at));
                    }
                }
            >
                <p>"Both sides."</p>
            </Fold>
        }
    };
    view! {
        <Folds id="folds">{folds.map(fold)}</Folds>
        <Folds id="words">
            {words(3, opening("I wrote on Tuesday at 9:14. They answered “fine”.", None))}
            {words(4, opening("That I never told them about the boiler.", Some("They said:")))}
        </Folds>
    }
    .into_any()
}

fn parts() -> AnyView {
    let here = RwSignal::new(0);
    let tab = RwSignal::new(0);
    let names = ["Journal", "What happened", "Letters", "Story"];
    let part = move |(at, name): (usize, &'static str)| {
        view! {
            <SubnavButton
                id=format!("part-{at}")
                text=name
                here=Signal::derive(move || here.get() == at)
                on_press=move |()| here.set(at)
            />
        }
    };
    let tabs = ["List", "Month"].map(|text| Tab { id: format!("tab-{text}").to_lowercase(), text: text.to_string() });
    view! {
        <Subnav label="Parts of Write">{names.into_iter().enumerate().map(part).collect_view()}</Subnav>
        <Tabs id="views" label="Ways to look" tabs=tabs.to_vec() chosen=tab on_choose=move |at| tab.set(at)>
            <p>{move || if tab.get() == 0 { "The list." } else { "The month." }}</p>
        </Tabs>
        <Contents
            label="In this guide"
            parts=names.map(|name| (format!("to-{name}"), name.to_string())).to_vec()
            here=here
            on_press=move |at| here.set(at)
        />
        <Later id="later" title="Copy, ring, and where this is from" about="A line"><p>"Made when it opens."</p></Later>
    }
    .into_any()
}

fn facts() -> AnyView {
    let facts = vec![
        Fact {
            number: "61".to_string(),
            words: "Days without contact, all together".to_string(),
            hint: Some("Days are only ever added.".to_string()),
            link: None,
        },
        Fact {
            number: "9 days ago".to_string(),
            words: "Last backup".to_string(),
            hint: None,
            link: Some(("Make a new one".to_string(), "backup".to_string(), Callback::new(|()| {}))),
        },
    ];
    view! { <Facts label="Quiet facts" facts=Signal::stored(facts) /> }.into_any()
}

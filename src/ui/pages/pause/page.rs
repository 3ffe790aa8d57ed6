//! The page: a part at a time, the ways on and out, and where the keeping stands.

use domain::urge::UrgePart;
use leptos::{prelude::*, task::spawn_local};

use super::{
    after::after, choose::choose, ended::ended, moment::time_and_day, pull::before, rings::rings, touching::touching,
    why::why,
};
use crate::{
    i18n::{UrgeText, use_text},
    state::{Place, Stopwatch, UrgeStage, make_stopwatch, use_navigation, use_urges},
    ui::{
        components::{Back, Button, ButtonKind, Sheet, Stitches, Title, TopBar},
        pages::parts::{LockButton, kept, not_kept},
    },
};

/// The page.
#[component]
pub fn Pause() -> impl IntoView {
    let urges = use_urges();
    urges.open();
    // One for all parts: to turn to another does not begin the pause anew.
    let watch = make_stopwatch();
    let (stage, urge) = (urges.stage(), urges.urge());
    // The fields of a part are made once for each moment. One that was just ended leaves the page as it is until its end is shown.
    let shown = Memo::new(move |last: Option<&(UrgeStage, Option<domain::RecordId>)>| {
        let id = urge.with(|urge| urge.as_ref().map(|urge| urge.id));
        (stage.get(), id.or_else(|| last.and_then(|last| last.1)))
    });
    move || match shown.get().0 {
        UrgeStage::Open(part) => sheet(part, watch),
        UrgeStage::Ended(outcome) => ended(outcome),
    }
}

fn sheet(part: UrgePart, watch: Stopwatch) -> AnyView {
    let all = use_text();
    let text = &all.urge;
    let (urges, navigation) = (use_urges(), use_navigation());
    let stop = Callback::new(move |()| {
        spawn_local(async move {
            // What could not be kept stays on the page, which says so.
            if urges.keep().await.is_ok() {
                navigation.go(Place::Today);
            }
        });
    });
    let back = move |()| if part == UrgePart::Pause { stop.run(()) } else { urges.go_back() };
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = urges.keep().await;
        });
    });
    let top = view! {
        <TopBar start=view! { <Back text=(text.back)(part) id="pause-back" on_press=back /> }.into_any()>
            {kept(all, urges.keeping())}
            <LockButton id="lock-now" />
        </TopBar>
    };
    let (at, of) = (part.number(), UrgePart::ALL.len() as u8);
    let margin = view! { <Stitches of sewn=Signal::stored(at) text=(text.part_of)(at, of) /> };
    let body = match part {
        UrgePart::Pause => view! {
            <p class="read">{text.pause.lede}</p>
            {rings(&text.pause, watch)}
            {before(text)}
            {touching(text)}
        }
        .into_any(),
        UrgePart::Why => why(all),
        UrgePart::Choose => choose(all),
        UrgePart::After => after(all),
    };
    view! {
        <Sheet
            class="page--pause"
            top=top.into_any()
            title=view! { <Title text=(text.title)(part) /> }.into_any()
            margin=margin.into_any()
        >
            {not_kept(all, urges.keeping(), again)}
            {begun(text)}
            {body}
            {on(text, part)}
            <div class="pause__stop">
                <Button text=text.done.title id="pause-done" on_press=stop />
                <p class="small">{text.done.words}</p>
            </div>
        </Sheet>
    }
    .into_any()
}

/// When it began, if that is a while ago, and a way to another.
fn begun(text: &'static UrgeText) -> AnyView {
    let urges = use_urges();
    let begun = urges.begun_before();
    let anew = move |()| {
        spawn_local(async move {
            // What was in the way shows in the message.
            _ = urges.begin_anew().await;
        });
    };
    let view = move || {
        let (time, day) = time_and_day(begun.get()?);
        Some(view! {
            <div class="pause__begun">
                <p>{(text.begun)(&time, day.as_deref())}</p>
                <Button text=text.anew kind=ButtonKind::Quiet id="pause-anew" on_press=anew />
            </div>
        })
    };
    view! { {view} }.into_any()
}

/// Two doors of one size. Nothing has to be said to go through either.
fn on(text: &'static UrgeText, part: UrgePart) -> AnyView {
    let urges = use_urges();
    if part.next().is_some() {
        return view! {
            <div class="pair">
                <Button text=text.skip id="pause-skip" on_press=move |()| urges.go_on() />
                <Button text=text.on kind=ButtonKind::Damson id="pause-on" on_press=move |()| urges.go_on() />
            </div>
        }
        .into_any();
    }
    let end = move |()| {
        spawn_local(async move {
            // What was in the way shows in the message.
            _ = urges.end().await;
        });
    };
    view! {
        <div class="pair">
            <Button text=text.skip id="pause-skip" on_press=end />
            <Button text=text.after.end kind=ButtonKind::Main id="pause-end" on_press=end />
        </div>
    }
    .into_any()
}

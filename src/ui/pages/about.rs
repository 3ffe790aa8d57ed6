//! What Daybook is for, and what it is not.

use leptos::prelude::*;

use crate::{
    i18n::{AboutText, use_first_text},
    state::{Place, use_navigation},
    ui::components::{Back, Button, ButtonKind, IconKind, Line, Lines, Points, Sheet, Spot, SpotKind, Title, TopBar},
};

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let text = use_first_text();
    let navigation = use_navigation();
    let back = move |()| navigation.go(Place::Front);
    let top =
        view! { <TopBar start=view! { <Back text=text.cover.back id="about-back" on_press=back /> }.into_any() /> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.about.title /> }.into_any()>
            {what_it_is(&text.about, move || navigation.go(Place::Safety))}
            {what_it_is_not(&text.about)}
            <Lines>
                <Line
                    id="about-friend"
                    title=text.about.friend.0
                    hint=text.about.friend.1
                    icon=IconKind::People
                    on_press=move |()| navigation.go_and_come_back(Place::Friend)
                />
            </Lines>
        </Sheet>
    }
}

fn what_it_is(text: &'static AboutText, next: impl Fn() + Send + Sync + 'static) -> AnyView {
    let icons = [IconKind::Sheet, IconKind::Lock, IconKind::Hand];
    let points = icons.into_iter().zip(&text.points).map(|(icon, point)| (icon, Some(point.title), point.words));
    view! {
        <div class="about">
            <div class="about__words">
                {text.words.map(|words| view! { <p class="read">{words}</p> })}
                <Points class="points--large" points=points.collect() />
                <div class="stack stack--close">
                    <Button
                        text=text.next
                        kind=ButtonKind::Main
                        wide=true
                        icon_after=IconKind::Arrow
                        id="to-safety"
                        on_press=move |()| next()
                    />
                    <p class="small">{text.next_hint}</p>
                </div>
            </div>
            <div class="about__art"><Spot kind=SpotKind::Notebook /></div>
        </div>
    }
    .into_any()
}

fn what_it_is_not(text: &'static AboutText) -> AnyView {
    view! {
        <section class="quiet stack stack--close">
            <h2>{text.not_title}</h2>
            <p>{text.not}</p>
            <p>{text.danger}</p>
        </section>
    }
    .into_any()
}

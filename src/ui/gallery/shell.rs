//! The gallery's own page: the cover with all five places, a list of groups in the margin, the groups beneath each other.
//!
//! Words in the fragment set it: `#dark`, `#light`, `#rtl`, `#dialog`, the name of a group, or several with commas between.

use leptos::prelude::*;

use super::{buttons, charts, choices, days, fields, inks, lists, moments, notes, pictures, writing};
use crate::ui::components::{
    Cover, IconButton, IconKind, Only, PlaceButton, Places, Segments, Sheet, Skips, Slip, Subnav, SubnavButton, Title,
    TopBar,
};

/// A group: its name, and what it shows.
type Group = (&'static str, fn() -> AnyView);

const GROUPS: [Group; 11] = [
    ("Inks", inks::view),
    ("Buttons", buttons::view),
    ("Fields", fields::view),
    ("Choices", choices::view),
    ("Notes", notes::view),
    ("Lists", lists::view),
    ("Writing", writing::view),
    ("Days", days::view),
    ("Moments", moments::view),
    ("Pictures", pictures::view),
    ("Charts", charts::view),
];

const PLACES: [(&str, &str, IconKind); 5] = [
    ("today", "Today", IconKind::Sun),
    ("write", "Write", IconKind::Pen),
    ("practice", "Practice", IconKind::Loop),
    ("learn", "Learn", IconKind::Book),
    ("you", "You", IconKind::Key),
];

/// The gallery.
#[component]
pub fn Gallery() -> impl IntoView {
    let asked = window().location().hash().unwrap_or_default().to_lowercase();
    let asks = move |word: &str| asked.trim_start_matches('#').split(',').any(|asked| asked == word);
    if asks("rtl") {
        set("dir", "rtl");
    }
    let themes = ["system", "light", "dark"];
    let theme = RwSignal::new(themes.iter().position(|name| asks(name)).unwrap_or_default());
    Effect::new(move |_| set("data-theme", themes[theme.get()]));
    let group = RwSignal::new(GROUPS.iter().position(|(name, _)| asks(&name.to_lowercase())));
    let asking = RwSignal::new(asks("dialog"));
    let slips = RwSignal::new(asks("slips"));
    let bare = asks("bare");
    let here = RwSignal::new(0);
    let steady = RwSignal::new(false);

    let margin = view! {
        <Subnav label="Groups">
            <SubnavButton
                id="all"
                text="All"
                here=Signal::derive(move || group.get().is_none())
                on_press=move |()| group.set(None)
            />
            {GROUPS
                .iter()
                .enumerate()
                .map(|(at, (name, _))| {
                    view! {
                        <SubnavButton
                            id=format!("group-{at}")
                            text=*name
                            here=Signal::derive(move || group.get() == Some(at))
                            on_press=move |()| group.set(Some(at))
                        />
                    }
                })
                .collect_view()}
        </Subnav>
    };
    let shown = move || {
        let wanted = group.get();
        let all = GROUPS.iter().enumerate().filter(move |(at, _)| wanted.is_none_or(|wanted| wanted == *at));
        all.map(|(_, (_, view))| view()).collect_view()
    };
    let place = move |(at, (id, text, icon)): (usize, (&'static str, &'static str, IconKind))| {
        view! {
            <PlaceButton
                id=id
                text=text
                icon=icon
                here=Signal::derive(move || here.get() == at)
                on_press=move |()| here.set(at)
            />
        }
    };
    let put_away = Callback::new(move |()| slips.set(false));
    view! {
        <div class="book">
            <Skips leave="Leave" page="Skip to the page" />
            <main class="paper" id="page" tabindex="-1">
                <Sheet
                    top=view! {
                        <TopBar place="For developers">
                            <IconButton label="Lock now" icon=IconKind::Lock id="lock" on_press=|()| {} />
                        </TopBar>
                    }
                    .into_any()
                    title=view! { <Title text="The kit" /> }.into_any()
                    lede="Every part in every state."
                    margin=margin.into_any()
                    aside=asking
                >
                    <Segments
                        id="theme"
                        legend="Light or dark"
                        items=["As the device", "Light", "Dark"].map(String::from).to_vec()
                        chosen=theme
                        on_choose=move |at| theme.set(at)
                    />
                    {shown}
                </Sheet>
                <Only when=move || asking.get()>{moments::question(asking)}</Only>
            </main>
            <Cover
                name="Daybook"
                bare=bare
                steady="Steady me"
                steady_shown=steady
                on_steady=move |()| steady.update(|steady| *steady = !*steady)
                leave="Leave"
                keys=("Leave: or press ", "Shift", " three times")
            >
                <Only when=move || slips.get()>
                    <Slip
                        text="The page is deleted."
                        action=("Bring it back", "slip-undo", put_away)
                        dismiss=("Close", put_away)
                    />
                </Only>
                <Only when=move || !bare>
                    <Places label="Places">{PLACES.into_iter().enumerate().map(place).collect_view()}</Places>
                </Only>
            </Cover>
        </div>
    }
}

/// Sets an attribute of the document.
fn set(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // These names are always accepted.
        _ = root.set_attribute(name, value);
    }
}

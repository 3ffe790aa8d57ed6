//! The circle: who is there, as a picture and as a list, and what to say to them.

use domain::ExerciseId;
use domain::practice::Part;
use leptos::prelude::*;

use super::{people::people, picture::picture, ready_words::ready_words};
use crate::{
    i18n::use_text,
    state::{Place, use_navigation, use_people},
    ui::{
        components::{IconKind, Line, Lines, Note, NoteKind, Only, Sheet, Title, TopBar},
        pages::parts::{LockButton, exercise_lines, open_exercise, practice_parts},
    },
};

/// The exercise in which professionals are compared.
const PROFESSIONAL: &str = "finding-professional";

/// The page.
#[component]
pub fn Circle() -> impl IntoView {
    let all = use_text();
    let text = &all.people;
    let (title, lede) = (all.practice.part)(Part::Circle);
    let everyone = use_people().all();
    let someone = Memo::new(move |_| everyone.with(|people| !people.is_empty()));
    let top = view! { <TopBar place=all.cover.practice><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=title /> }.into_any()
            lede=lede
            margin=practice_parts()
        >
            <div class="circle" class:circle--someone=someone>
                <Only when=move || someone.get()>{picture()}</Only>
                {people(someone)}
            </div>
            <Note kind=NoteKind::Reading title=text.nickname.title><p>{text.nickname.words}</p></Note>
            {ready_words()}
            {more()}
            {exercise_lines(Part::Circle)}
        </Sheet>
    }
}

/// The card, and looking for a professional.
fn more() -> AnyView {
    let text = &use_text().people;
    let (navigation, open) = (use_navigation(), open_exercise());
    let look = move |()| {
        if let Some(id) = ExerciseId::parse(PROFESSIONAL) {
            open.run(id);
        }
    };
    view! {
        <Lines>
            <Line
                id="to-help-card"
                title=text.to_card.title
                hint=text.to_card.words
                icon=IconKind::Hand
                on_press=move |()| navigation.go(Place::HelpCard)
            />
            <Line
                id="to-professional"
                title=text.to_professional.title
                hint=text.to_professional.words
                icon=IconKind::Search
                on_press=look
            />
        </Lines>
    }
    .into_any()
}

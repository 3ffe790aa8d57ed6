//! A part of the work that is exercises and lines: self-worth, the pull, growth.

use domain::practice::{Part, Shelf};
use leptos::prelude::*;

use super::{latest_drawing::latest_drawing, week::week};
use crate::{
    i18n::use_text,
    ui::{
        components::{Sheet, Title, TopBar},
        pages::parts::{LockButton, add_to_shelf, exercise_lines, practice_parts, shelf_lines},
    },
};

/// The page of a part.
#[component]
pub fn PartPage(
    /// Which part.
    part: Part,
) -> impl IntoView {
    let all = use_text();
    let top = view! { <TopBar place=all.cover.practice><LockButton id="lock-now" /></TopBar> };
    let (title, lede) = (all.practice.part)(part);
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=title /> }.into_any() lede margin=practice_parts()>
            {lines(part)}
            {exercise_lines(part)}
        </Sheet>
    }
}

/// What stands before the exercises.
fn lines(part: Part) -> AnyView {
    match part {
        Part::SelfWorth => view! {
            {shelf_lines(Shelf::Proof)}
            {add_to_shelf(Shelf::Proof, "add-win")}
            {shelf_lines(Shelf::Sentence)}
        }
        .into_any(),
        Part::Growth => view! {
            {week()}
            {shelf_lines(Shelf::Step)}
            {shelf_lines(Shelf::Value)}
            {shelf_lines(Shelf::Mine)}
            {shelf_lines(Shelf::Boundary)}
        }
        .into_any(),
        Part::Pull => view! {
            {latest_drawing()}
            {shelf_lines(Shelf::Reason)}
            {shelf_lines(Shelf::Guess)}
        }
        .into_any(),
        Part::Story | Part::Distance | Part::Circle => ().into_any(),
    }
}

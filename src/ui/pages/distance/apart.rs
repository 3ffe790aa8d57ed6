//! Days without contact, as quiet facts: how many, and the stretches between contact. Only if they are wanted.

use domain::{Day, distance::Apart};
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{today, use_contact_log},
    ui::components::{Fact, Facts, More},
};

/// The facts, while they are wanted.
pub(super) fn apart(all: &'static Text) -> AnyView {
    let told = use_contact_log().apart(today());
    let told = Memo::new(move |_| told.get());
    let shown = move || told.get().map(|(since, apart)| facts(all, since, &apart));
    view! { {shown} }.into_any()
}

fn facts(all: &'static Text, since: Day, apart: &Apart) -> AnyView {
    let (text, dates) = (&all.distance.days, &all.dates);
    let taken_out = (text.taken_out)(apart.taken_out);
    let hint = [Some(text.hint.to_owned()), taken_out].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let fact = Fact {
        number: apart.total.to_string(),
        words: (text.counts)(&(dates.date)(since)),
        hint: Some(hint),
        link: None,
    };
    let stretch = |(first, last): &(Day, Day)| {
        // Within the days there are.
        let days = u32::try_from(last.days_since(*first) + 1).unwrap_or_default();
        view! { <li>{(text.stretch)(days, &(dates.date)(*first), &(dates.date)(*last))}</li> }
    };
    let stretches = apart.stretches.iter().map(stretch).collect_view();
    // A single stretch is the total again.
    let stretches = (apart.stretches.len() > 1).then(|| {
        view! {
            <More title=text.stretches>
                <p class="quiet">{text.stretches_hint}</p>
                <ul class="distance__stretches" id="stretches">{stretches}</ul>
            </More>
        }
    });
    view! {
        <div id="days-apart"><Facts label=text.title facts=Signal::stored(vec![fact]) /></div>
        {stretches}
    }
    .into_any()
}

//! How the self-checks of one questionnaire went, and the earlier ones, to open or to delete.

use domain::learn::SelfCheck;
use domain::{Day, RecordId};
use leptos::{prelude::*, task::spawn_local};

use super::page::Check;
use crate::ui::components::{Button, ButtonKind, More, Only, Trend, TrendPoint};

/// Both; in sight once the sum is, and closed before.
pub(super) fn earlier(check: Check, open: bool) -> AnyView {
    let Check { all, checks, questionnaire, .. } = check;
    let text = &all.checks;
    let (trend, of) = (checks.trend(questionnaire), checks.of(questionnaire.id.clone()));
    let current = checks.draft().current();
    let trend = Memo::new(move |_| trend.get());
    // The one that lies open is on the page already.
    let others = Memo::new(move |_| {
        let open = current.with(|check| check.as_ref().map(|check| check.id));
        of.get().into_iter().filter(|other| Some(other.id) != open).collect::<Vec<_>>()
    });
    let is_empty = Memo::new(move |_| trend.with(Vec::is_empty) && others.with(Vec::is_empty));
    let went = move || trend.with(|trend| (!trend.is_empty()).then(|| went(check, trend)));
    let list = move || {
        others.with(|others| {
            (!others.is_empty()).then(|| {
                let rows = others.iter().map(|other| row(check, other)).collect_view();
                view! { <h3>{text.earlier.title}</h3><ul class="shelf" id="check-earlier">{rows}</ul> }
            })
        })
    };
    let both = move || match open {
        true => view! { <section class="stack"><h2>{text.trend.title}</h2>{went}{list}</section> }.into_any(),
        false => view! { <More title=text.trend.title><div class="stack">{went}{list}</div></More> }.into_any(),
    };
    view! { <Only when=move || !is_empty.get()>{both()}</Only> }.into_any()
}

fn went(check: Check, trend: &[(Day, u16)]) -> AnyView {
    let Check { all, questionnaire, .. } = check;
    let text = &all.checks.trend;
    let (Some(first), Some(last)) = (trend.first(), trend.last()) else { return ().into_any() };
    let day = |day: Day| (all.dates.date)(day);
    let label = (text.picture)(trend.len(), [*first, *last].map(|(on, sum)| (day(on), sum)));
    let point = |(on, sum): &(Day, u16)| TrendPoint { day: day(*on), after: on.days_since(first.0), value: *sum };
    let points = trend.iter().map(point).collect::<Vec<_>>();
    let caution = (trend.len() > 1).then(|| view! { <p class="small">{text.caution}</p> });
    view! {
        <Trend label points most=questionnaire.most() heads=text.heads />
        <p class="small">{(text.range)(questionnaire.most())}</p>
        {caution}
    }
    .into_any()
}

fn row(check: Check, other: &SelfCheck) -> AnyView {
    let Check { all, checks, questionnaire, fault, .. } = check;
    let text = &all.checks.earlier;
    let sum = other.ended.and_then(|_| questionnaire.sum(&other.answers));
    let sum = sum.map(|sum| (all.checks.sum.of)(sum, questionnaire.most()));
    let words = (text.one)(&(all.dates.date)(other.day), sum.as_deref());
    let id = other.id;
    let open = move |()| {
        spawn_local(async move {
            _ = fault.try_set(checks.take_up(id).await.err());
        });
    };
    view! {
        <li class="shelf__line">
            <p>{words.clone()}</p>
            <div class="shelf__do">
                <Button text=text.open about=words.clone() kind=ButtonKind::Quiet on_press=open />
                <Button
                    text=text.delete
                    about=words
                    kind=ButtonKind::Quiet
                    id=format!("check-delete-{id}")
                    on_press=move |()| delete(check, id)
                />
            </div>
        </li>
    }
    .into_any()
}

fn delete(check: Check, id: RecordId) {
    spawn_local(async move {
        _ = check.fault.try_set(check.checks.remove(id).await.err());
    });
}

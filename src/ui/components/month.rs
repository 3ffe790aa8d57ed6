//! A month: a dot for each page of a day, a ribbon at the day that is chosen. Days without a page need no reason.
//!
//! One day can be reached with Tab; arrow keys go from day to day, and on into the months beside this one.

use leptos::{html, prelude::*};

use super::{IconButton, IconKind, direction::runs_backwards};

/// More pages than this show no more dots; the name says how many there are.
const DOTS_AT_MOST: usize = 3;

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthDay {
    /// Its date and how many pages it has, for screen readers.
    pub name: String,
    /// How many pages it has.
    pub pages: usize,
    /// Today.
    pub is_today: bool,
    /// The day that is shown elsewhere on the page.
    pub is_chosen: bool,
}

/// The month.
#[component]
pub fn Month(
    /// For tests: `{id}-before`, `{id}-after` and `{id}-1` to `{id}-31`.
    #[prop(into)]
    id: String,
    /// Month and year.
    #[prop(into)]
    title: Signal<String>,
    /// The days of the week as the language begins it: short, and in full.
    weekdays: Vec<(String, String)>,
    /// How many days of the first week belong to the month before.
    #[prop(into)]
    skipped: Signal<usize>,
    /// The days, from the first.
    #[prop(into)]
    days: Signal<Vec<MonthDay>>,
    /// Name of the button to the month before.
    #[prop(into)]
    before: Signal<String>,
    /// Goes there.
    #[prop(into)]
    on_before: Callback<()>,
    /// Name of the button to the month after.
    #[prop(into)]
    after: Signal<String>,
    /// Goes there.
    #[prop(into)]
    on_after: Callback<()>,
    /// After a press: the day's number.
    #[prop(into)]
    on_day: Callback<usize>,
    /// What a dot is.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let buttons = StoredValue::new([(); 31].map(|()| NodeRef::<html::Button>::new()));
    let button = move |number: usize| buttons.with_value(|all| all[(number - 1).min(30)]);
    let focus = move |number: usize| {
        if let Some(day) = button(number).get_untracked() {
            // A day in sight takes the focus.
            _ = day.focus();
        }
    };
    // The day that Tab reaches, and the day to go to once the month beside this one is there.
    let reached = RwSignal::new(None::<usize>);
    let wanted = StoredValue::new(None::<FromMonth>);
    let in_reach = Memo::new(move |_| {
        days.with(|days| {
            let at = |is: fn(&MonthDay) -> bool| days.iter().position(is).map(|at| at + 1);
            let reached = reached.get().filter(|number| *number <= days.len());
            reached.or(at(|day| day.is_chosen)).or(at(|day| day.is_today)).unwrap_or(1)
        })
    });
    Effect::new(move |_| {
        let length = days.with(Vec::len);
        if let Some(place) = wanted.try_update_value(Option::take).flatten() {
            let number = place.day(length);
            reached.set(Some(number));
            request_animation_frame(move || focus(number));
        }
    });
    let step = move |key: &str, number: usize| {
        match step_from(key, number, days.with_untracked(Vec::len), runs_backwards()) {
            None => return false,
            Some(Step::To(number)) => {
                reached.set(Some(number));
                focus(number);
            }
            Some(Step::Before(place)) => {
                wanted.set_value(Some(place));
                on_before.run(());
            }
            Some(Step::After(place)) => {
                wanted.set_value(Some(place));
                on_after.run(());
            }
        }
        true
    };
    let day_id = id.clone();
    let day = move |number: usize, day: MonthDay| {
        let dots = "•".repeat(day.pages.min(DOTS_AT_MOST));
        view! {
            <button
                type="button"
                class="month__day"
                class:month__day--written={day.pages > 0}
                id=format!("{day_id}-{number}")
                aria-label=day.name
                aria-current=day.is_today.then_some("date")
                aria-pressed=day.is_chosen.to_string()
                tabindex=move || if in_reach.get() == number { "0" } else { "-1" }
                node_ref=button(number)
                on:click=move |_| {
                    reached.set(Some(number));
                    on_day.run(number);
                }
                on:keydown=move |event| {
                    if step(&event.key(), number) {
                        event.prevent_default();
                    }
                }
            >
                {number}
                <i aria-hidden="true">{dots}</i>
            </button>
        }
    };
    let weeks = move || {
        let cells = (0..skipped.get()).map(|_| None);
        let cells: Vec<_> = cells.chain(days.get().into_iter().enumerate().map(Some)).collect();
        let cell = |cell: &Option<(usize, MonthDay)>| {
            let day = cell.clone().map(|(at, it)| day(at + 1, it));
            view! { <td>{day}</td> }
        };
        cells.chunks(7).map(|week| view! { <tr>{week.iter().map(cell).collect_view()}</tr> }).collect_view()
    };
    let heads = weekdays
        .into_iter()
        .map(|(short, long)| {
            view! { <th scope="col"><span aria-hidden="true">{short}</span><span class="unseen">{long}</span></th> }
        })
        .collect_view();
    view! {
        <div class="month">
            <div class="month__head">
                <IconButton label=before icon=IconKind::Back id=format!("{id}-before") on_press=on_before />
                <h2 id=title_id.clone() aria-live="polite">{title}</h2>
                <IconButton label=after icon=IconKind::Onward id=format!("{id}-after") on_press=on_after />
            </div>
            <table role="grid" aria-labelledby=title_id>
                <thead><tr>{heads}</tr></thead>
                <tbody>{weeks}</tbody>
            </table>
            {hint.map(|hint| view! { <p class="small">{hint}</p> })}
        </div>
    }
}

/// A day in a month whose length is not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FromMonth {
    /// Counted from its first day.
    Start(usize),
    /// Counted back from its last day, which is 0.
    End(usize),
}

impl FromMonth {
    fn day(self, length: usize) -> usize {
        match self {
            Self::Start(number) => number.min(length),
            Self::End(back) => length.saturating_sub(back),
        }
        .max(1)
    }
}

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    To(usize),
    Before(FromMonth),
    After(FromMonth),
}

fn step_from(key: &str, number: usize, length: usize, backwards: bool) -> Option<Step> {
    let on = |days: usize| match number + days {
        next if next <= length => Step::To(next),
        next => Step::After(FromMonth::Start(next - length)),
    };
    let back = |days: usize| match number.checked_sub(days) {
        Some(next) if next >= 1 => Step::To(next),
        _ => Step::Before(FromMonth::End(days - number)),
    };
    Some(match key {
        "ArrowRight" => {
            if backwards {
                back(1)
            } else {
                on(1)
            }
        }
        "ArrowLeft" => {
            if backwards {
                on(1)
            } else {
                back(1)
            }
        }
        "ArrowDown" => on(7),
        "ArrowUp" => back(7),
        "Home" => Step::To(1),
        "End" => Step::To(length.max(1)),
        "PageUp" => Step::Before(FromMonth::Start(number)),
        "PageDown" => Step::After(FromMonth::Start(number)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{FromMonth, Step, step_from};

    #[test]
    fn arrow_keys_go_from_day_to_day_and_on_into_the_next_month() {
        assert_eq!(step_from("ArrowRight", 24, 30, false), Some(Step::To(25)));
        assert_eq!(step_from("ArrowRight", 30, 30, false), Some(Step::After(FromMonth::Start(1))));
        assert_eq!(step_from("ArrowUp", 3, 30, false), Some(Step::Before(FromMonth::End(4))));
        assert_eq!(step_from("ArrowLeft", 24, 30, true), Some(Step::To(25)));
        assert_eq!(step_from("Tab", 24, 30, false), None);
    }

    #[test]
    fn a_step_back_ends_as_many_days_before_as_it_went() {
        // From the 3rd a week back is the 27th of a month of 31 days.
        assert_eq!(FromMonth::End(4).day(31), 27);
        // A page down from the 31st finds the last day of a shorter month.
        assert_eq!(FromMonth::Start(31).day(28), 28);
    }
}

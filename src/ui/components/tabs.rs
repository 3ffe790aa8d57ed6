//! Tabs of paper: two or more ways to look at one page. Arrow keys go from one to the next.

use leptos::{html, prelude::*};

use super::direction::runs_backwards;

/// One tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// For tests, and to name what it shows.
    pub id: String,
    /// What it says.
    pub text: String,
}

/// The tabs, and beneath them what the chosen one shows.
#[component]
pub fn Tabs(
    /// For the part beneath.
    #[prop(into)]
    id: String,
    /// Name of the tabs, for screen readers.
    #[prop(into)]
    label: String,
    /// The tabs, in order.
    tabs: Vec<Tab>,
    /// Which is chosen, from 0.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Chooses another.
    #[prop(into)]
    on_choose: Callback<usize>,
    /// What the chosen one shows.
    children: Children,
) -> impl IntoView {
    let panel = format!("{id}-panel");
    let count = tabs.len();
    let ids = StoredValue::new(tabs.iter().map(|tab| tab.id.clone()).collect::<Vec<_>>());
    let buttons = StoredValue::new((0..count).map(|_| NodeRef::<html::Button>::new()).collect::<Vec<_>>());
    let turn = move |key: &str| {
        let Some(next) = next_tab(key, chosen.get_untracked(), count, runs_backwards()) else { return false };
        on_choose.run(next);
        if let Some(button) = buttons.with_value(|all| all.get(next).and_then(|button| button.get_untracked())) {
            // A tab in sight takes the focus.
            _ = button.focus();
        }
        true
    };
    let tab = |(at, tab): (usize, Tab)| {
        let is_chosen = move || chosen.get() == at;
        view! {
            <button
                type="button"
                role="tab"
                id=tab.id
                aria-controls=panel.clone()
                aria-selected=move || is_chosen().to_string()
                tabindex=move || if is_chosen() { "0" } else { "-1" }
                node_ref=buttons.with_value(|all| all[at])
                on:click=move |_| on_choose.run(at)
                on:keydown=move |event| {
                    if turn(&event.key()) {
                        event.prevent_default();
                    }
                }
            >
                {tab.text}
            </button>
        }
    };
    let tabs = tabs.into_iter().enumerate().map(tab).collect_view();
    let named_by = move || ids.with_value(|ids| ids.get(chosen.get()).cloned());
    view! {
        <div class="tabs" id=id>
            <div class="tabs__line" role="tablist" aria-label=label>{tabs}</div>
            <div class="tabs__panel" role="tabpanel" id=panel aria-labelledby=named_by tabindex="0">{children()}</div>
        </div>
    }
}

/// The tab that a key leads to.
fn next_tab(key: &str, at: usize, count: usize, backwards: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let (on, back) = if backwards { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
    match key {
        "Home" => Some(0),
        "End" => Some(last),
        _ if key == on => Some(if at >= last { 0 } else { at + 1 }),
        _ if key == back => Some(if at == 0 { last } else { at - 1 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::next_tab;

    #[test]
    fn arrow_keys_go_round_and_follow_the_way_the_page_runs() {
        assert_eq!(next_tab("ArrowRight", 0, 3, false), Some(1));
        assert_eq!(next_tab("ArrowRight", 2, 3, false), Some(0));
        assert_eq!(next_tab("ArrowLeft", 0, 3, false), Some(2));
        assert_eq!(next_tab("ArrowLeft", 0, 3, true), Some(1));
        assert_eq!(next_tab("End", 0, 3, true), Some(2));
        assert_eq!(next_tab("Tab", 0, 3, false), None);
        assert_eq!(next_tab("Home", 0, 0, false), None);
    }
}

//! What stands there only while something holds. As Leptos' `Show`, which is compiled anew for each condition and each content; these are all
//! of one type, which takes less to download.

use leptos::prelude::*;

/// See the file. What it holds is made anew each time the condition begins to hold.
#[component(transparent)]
pub fn Only(
    /// Whether it does.
    #[prop(into)]
    when: Signal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    content(when, children)
}

fn content(when: Signal<bool>, children: ChildrenFn) -> impl Fn() -> Option<AnyView> + Send + Sync + 'static {
    // Said again, it changes nothing.
    let when = Memo::new(move |_| when.get());
    move || when.get().then(|| children())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    #[test]
    fn what_it_holds_is_made_each_time_the_condition_begins_to_hold_and_not_when_that_is_said_again() {
        Owner::new().with(|| {
            let value = RwSignal::new(1);
            let made = Arc::new(AtomicUsize::new(0));
            let count = Arc::clone(&made);
            let make = move || {
                count.fetch_add(1, Relaxed);
                ().into_any()
            };
            let shown = content(Signal::derive(move || value.get() > 0), Arc::new(make));
            let drawn = Memo::new(move |_| shown().is_some());
            let mut told = Vec::new();
            for next in [1, 2, 0, 3] {
                value.set(next);
                told.push((drawn.get_untracked(), made.load(Relaxed)));
            }
            assert_eq!(told, [(true, 1), (true, 1), (false, 1), (true, 2)]);
        });
    }
}

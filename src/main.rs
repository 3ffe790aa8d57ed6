//! Puts the app in the place of the static shell.

use std::rc::Rc;

use daybook::{
    app::App,
    platform::{self, BrowserDevice},
    state::Start,
};
use leptos::prelude::*;

fn main() {
    // A fault is told to the developer's console in development builds only.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // A person's words must not stay in sight of a program that has failed, nor reach a console.
    #[cfg(not(debug_assertions))]
    std::panic::set_hook(Box::new(|_| platform::blank()));
    // The shell stands until it is known what to show. Leptos starts its own executor only when it mounts.
    platform::begin(async {
        let start = Start::look(Rc::new(BrowserDevice::new())).await;
        mount_to_body(move || view! { <App start /> });
        // Both happen in one task, so nothing flickers; `public/shell.js` takes the shell's absence as the sign that the app
        // has started.
        if let Some(shell) = document().get_element_by_id("shell") {
            shell.remove();
        }
    });
}

//! Puts the app in the place of the static shell.

#[cfg(not(feature = "gallery"))]
mod rest;

use leptos::prelude::*;

fn main() {
    // A fault is told to the developer's console in development builds only. In a release it is a trap without words (tools/pack/src/compile.rs):
    // public/shell.js hears of it, as of any other, and takes what a person wrote off the screen.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    open();
}

/// The gallery of components takes the app's place in builds for those who work on them.
#[cfg(feature = "gallery")]
fn open() {
    mount_to_body(daybook::ui::gallery::Gallery);
    put_shell_away();
}

#[cfg(not(feature = "gallery"))]
fn open() {
    use daybook::{
        app::App,
        platform::{self, BrowserDevice},
        state::Start,
    };
    // The shell stands until it is known what to show. Leptos starts its own executor only when it mounts.
    platform::begin(async {
        let start = Start::look(std::rc::Rc::new(BrowserDevice::new())).await;
        mount_to_body(move || view! { <App start fetch=rest::fetch /> });
        // Both happen in one task, so nothing flickers.
        put_shell_away();
    });
}

/// `public/shell.js` takes the shell's absence as the sign that the app has started.
fn put_shell_away() {
    if let Some(shell) = document().get_element_by_id("shell") {
        shell.remove();
    }
}

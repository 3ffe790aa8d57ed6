//! How the document looks: light or dark, as a notebook or as plain lists, and whether a key leaves. `public/shell.js` dresses it the same for the first paint.

use domain::Appearance;
use web_sys::Element;

/// The attribute that gives the page of lists its own look.
const SKIN: &str = "data-skin";
const PLAIN: &str = "plain";

/// The attribute that says that Shift does not leave: `public/shell.js` asks it, and the cover tells of no key then.
const SHIFT: &str = "data-shift";
const OFF: &str = "off";

/// Dresses the document.
pub fn dress(appearance: Appearance, is_plain: bool, shift_leaves: bool) {
    let theme = match appearance {
        Appearance::System => None,
        Appearance::Light => Some("light"),
        Appearance::Dark => Some("dark"),
    };
    set("data-theme", theme);
    set(SKIN, is_plain.then_some(PLAIN));
    set(SHIFT, (!shift_leaves).then_some(OFF));
}

/// Whether it looks like plain lists.
pub fn is_plain() -> bool {
    root().and_then(|root| root.get_attribute(SKIN)).as_deref() == Some(PLAIN)
}

fn set(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        // Names that are always accepted.
        _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

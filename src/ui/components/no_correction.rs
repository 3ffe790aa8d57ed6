//! `autocorrect="off"`, which the macro does not know: Safari otherwise changes what is typed.

use leptos::attr::custom::{CustomAttr, custom_attribute};

/// The attribute, for every form and every field that takes the person's words.
pub fn no_correction() -> CustomAttr<&'static str, &'static str> {
    custom_attribute("autocorrect", "off")
}

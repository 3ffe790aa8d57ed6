//! What `index.html` may not hold: what the policy would block, and controls that a browser would remember.

use crate::SiteError;
use crate::html::{Tag, tags};

const CONTROLS: [&str; 4] = ["form", "input", "select", "textarea"];

/// Keeps typed words out of the browser's memory, its dictionary and any correction service.
const QUIET: [(&str, &str); 4] =
    [("autocomplete", "off"), ("spellcheck", "false"), ("autocorrect", "off"), ("autocapitalize", "off")];

/// Refuses a page that breaks a rule, with one sentence for each break.
pub(crate) fn check(page: &str) -> Result<(), SiteError> {
    let faults: Vec<String> = tags(page).iter().flat_map(faults).collect();
    if faults.is_empty() { Ok(()) } else { Err(SiteError::Page(faults)) }
}

fn faults(tag: &Tag) -> Vec<String> {
    let name = &tag.name;
    let mut found = Vec::new();
    if name == "style" || tag.attribute("style").is_some() {
        found.push(format!("<{name}> carries inline style, which the policy blocks: use a class"));
    }
    for (attribute, _) in tag.attributes.iter().filter(|(attribute, _)| attribute.starts_with("on")) {
        found.push(format!("<{name}> has {attribute}, which the policy blocks: listen from a script"));
    }
    if CONTROLS.contains(&name.as_str()) {
        for (attribute, value) in QUIET {
            if tag.attribute(attribute) != Some(value) {
                found.push(format!("<{name}> lacks {attribute}=\"{value}\""));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiet_page_passes() {
        let control = r#"<input autocomplete="off" spellcheck=false autocorrect=off autocapitalize=off>"#;
        assert!(check(&format!("<p class=a>{control}<script src=/a.js></script>")).is_ok());
    }

    #[test]
    fn every_break_is_named() {
        for (page, count) in [
            ("<p style='color: red'>", 1),
            ("<style>p{}</style>", 1),
            ("<a onclick=go()>", 1),
            ("<form>", 4),
            ("<textarea autocomplete=off spellcheck=false autocorrect=off>", 1),
            ("<select autocomplete=on spellcheck=false autocorrect=off autocapitalize=off>", 1),
        ] {
            assert!(matches!(check(page), Err(SiteError::Page(faults)) if faults.len() == count), "{page}");
        }
    }
}

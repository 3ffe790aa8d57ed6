//! What somebody else called a thing, so that it can stand in one line beside words that are not theirs.

/// In one line, and without the signs that turn round how the words after them run.
pub fn as_heading(text: &str) -> String {
    let is_turn = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let plain: String = text.chars().filter(|c| !is_turn(*c)).collect();
    plain.split(char::is_control).collect::<Vec<_>>().join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stands_in_one_line_and_turns_nothing_round() {
        for (given, stands) in [
            ("How to help me", "How to help me"),
            ("How to\nhelp\u{7}me\n", "How to help me"),
            ("\u{202E}gnp.exe\u{2069}", "gnp.exe"),
            ("مشيت قليلا", "مشيت قليلا"),
            (" \u{202A} ", ""),
        ] {
            assert_eq!(as_heading(given), stands, "{given:?}");
        }
    }
}

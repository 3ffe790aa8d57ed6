//! Takes the comments out of a script: half of the first one that a page runs, and no browser reads them.
//!
//! Only those that have lines of their own, so that nothing here has to know where a text or a pattern begins. What stands behind code
//! stays.

/// The script without lines that are comments, and without empty ones.
pub(crate) fn without_comments(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut in_block = false;
    for line in script.split_inclusive('\n') {
        let text = line.trim();
        in_block |= text.starts_with("/**");
        let is_comment = in_block || text.starts_with("//") || text.is_empty();
        if in_block && text.contains("*/") {
            in_block = false;
        }
        if !is_comment {
            out.push_str(line);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_comments_go_and_all_else_stays() {
        for (script, expected) in [
            ("// why\nrun(); // here\n", "run(); // here\n"),
            ("  // why\n\n  run();\n", "  run();\n"),
            ("/**\n * @param {number} a\n */\nrun();\n", "run();\n"),
            ("/** short */\nrun();\n", "run();\n"),
            ("const a = \"// no\";\nconst b = /[/][/]/;\n", "const a = \"// no\";\nconst b = /[/][/]/;\n"),
        ] {
            assert_eq!(without_comments(script), expected);
            assert_eq!(without_comments(expected), expected);
        }
    }
}

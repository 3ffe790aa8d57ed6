//! A `mod.rs` is a table of contents: modules and exports, no code.

use proc_macro2::{Delimiter, TokenTree};

use super::sources::Source;

/// The first item of a `mod.rs` that is more than `mod` or `use`.
pub(crate) fn faults(source: &Source) -> Vec<String> {
    if !source.path.ends_with("/mod.rs") {
        return Vec::new();
    }
    let mut lead: Vec<String> = Vec::new();
    for tree in source.tokens() {
        let is_end = matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == ';');
        let is_body = matches!(&tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        let is_import = lead.iter().any(|word| word == "use");
        if is_end {
            let is_export = lead.iter().any(|word| word == "mod" || word == "use");
            if !is_export {
                return vec![fault(source, &tree)];
            }
            lead.clear();
        } else if is_body && !is_import {
            return vec![fault(source, &tree)];
        } else if let TokenTree::Ident(word) = &tree {
            lead.push(word.to_string());
        }
    }
    Vec::new()
}

fn fault(source: &Source, tree: &TokenTree) -> String {
    let line = tree.span().start().line;
    format!("{}:{line}: a mod.rs holds `mod` and `use` only", source.path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(text: &str) -> usize {
        faults(&Source::of("src/a/mod.rs", text)).len()
    }

    #[test]
    fn exports_pass_and_code_does_not() {
        let good = "//! The a.\n#[cfg(test)] mod b; pub(crate) mod c; pub use b::{B, D}; pub use c::*;";
        assert_eq!(faults_of(good), 0);
        for bad in ["fn f() {}", "pub struct A;", "mod b { }", "const A: u8 = 1;", "impl A {}"] {
            assert_eq!(faults_of(bad), 1, "{bad}");
        }
        assert!(faults(&Source::of("src/a/b.rs", "fn f() {}")).is_empty());
    }
}

//! Reads the paths (`crate::state::session`, `use a::{b, c}`) out of Rust, wherever they stand, macros included.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A path as it is written.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) segments: Vec<String>,
    /// The modules opened by `mod name { .. }` around it.
    pub(crate) inside: Vec<String>,
    pub(crate) line: usize,
}

/// Every path of two segments or more, and every imported one.
pub(crate) fn paths(tokens: TokenStream) -> Vec<Written> {
    let mut found = Vec::new();
    walk(tokens, &[], &mut found);
    found
}

fn walk(tokens: TokenStream, inside: &[String], found: &mut Vec<Written>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < trees.len() {
        match &trees[at] {
            TokenTree::Group(group) => {
                walk(group.stream(), inside, found);
                at += 1;
            }
            TokenTree::Ident(word) if word == "mod" && opens_module(&trees, at) => {
                let (name, body) = (&trees[at + 1], &trees[at + 2]);
                let deeper = [inside, &[name.to_string()]].concat();
                if let TokenTree::Group(group) = body {
                    walk(group.stream(), &deeper, found);
                }
                at += 3;
            }
            // `pub(in crate::ui)` says who may look, and looks at nothing.
            TokenTree::Ident(word) if word == "pub" => {
                let is_narrowed = matches!(trees.get(at + 1), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
                at += if is_narrowed { 2 } else { 1 };
            }
            TokenTree::Ident(word) if word == "use" || word == "extern" => {
                let is_extern_crate = word == "extern" && is_word(trees.get(at + 1), "crate");
                at += if is_extern_crate { 2 } else { 1 };
                while is_punct(trees.get(at), ':') {
                    at += 1;
                }
                at = read(&trees, at, &[], inside, 1, found);
            }
            TokenTree::Ident(_) if !follows_dot(&trees, at) => {
                at = read(&trees, at, &[], inside, 2, found);
            }
            _ => at += 1,
        }
    }
}

/// Reads one path from `at` on and gives the place after it; a `{..}` at its end is one path for each entry.
fn read(
    trees: &[TokenTree],
    mut at: usize,
    prefix: &[String],
    inside: &[String],
    shortest: usize,
    found: &mut Vec<Written>,
) -> usize {
    let mut segments = prefix.to_vec();
    let line = trees.get(at).map_or(0, |tree| tree.span().start().line);
    loop {
        match trees.get(at) {
            Some(TokenTree::Ident(word)) => segments.push(word.to_string().trim_start_matches("r#").to_owned()),
            Some(TokenTree::Punct(star)) if star.as_char() == '*' && segments.len() > prefix.len() => {
                segments.push("*".to_owned());
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let entries: Vec<TokenTree> = group.stream().into_iter().collect();
                for entry in entries.split(|tree| is_punct(Some(tree), ',')).filter(|entry| !entry.is_empty()) {
                    read(entry, 0, &segments, inside, 1, found);
                }
                return at + 1;
            }
            _ => {
                at = at.max(1); // Nothing was read; the caller moves on.
                break;
            }
        }
        at += 1;
        if !is_path_separator(trees, at) {
            break;
        }
        at += 2;
        if is_punct(trees.get(at), '<') {
            break; // A turbofish: its own paths are read on their own.
        }
    }
    if segments.len() >= shortest.max(prefix.len() + 1) {
        found.push(Written { segments, inside: inside.to_vec(), line });
    }
    at
}

fn opens_module(trees: &[TokenTree], at: usize) -> bool {
    matches!(trees.get(at + 1), Some(TokenTree::Ident(_)))
        && matches!(trees.get(at + 2), Some(TokenTree::Group(body)) if body.delimiter() == Delimiter::Brace)
}

/// `value.method` is no path; `..crate::EMPTY` holds one.
fn follows_dot(trees: &[TokenTree], at: usize) -> bool {
    let dot = |back: usize| at >= back && is_punct(trees.get(at - back), '.');
    dot(1) && !dot(2)
}

fn is_path_separator(trees: &[TokenTree], at: usize) -> bool {
    matches!(trees.get(at), Some(TokenTree::Punct(colon)) if colon.as_char() == ':' && colon.spacing() == Spacing::Joint)
        && is_punct(trees.get(at + 1), ':')
}

pub(crate) fn is_punct(tree: Option<&TokenTree>, character: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

fn is_word(tree: Option<&TokenTree>, word: &str) -> bool {
    matches!(tree, Some(TokenTree::Ident(ident)) if ident == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> Vec<String> {
        let written = paths(text.parse().unwrap());
        written.iter().map(|path| path.segments.join("::")).collect()
    }

    #[test]
    fn an_import_is_read_to_its_leaves() {
        assert_eq!(
            read_all("use crate::{state::{Session, clock as c}, ui::*}; use web_sys; pub use ::std::fmt;"),
            ["crate::state::Session", "crate::state::clock", "crate::ui::*", "web_sys", "std::fmt"]
        );
    }

    #[test]
    fn a_path_in_code_or_in_a_macro_is_read() {
        assert_eq!(
            read_all("fn f() { view! { <p on:click={move |_| crate::a::go(x.y)}>{web_sys::window()}</p> } }"),
            ["crate::a::go", "web_sys::window"]
        );
        assert_eq!(read_all("let x = A { ..crate::EMPTY };"), ["crate::EMPTY"]);
        assert_eq!(read_all("a::b::<c::D>()"), ["a::b", "c::D"]);
        assert_eq!(read_all("pub(in crate::a) fn f() {} pub use b::C; struct S(pub d::E);"), ["b::C", "d::E"]);
        assert_eq!(read_all("impl From<a::B> for c::D {}"), ["a::B", "c::D"]);
    }

    #[test]
    fn an_inner_module_is_remembered() {
        let written = paths("mod tests { use super::*; }".parse().unwrap());
        assert_eq!(written[0].inside, ["tests"]);
        assert_eq!(written[0].segments, ["super", "*"]);
    }
}

//! Parts of a `view!` in which nothing ever changes. The macro writes such a part as HTML, which the browser is told to refuse (Trusted Types):
//! something in it has to be an expression.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::markup::{attributes, each_view, end_of_tag, line};
use super::paths::is_punct;
use super::sources::Source;

struct Part {
    name: String,
    line: usize,
    changes: bool,
    is_filled: bool,
}

/// Every such part in every `view!` of the file. The root of a view is always built piece by piece.
pub(crate) fn faults(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    each_view(source.tokens(), &mut |view| {
        for part in inert(view.stream()) {
            found.push(format!(
                "{}:{}: <{}> never changes: write a value as an expression",
                source.path, part.line, part.name
            ));
        }
    });
    found
}

fn inert(tokens: TokenStream) -> Vec<Part> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let (mut open, mut roots, mut found) = (Vec::<Part>::new(), Vec::new(), Vec::new());
    let mut at = 0;
    while at < trees.len() {
        match &trees[at] {
            TokenTree::Punct(sign) if sign.as_char() == '<' => {
                let end = end_of_tag(&trees, at);
                let is_closing = is_punct(trees.get(at + 1), '/');
                if !is_closing {
                    open.push(part(&trees[at + 1..end], line(&trees[at])));
                }
                if (is_closing || is_punct(trees.get(end - 1), '/'))
                    && let Some(part) = open.pop()
                {
                    close(part, open.last_mut(), &mut roots, &mut found);
                }
                at = end;
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                if let Some(around) = open.last_mut() {
                    around.changes = true;
                }
            }
            _ => {
                if let Some(around) = open.last_mut() {
                    around.is_filled = true;
                }
            }
        }
        at += 1;
    }
    if roots.len() > 1 {
        found.extend(roots.into_iter().filter(|part| !part.changes && part.is_filled));
    }
    found
}

fn part(tag: &[TokenTree], line: usize) -> Part {
    let name = tag.first().map(ToString::to_string).unwrap_or_default();
    let is_component = !name.starts_with(|letter: char| letter.is_ascii_lowercase()) || is_punct(tag.get(1), ':');
    let is_text = |value: &[TokenTree]| {
        value.iter().all(|tree| {
            matches!(tree, TokenTree::Literal(text) if text.to_string().ends_with('"')) || is_punct(Some(tree), '/')
        })
    };
    let attributes = attributes(tag);
    let changes = is_component
        || attributes.iter().any(|attribute| !is_text(attribute.value))
        || tag.iter().any(|tree| matches!(tree, TokenTree::Group(_)));
    Part { name, line, changes, is_filled: !attributes.is_empty() }
}

fn close(part: Part, around: Option<&mut Part>, roots: &mut Vec<Part>, found: &mut Vec<Part>) {
    match around {
        None => roots.push(part),
        Some(around) => {
            around.changes |= part.changes;
            around.is_filled = true;
            if !part.changes && part.is_filled {
                found.push(part);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(view: &str) -> Vec<String> {
        inert(view.parse().unwrap()).into_iter().map(|part| part.name).collect()
    }

    #[test]
    fn a_part_that_never_changes_is_found_and_one_with_anything_in_it_is_not() {
        assert_eq!(names(r#"<div><p class="a"></p></div>"#), ["p"]);
        assert_eq!(names(r#"<svg><path d="M0" /></svg>"#), ["path"]);
        assert_eq!(names(r#"<div><p>"x"</p></div>"#), ["p"]);
        assert_eq!(names(r#"<div><p><i class="a"></i></p></div>"#), ["i", "p"]);
        assert_eq!(names(r#"<p class="a"></p><p class=b></p>"#), ["p"]);
        for fine in [
            r#"<p class="a"></p>"#,
            r#"<div><i></i><br /></div>"#,
            r#"<div><p class=kind></p><p class="a">{words}</p><p {..spread}></p></div>"#,
            r#"<div><Icon kind="a" /><p class="a"><Icon kind=b /></p></div>"#,
            r#"<div><p tabindex=1></p></div>"#,
        ] {
            assert_eq!(names(fine), [""; 0], "{fine}");
        }
    }
}

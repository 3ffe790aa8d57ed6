//! Reads the insides of `view!`: text that is not from i18n, loud form controls, inline style.
//!
//! It follows the macro's own grammar: a tag ends at the first `>` outside of any bracket, a child is a tag, a `{..}`
//! block or a literal.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

use super::paths::is_punct;
use super::sources::Source;

/// How a fault about text ends.
const NOT_FROM_I18N: &str = "does not come from i18n";

const CONTROLS: [&str; 4] = ["form", "input", "select", "textarea"];

/// Keeps typed words out of the browser's memory, its dictionary and any correction service.
const QUIET: [(&str, &str); 4] =
    [("autocomplete", "off"), ("spellcheck", "false"), ("autocorrect", "off"), ("autocapitalize", "off")];

/// Attributes that are read aloud or shown.
const SPOKEN: [&str; 10] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "content",
    "label",
    "placeholder",
    "title",
];

/// Properties of a component that hold names and drawings rather than words.
const SILENT: [&str; 7] = ["class", "d", "href", "id", "name", "viewBox", "points"];

/// The texts of the gallery are for developers and are never translated. It makes no controls of its own.
const FOR_DEVELOPERS: &str = "src/ui/gallery/";

/// Every fault in every `view!` of the file.
pub(crate) fn faults(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    each_view(source.tokens(), &mut |view| nodes(view.stream(), &mut found));
    if source.path.starts_with(FOR_DEVELOPERS) {
        found.retain(|(_, what)| !what.ends_with(NOT_FROM_I18N));
    }
    found.into_iter().map(|(line, what)| format!("{}:{line}: {what}", source.path)).collect()
}

/// How many `view!` the file holds, nested ones included.
pub(crate) fn views(source: &Source) -> usize {
    let mut count = 0;
    each_view(source.tokens(), &mut |_| count += 1);
    count
}

type Found = Vec<(usize, String)>;

pub(super) fn each_view(tokens: TokenStream, visit: &mut impl FnMut(&Group)) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        if let TokenTree::Group(group) = tree {
            if is_view(&trees, at) {
                visit(group);
            }
            each_view(group.stream(), visit);
        }
    }
}

/// Whether the group at `at` belongs to `view!`.
fn is_view(trees: &[TokenTree], at: usize) -> bool {
    at >= 2 && is_punct(trees.get(at - 1), '!') && matches!(&trees[at - 2], TokenTree::Ident(name) if name == "view")
}

fn nodes(tokens: TokenStream, found: &mut Found) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < trees.len() {
        match &trees[at] {
            TokenTree::Punct(open) if open.as_char() == '<' => {
                let end = end_of_tag(&trees, at);
                tag(&trees[at + 1..end], found);
                at = end;
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => block(group, found),
            TokenTree::Literal(literal) if is_readable(&literal.to_string()) => {
                found.push((line(&trees[at]), format!("the text {literal} does not come from i18n")));
            }
            TokenTree::Ident(word) => {
                found.push((line(&trees[at]), format!("the text `{word}` does not come from i18n")));
            }
            _ => {}
        }
        at += 1;
    }
}

/// A child block: a lone literal is text like any other, and so is a phrase anywhere in its code.
fn block(group: &Group, found: &mut Found) {
    let trees: Vec<TokenTree> = group.stream().into_iter().collect();
    if let [TokenTree::Literal(literal)] = trees.as_slice() {
        if is_readable(&literal.to_string()) {
            found.push((line(&trees[0]), format!("the text {literal} does not come from i18n")));
        }
        return;
    }
    phrases(&trees, found);
}

fn phrases(trees: &[TokenTree], found: &mut Found) {
    for (at, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Literal(literal) if is_phrase(&literal.to_string()) => {
                found.push((line(tree), format!("the text {literal} does not come from i18n")));
            }
            // A nested view! is visited by itself.
            TokenTree::Group(group) if !is_view(trees, at) => {
                phrases(&group.stream().into_iter().collect::<Vec<_>>(), found);
            }
            _ => {}
        }
    }
}

/// The place of the `>` that ends the tag begun at `start`.
pub(super) fn end_of_tag(trees: &[TokenTree], start: usize) -> usize {
    let mut generics = 0_usize;
    for at in start + 1..trees.len() {
        if is_punct(trees.get(at), '<') {
            generics += 1;
        } else if is_punct(trees.get(at), '>') {
            if generics == 0 {
                return at;
            }
            generics -= 1;
        }
    }
    trees.len()
}

/// What stands between `<` and `>`.
fn tag(trees: &[TokenTree], found: &mut Found) {
    let Some(TokenTree::Ident(first)) = trees.first() else {
        return; // A closing tag, a fragment, a comment, the doctype.
    };
    let name = first.to_string();
    let is_component = name.starts_with(|letter: char| letter.is_ascii_uppercase()) || is_punct(trees.get(1), ':');
    let attributes = attributes(trees);
    for attribute in &attributes {
        attribute_faults(attribute, is_component, found);
    }
    let is_custom_element = is_punct(trees.get(1), '-');
    if CONTROLS.contains(&name.as_str()) && !is_custom_element {
        for (wanted, value) in QUIET {
            let is_written =
                attributes.iter().any(|each| each.name == wanted && each.literal().as_deref() == Some(value));
            let is_spread = wanted == "autocorrect" && spreads_no_correction(trees);
            if !is_written && !is_spread {
                found.push((line(&trees[0]), format!("<{name}> lacks {wanted}=\"{value}\"")));
            }
        }
    }
}

/// `{..no_correction()}` is how a control says `autocorrect="off"`, a name that the macro does not know.
fn spreads_no_correction(trees: &[TokenTree]) -> bool {
    trees.iter().any(|tree| match tree {
        TokenTree::Group(group) => group.stream().to_string().replace(' ', "") == "..no_correction()",
        _ => false,
    })
}

pub(super) struct Attribute<'a> {
    /// Without a leading `attr:`.
    pub(super) name: String,
    pub(super) value: &'a [TokenTree],
}

impl Attribute<'_> {
    /// The value when it is one literal or plain word, with or without braces.
    fn literal(&self) -> Option<String> {
        match self.value.first()? {
            TokenTree::Literal(literal) => Some(unquoted(&literal.to_string())),
            TokenTree::Ident(word) => Some(word.to_string()),
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                match inner.as_slice() {
                    [TokenTree::Literal(literal)] => Some(unquoted(&literal.to_string())),
                    _ => None,
                }
            }
            TokenTree::Punct(_) => None,
        }
    }
}

/// Every `name=value`; a value reaches to the next name.
pub(super) fn attributes(trees: &[TokenTree]) -> Vec<Attribute<'_>> {
    let equals: Vec<(usize, usize)> =
        (0..trees.len()).filter(|&at| is_assignment(trees, at)).map(|at| (start_of_name(trees, at), at)).collect();
    let mut all = Vec::new();
    for (index, &(start, at)) in equals.iter().enumerate() {
        let end = equals.get(index + 1).map_or(trees.len(), |next| next.0.max(at + 1));
        let name: String = trees[start..at].iter().map(ToString::to_string).collect();
        let name = name.trim_start_matches("attr:").to_owned();
        all.push(Attribute { name, value: &trees[at + 1..end] });
    }
    all
}

/// A single `=` after a word: not `==`, `=>`, `<=`, `>=` or `!=`.
fn is_assignment(trees: &[TokenTree], at: usize) -> bool {
    let TokenTree::Punct(equals) = &trees[at] else {
        return false;
    };
    let is_joined =
        equals.spacing() == Spacing::Joint && (is_punct(trees.get(at + 1), '=') || is_punct(trees.get(at + 1), '>'));
    equals.as_char() == '=' && !is_joined && at > 0 && matches!(trees[at - 1], TokenTree::Ident(_))
}

/// Walks back over `word`, `word-word` and `word:word`.
fn start_of_name(trees: &[TokenTree], equals: usize) -> usize {
    let mut start = equals - 1;
    while start >= 2
        && (is_punct(trees.get(start - 1), '-') || is_punct(trees.get(start - 1), ':'))
        && matches!(trees[start - 2], TokenTree::Ident(_))
    {
        start -= 2;
    }
    start
}

fn attribute_faults(attribute: &Attribute, is_component: bool, found: &mut Found) {
    let name = attribute.name.as_str();
    let Some(first) = attribute.value.first() else {
        return;
    };
    if name == "style" {
        found.push((line(first), "a style attribute, which the policy blocks: use a class or style:name".to_owned()));
    }
    if name == "inner_html" {
        found.push((line(first), "inner_html makes markup of text: write the elements".to_owned()));
    }
    let text = attribute.literal();
    if SPOKEN.contains(&name) {
        match text {
            Some(text) if !matches!(first, TokenTree::Ident(_)) && is_readable(&text) => {
                found.push((line(first), format!("the text \"{text}\" in {name} does not come from i18n")));
            }
            _ => phrases(attribute.value, found),
        }
    } else if is_component && !SILENT.contains(&name) {
        phrases(attribute.value, found);
    }
}

/// Anything with a letter or digit in it; a bare dot or space between two texts says nothing.
fn is_readable(literal: &str) -> bool {
    unquoted(literal).chars().any(char::is_alphanumeric)
}

/// A string that a person would read: words with a space between, or a capital first. Names of classes and keys are not.
fn is_phrase(literal: &str) -> bool {
    let text = unquoted(literal);
    let is_string = text.len() < literal.len();
    let is_word = |word: &&str| word.chars().any(|letter| letter.is_alphanumeric() || letter == '{');
    let has_letter = text.chars().any(char::is_alphabetic);
    let has_words = has_letter && text.split_whitespace().filter(is_word).count() > 1;
    let has_capital = text.trim_start().starts_with(char::is_uppercase);
    let is_other_script = text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    is_string && (has_words || has_capital || is_other_script)
}

/// The inside of a string literal, raw or not; another literal as it stands.
fn unquoted(literal: &str) -> String {
    match (literal.find('"'), literal.rfind('"')) {
        (Some(first), Some(last)) if first < last => literal[first + 1..last].to_owned(),
        _ => literal.to_owned(),
    }
}

pub(super) fn line(tree: &TokenTree) -> usize {
    tree.span().start().line
}

#[cfg(test)]
#[path = "markup_tests.rs"]
mod tests;

//! The words around what was found, on one line, as the person wrote them.

use core::fmt;
use core::ops::Range;

use super::fold::{Folder, fold};
use super::query::Query;
use crate::hidden::Hidden;
use crate::opening::{ELLIPSIS, cut, parts_signs};
use crate::script::{is_bidi_scope, may_cut_between};
use crate::{Page, Tag};

/// The most characters before, within and after what was found.
const BEFORE: usize = 40;
const HIT: usize = 80;
const AFTER: usize = 100;

/// Where on a page something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the text.
    Body,
    /// In the title.
    Title,
    /// In a tag.
    Tag,
}

/// A piece of a page around the first thing found. The three texts follow each other without a space between them; they hold no control
/// character and no direction that is left open, and never half of a sign.
#[derive(Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Where it stands.
    pub place: Place,
    /// What stands before; begins with an ellipsis if there is more.
    pub before: String,
    /// What was found.
    pub hit: String,
    /// What stands after; ends with an ellipsis if there is more.
    pub after: String,
}

impl Snippet {
    /// The piece to show for a page that was found: of the text if something stands there, else of the title, else a tag. The words of a
    /// page that is folded away are not shown; then there may be none.
    pub fn of(page: &Page, query: &Query) -> Option<Self> {
        let words = [(Place::Body, page.body.as_str()), (Place::Title, page.title.as_str())];
        let words = words.into_iter().filter(|_| !page.folded);
        let tags = page.tags.iter().map(|tag: &Tag| (Place::Tag, tag.as_str()));
        words.chain(tags).find_map(|(place, text)| Some(around(place, text, hit(text, query)?)))
    }

    /// The piece to show of one text.
    pub fn of_text(text: &str, query: &Query) -> Option<Self> {
        Some(around(Place::Body, text, hit(text, query)?))
    }
}

/// Where the first term stands in the text itself, in whole signs.
fn hit(text: &str, query: &Query) -> Option<Range<usize>> {
    let (begin, end) = query.first_in(&fold(text))?;
    let (mut folder, mut from, mut to) = (Folder::default(), None, text.len());
    for (at, c) in text.char_indices() {
        folder.push(c);
        let reached = folder.out().len();
        if reached > begin && from.is_none() {
            from = Some(at);
        }
        if reached >= end {
            to = at + c.len_utf8();
            break;
        }
    }
    let mut from = from?;
    while let (Some(before), Some(after)) = (text[..from].chars().next_back(), text[from..].chars().next())
        && !may_cut_between(before, after)
    {
        from -= before.len_utf8();
    }
    while let (Some(before), Some(after)) = (text[..to].chars().next_back(), text[to..].chars().next())
        && !may_cut_between(before, after)
    {
        to += after.len_utf8();
    }
    Some(from..to)
}

fn around(place: Place, text: &str, hit: Range<usize>) -> Snippet {
    // Far enough for any line that is shown, near enough for a text of any length.
    let begin = text.floor_char_boundary(hit.start.saturating_sub(BEFORE * 16));
    let end = text.ceil_char_boundary((hit.end + AFTER * 16).min(text.len()));
    let mut line = Line::default();
    for (at, c) in text[begin..end].char_indices() {
        line.push(c, begin + at, &hit);
    }
    let Line { signs, from, to, .. } = line;
    let from = from.unwrap_or(0);
    let to = to.max(from);
    let start = start(&signs[..from], begin > 0);
    let mut before: String = signs[start..from].iter().collect();
    if start > 0 || begin > 0 {
        before.insert(0, ELLIPSIS);
    }
    let (hit, is_cut) = shortened(&signs[from..to], HIT, false);
    let after = if is_cut { String::new() } else { shortened(&signs[to..], AFTER, end < text.len()).0 };
    Snippet { place, before, hit, after }
}

/// Where the text before what was found begins: after a space if one stands early enough, else between two signs.
fn start(signs: &[char], is_begun: bool) -> usize {
    if signs.len() <= BEFORE && !is_begun {
        return 0;
    }
    let least = signs.len().saturating_sub(BEFORE);
    let space = (least..least + BEFORE / 3).find(|at| signs.get(*at) == Some(&' '));
    let sign = || (least.max(1)..signs.len()).find(|at| parts_signs(signs, *at));
    space.map(|at| at + 1).or_else(sign).unwrap_or(signs.len())
}

/// The first `limit` signs, and whether any were left out.
fn shortened(signs: &[char], limit: usize, has_more: bool) -> (String, bool) {
    if signs.len() <= limit && !has_more {
        return (signs.iter().collect(), false);
    }
    let end = if signs.len() > limit { cut(signs, limit) } else { signs.len() };
    let mut text: String = signs[..end].iter().collect();
    text.truncate(text.trim_end().len());
    text.push(ELLIPSIS);
    (text, true)
}

/// A text on one line, and where in it the thing found stands.
#[derive(Default)]
struct Line {
    signs: Vec<char>,
    gap: bool,
    from: Option<usize>,
    to: usize,
}

impl Line {
    fn push(&mut self, c: char, at: usize, hit: &Range<usize>) {
        if c.is_whitespace() {
            self.gap = !self.signs.is_empty();
        } else if !c.is_control() && !is_bidi_scope(c) {
            if core::mem::take(&mut self.gap) {
                self.signs.push(' ');
            }
            if at >= hit.start && self.from.is_none() {
                self.from = Some(self.signs.len());
            }
            self.signs.push(c);
            if at < hit.end {
                self.to = self.signs.len();
            }
        }
    }
}

impl fmt::Debug for Snippet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snippet")
            .field("place", &self.place)
            .field("before", &Hidden(&self.before))
            .field("hit", &Hidden(&self.hit))
            .field("after", &Hidden(&self.after))
            .finish()
    }
}

#[cfg(test)]
mod tests;

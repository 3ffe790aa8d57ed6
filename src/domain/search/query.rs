//! What a person is looking for.

use super::fold::fold;
use super::haystack::Haystack;
use super::needle::Needle;

/// More terms than this are not looked for: nobody types them, and a paste by mistake stays quick.
const MOST: usize = 32;

/// Terms that must all stand on a page, each anywhere, also within a word: so it works while one types, and in scripts without spaces.
pub struct Query(Vec<Needle>);

impl Query {
    /// Reads what was typed: terms between white space, or in quotes of any kind one term with its spaces. None if nothing is left.
    pub fn parse(typed: &str) -> Option<Self> {
        let plain = fold(typed);
        let mut terms: Vec<&str> = Vec::new();
        // Every second piece stands in quotes; a quote that is not closed reaches to the end.
        for (n, piece) in plain.split('"').enumerate() {
            if n % 2 == 1 { terms.push(piece.trim()) } else { terms.extend(piece.split(' ')) }
        }
        terms.retain(|term| !term.is_empty());
        // The longest rule out the most.
        terms.sort_by_key(|term| core::cmp::Reverse(term.len()));
        terms.dedup();
        let needles: Vec<Needle> = terms.into_iter().take(MOST).filter_map(Needle::new).collect();
        (!needles.is_empty()).then_some(Self(needles))
    }

    /// Whether every term stands there.
    pub fn matches(&self, haystack: &Haystack) -> bool {
        self.0.iter().all(|needle| needle.find(haystack.text()).is_some())
    }

    /// Where the first of the terms stands in a plain text: its beginning and its end.
    pub(super) fn first_in(&self, plain: &str) -> Option<(usize, usize)> {
        let places = self.0.iter().filter_map(|needle| needle.find(plain).map(|at| (at, at + needle.len())));
        places.min_by_key(|(at, end)| (*at, core::cmp::Reverse(*end)))
    }
}

/// Prints how many terms there are and none of them.
impl core::fmt::Debug for Query {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "<{} terms>", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, Page, PageDraft, RecordId, Sort, Tag, Timestamp};

    fn page(title: &str, body: &str, tags: &[&str]) -> Page {
        let draft = PageDraft {
            title: title.into(),
            body: body.into(),
            tags: tags.iter().filter_map(|tag| Tag::new(tag)).collect(),
            ..PageDraft::empty(Day::FIRST)
        };
        Page::new(RecordId::from_bytes([1; 16]), Sort::Journal, Timestamp::from_millis(0), draft)
    }

    fn finds(typed: &str, page: &Page) -> bool {
        Query::parse(typed).unwrap().matches(&Haystack::of(page))
    }

    #[test]
    fn nothing_to_look_for_is_no_query() {
        for typed in ["", "  \n", "\"\"", "\" \"", "\u{301}", "\u{200b}"] {
            assert!(Query::parse(typed).is_none(), "{typed:?}");
        }
    }

    #[test]
    fn every_term_must_stand_somewhere_on_the_page() {
        let page = page("The café", "It rained all morning.\nThen I went out.", &["Old flat"]);
        for (typed, found) in [
            ("rain", true),
            ("CAFE morn", true),
            ("cafe\u{301} flat then", true),
            ("cafe snow", false),
            ("\"all morning\"", true),
            ("\"morning all\"", false),
            ("morning. then", true),
            ("\u{201c}morning. then\u{201d}", true),
            ("\"went out", true),
            ("\"old flat\"", true),
            // Nothing is found across title, text and tags.
            ("\"café it\"", false),
            ("\"out. old\"", false),
        ] {
            assert_eq!(finds(typed, &page), found, "{typed}");
        }
    }

    #[test]
    fn scripts_without_spaces_are_found_by_any_piece() {
        let page = page("安静的一天", "下午下雨了。雨が降る。오늘은 비가 온다. วันนี้ฝนตก", &[]);
        for typed in ["下雨", "安静", "雨が", "雨か", "오느", "비가", "ฝนตก", "一天 下午"] {
            assert!(finds(typed, &page), "{typed}");
        }
        assert!(!finds("下雪", &page));
    }

    #[test]
    fn a_paste_by_mistake_looks_for_no_more_than_some_terms() {
        let typed: String = (0..10_000).map(|n| format!("w{n} ")).collect();
        assert_eq!(format!("{:?}", Query::parse(&typed).unwrap()), "<32 terms>");
    }

    #[test]
    fn printing_shows_none_of_the_words() {
        let printed = format!("{:?} {:?}", Query::parse("alpha").unwrap(), Haystack::of(&page("", "alpha", &[])));
        assert!(!printed.contains("alpha"), "{printed}");
    }
}

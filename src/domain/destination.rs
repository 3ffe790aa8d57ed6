//! Where Leave leads: an ordinary page of another website.

/// The address of a page elsewhere: `https`, a name with a dot in it, nothing that a browser would not take as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination(String);

/// A page that needs no account, looks the same for everybody, and opens no app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlainPage {
    /// Wikipedia.
    #[default]
    Encyclopedia,
    /// Wiktionary.
    Dictionary,
    /// Wikivoyage.
    Travel,
    /// The cookbook of Wikibooks.
    Cooking,
    /// Project Gutenberg.
    Books,
}

impl PlainPage {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Encyclopedia, Self::Dictionary, Self::Travel, Self::Cooking, Self::Books];

    /// Its address.
    pub const fn address(self) -> &'static str {
        match self {
            Self::Encyclopedia => "https://www.wikipedia.org/",
            Self::Dictionary => "https://www.wiktionary.org/",
            // No weather and no map: those remember the places that one looked at.
            Self::Travel => "https://www.wikivoyage.org/",
            Self::Cooking => "https://en.wikibooks.org/wiki/Cookbook:Table_of_Contents",
            Self::Books => "https://www.gutenberg.org/",
        }
    }
}

impl Destination {
    /// The longest there can be, in characters, all of them ASCII.
    pub const LONGEST: usize = 200;

    /// The address that was typed, with or without `https://`; `None` if Leave could not lead there.
    pub fn parse(typed: &str) -> Option<Self> {
        const SCHEME: &str = "https://";
        let typed = typed.trim();
        let rest = match typed.get(..SCHEME.len()) {
            Some(start) if start.eq_ignore_ascii_case(SCHEME) => &typed[SCHEME.len()..],
            _ => typed,
        };
        let (host, tail) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        let slash = if tail.starts_with('/') { "" } else { "/" };
        let address = format!("{SCHEME}{}{slash}{tail}", host.to_ascii_lowercase());
        (is_name(host) && tail.chars().all(is_plain) && address.len() <= Self::LONGEST).then_some(Self(address))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Which of the pages that are offered it is, if it is one.
    pub fn page(&self) -> Option<PlainPage> {
        PlainPage::ALL.into_iter().find(|page| page.address() == self.0)
    }
}

impl Default for Destination {
    fn default() -> Self {
        PlainPage::default().into()
    }
}

impl From<PlainPage> for Destination {
    fn from(page: PlainPage) -> Self {
        Self(page.address().to_owned())
    }
}

/// A name of the public internet: labels with dots between, the last one no number, in any spelling that a browser knows.
fn is_name(host: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(is_sign)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.contains('.') && host.split('.').all(is_label) && last.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// What may stand in the rest of an address as it is.
fn is_plain(c: char) -> bool {
    c.is_ascii_graphic() && !r#""<>\^`{|}"#.contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<String> {
        Destination::parse(typed).map(|destination| destination.0)
    }

    #[test]
    fn every_page_that_is_offered_is_an_address_that_leave_can_lead_to() {
        for page in PlainPage::ALL {
            assert_eq!(Destination::parse(page.address()), Some(Destination::from(page)));
            assert_eq!(Destination::from(page).page(), Some(page));
        }
        assert_eq!(Destination::default().as_str(), "https://www.wikipedia.org/");
    }

    #[test]
    fn an_address_of_ones_own_is_made_whole() {
        for (typed, address) in [
            ("example.org", "https://example.org/"),
            ("  HTTPS://WWW.Example.ORG ", "https://www.example.org/"),
            ("https://example.org/A/b?c=d#e", "https://example.org/A/b?c=d#e"),
            ("example.org?today", "https://example.org/?today"),
            ("xn--bcher-kva.example/x", "https://xn--bcher-kva.example/x"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(address), "{typed}");
            assert_eq!(read(address).as_deref(), Some(address), "and reads back");
        }
        assert_eq!(Destination::parse("example.org").and_then(|own| own.page()), None);
    }

    #[test]
    fn what_leave_could_not_lead_to_is_refused() {
        let long = format!("example.org/{}", "a".repeat(Destination::LONGEST));
        for typed in [
            "",
            "wikipedia",
            "http://example.org/",
            "javascript:alert(1)",
            "ftp://example.org",
            "//example.org",
            "https://",
            "https:///x",
            "user@example.org",
            "example.org:8443",
            "192.168.0.1",
            "-a.example",
            "a..b.org",
            "example.org/a b",
            "example.org/<b>",
            "exämple.org",
            "example.org/ü",
            "mailto:a@example.org",
            &long,
            "a.0xffffffffff",
            "999.999.999.999",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}

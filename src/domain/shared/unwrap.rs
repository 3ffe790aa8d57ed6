//! A link out of what a messenger, a mail program or a person made of it on the way.

/// How often a `%` may itself have been written as `%25`.
const WRAPPED_AT_MOST: usize = 3;
/// What can stand before a link that was put into a sentence.
const BEFORE: [char; 13] = ['#', '<', '(', '[', '{', '"', '\'', '“', '”', '„', '‘', '«', '*'];
/// What can stand after it. No sign of a link is among them.
const AFTER: [char; 20] =
    ['.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '“', '”', '’', '»', '…', '*', '=', '/'];
/// What a messenger adds begins with one of these, and a name and `=` follow.
const ADDED: [char; 2] = ['&', '?'];

/// The link in `given`, as `vault::parcel::link` reads it: `s1.` and what follows. `None` if it does not begin like one of any version; then it
/// is none of ours. A whole address is taken too.
pub fn unwrap(given: &str) -> Option<String> {
    let mut plain = without_spaces(given);
    for _ in 0..WRAPPED_AT_MOST {
        if !plain.contains('%') {
            break;
        }
        plain = without_spaces(&decoded(&plain));
    }
    let link = without_address(plain.trim_start_matches(BEFORE));
    let (version, rest) = link.strip_prefix('s')?.split_once('.')?;
    if version.is_empty() || !version.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let rest = rest[..end_of(rest)].trim_end_matches(AFTER);
    Some(format!("s{version}.{rest}"))
}

/// Without white space, and without signs that cannot be seen: programs break long lines with either.
fn without_spaces(text: &str) -> String {
    let is_seen = |c: &char| {
        !c.is_whitespace()
            && !c.is_control()
            && !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    text.chars().filter(is_seen).collect()
}

/// With each `%` and two digits as the sign of ASCII they stand for. All else stays as it is: no link has other signs.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let byte = after.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match byte.and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(u8::is_ascii) {
            Some(byte) => {
                out.push(char::from(byte));
                rest = &after[2..];
            }
            None => {
                out.push('%');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn without_address(text: &str) -> &str {
    let is_address = ["https://", "http://"].iter().any(|scheme| text.starts_with(scheme));
    match text.split_once('#') {
        Some((_, link)) if is_address => link.trim_start_matches(BEFORE),
        _ => text,
    }
}

/// Where what a messenger added begins.
fn end_of(rest: &str) -> usize {
    let is_added = |(at, _): &(usize, &str)| {
        let name =
            rest[at + 1..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(byte)).count();
        name > 0 && rest.as_bytes().get(at + 1 + name) == Some(&b'=')
    };
    rest.match_indices(ADDED).find(is_added).map_or(rest.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybook_drivers::{Draw, Fate, drive, mutate};

    const LINK: &str = "s1.AAE-_0zQ7";
    /// Pieces of what programs make of links.
    const PIECES: [&str; 24] = [
        "s1.",
        "s2.",
        "s",
        ".",
        "#",
        "%23",
        "%2523",
        "%2E",
        "%",
        "%2",
        "%zz",
        "%C3%A9",
        "é",
        "🙂",
        "\u{200B}",
        "\n",
        "<",
        ">",
        "?fbclid=1",
        "&utm_source=x",
        "&",
        "https://daybook.example/",
        "AAE-_0zQ7",
        "\"",
    ];

    #[test]
    fn a_link_that_came_as_it_was_sent_is_left_as_it_is() {
        for link in [LINK, "s1.", "s20.abc", "s1.a&b", "s1.a!b"] {
            assert_eq!(unwrap(link).as_deref(), Some(link));
        }
    }

    #[test]
    fn what_was_wrapped_around_it_is_taken_off() {
        for given in [
            "#s1.AAE-_0zQ7",
            "%23s1.AAE-_0zQ7",
            "%2523s1.AAE-_0zQ7",
            "##s1%2EAAE-_0zQ7",
            " #s1.AAE\r\n -_0z\tQ7\n",
            "s1.AAE-\u{200B}_0zQ7",
            "<#s1.AAE-_0zQ7>",
            "“#s1.AAE-_0zQ7”.",
            "(s1.AAE-_0zQ7),",
            "*s1.AAE-_0zQ7*",
            "#s1.AAE-_0zQ7?fbclid=IwAR0_x-1",
            "#s1.AAE-_0zQ7&utm_source=mail&x=y",
            "#s1.AAE-_0zQ7%3Ffbclid%3D1",
            "https://daybook.example/notes/#s1.AAE-_0zQ7",
            "<https://daybook.example/%23s1.AAE-_0zQ7>.",
        ] {
            assert_eq!(unwrap(given).as_deref(), Some(LINK), "{given:?}");
        }
    }

    #[test]
    fn what_is_no_link_of_any_version_is_none() {
        for given in [
            "",
            "#",
            "#page",
            "page",
            "s",
            "s.",
            "s1",
            "s1AAE",
            "sx.AAE",
            "S1.AAE",
            "t1.AAE",
            "as1.AAE",
            "s١.AAE",
            "%",
            "%2",
            "https://daybook.example/",
            "https://daybook.example/#top",
        ] {
            assert_eq!(unwrap(given), None, "{given:?}");
        }
    }

    #[test]
    fn whatever_comes_it_is_a_link_that_stays_as_it_is_or_none() {
        drive("fragment", 10_000, |draw: &mut Draw| {
            let count = draw.below(12);
            let mut given: String = if draw.once_in(2) { format!("#{LINK}") } else { String::new() };
            given.extend((0..count).map(|_| draw.pick(&PIECES)));
            let mut bytes = given.into_bytes();
            if draw.once_in(3) {
                mutate(draw, &mut bytes);
            }
            let read = unwrap(&String::from_utf8_lossy(&bytes));
            if let Some(link) = &read {
                assert!(link.starts_with('s') && link.contains('.'), "{link}");
                assert!(!link.chars().any(|c| c.is_whitespace() || c.is_control()), "{link:?}");
            }
            Fate::of(&read)
        });
    }
}

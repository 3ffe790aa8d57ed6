//! A text as its sentences, so that single ones can be chosen. No dictionary and no model: signs that end a sentence in many scripts, and a
//! few ways in which a full stop ends none. Where in doubt two sentences stay one, and the person sees both before choosing.

/// Words that are often shortened with a full stop and stand before a name.
const BEFORE_A_NAME: [&str; 18] = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "sgt", "rev", "fr", "capt", "lt", "col", "cpl", "maj", "hon", "msgr",
    "atty",
];

/// The sentences, in order, without white space around them. Every line ends one.
pub fn sentences(text: &str) -> Vec<&str> {
    text.split(is_line_end).flat_map(of_line).collect()
}

fn of_line(line: &str) -> Vec<&str> {
    let (mut found, mut begin) = (Vec::new(), 0);
    let mut signs = line.char_indices().peekable();
    while let Some((at, c)) = signs.next() {
        if !is_end(c) {
            continue;
        }
        // "?!" and "...", and what closes around them.
        let mut last = (at, c);
        let mut end = at + c.len_utf8();
        while let Some((at, c)) = signs.next_if(|(_, c)| is_end(*c) || is_closing(*c)) {
            end = at + c.len_utf8();
            if is_end(c) {
                last = (at, c);
            }
        }
        let is_alone = last.0 == at;
        if ends(&line[begin..at], c, is_alone, last.1, &line[end..]) {
            found.push(line[begin..end].trim());
            begin = end;
        }
    }
    found.push(line[begin..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Whether a sentence ends: `before` is what there is of it, `c` the sign that may end it, `last` the last of a row of such signs.
fn ends(before: &str, c: char, is_alone: bool, last: char, rest: &str) -> bool {
    if is_unspaced_end(last) {
        return true;
    }
    let Some(next) = rest.trim_start().chars().next() else { return true };
    if !rest.starts_with(char::is_whitespace) || next.is_lowercase() {
        return false;
    }
    !(c == '.' && is_alone && is_shortened(before))
}

/// Whether the full stop after this belongs to its last word: an initial, a title before a name, the number of a line.
fn is_shortened(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none() && word != "I";
    let is_number = !word.is_empty() && word == before.trim() && word.chars().all(char::is_numeric);
    is_initial || is_number || BEFORE_A_NAME.contains(&word.to_lowercase().as_str())
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_end(c: char) -> bool {
    // Latin and its like, Greek, Arabic, Urdu, Syriac, Armenian, Ethiopic.
    matches!(
        c,
        '.' | '!' | '?' | '…' | '‽' | '‼' | '⁇' | '⁈' | '⁉' | '\u{37e}' | '؟' | '۔' | '\u{700}'
            ..='\u{702}' | '։' | '።' | '፧'
    ) || is_unspaced_end(c)
}

/// Those after which no space is wanted: Chinese and Japanese, Devanagari and its like, Burmese, Khmer, Tibetan.
fn is_unspaced_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡' | '．' | '।' | '॥' | '။' | '។' | '៕' | '།')
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '”'
            | '’'
            | '“'
            | '‘'
            | '»'
            | '›'
            | ')'
            | ']'
            | '）'
            | '」'
            | '』'
            | '】'
            | '〉'
            | '》'
            | '〗'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sentences_are_told_apart_in_many_scripts() {
        for (text, parts) in [
            (
                "I slept. Then I rang. \"Why?\" Nobody knew!",
                &["I slept.", "Then I rang.", "\"Why?\"", "Nobody knew!"][..],
            ),
            ("It went on… and on. Really?! Yes", &["It went on… and on.", "Really?!", "Yes"]),
            ("He said \u{201c}no.\u{201d} I left.", &["He said \u{201c}no.\u{201d}", "I left."]),
            ("今天下雨。我没有出门！为什么？", &["今天下雨。", "我没有出门！", "为什么？"]),
            ("「帰る」と言った。雨が降る。", &["「帰る」と言った。", "雨が降る。"]),
            ("كتبتُ صفحة. لماذا؟ لا أعرف", &["كتبتُ صفحة.", "لماذا؟", "لا أعرف"]),
            ("میں نے لکھا۔ پھر میں سو گیا۔", &["میں نے لکھا۔", "پھر میں سو گیا۔"]),
            ("मैं रोई। फिर सो गई।", &["मैं रोई।", "फिर सो गई।"]),
            ("Я не спала. Почему? Не знаю.", &["Я не спала.", "Почему?", "Не знаю."]),
            ("Ես գրեցի։ Հետո քնեցի։", &["Ես գրեցի։", "Հետո քնեցի։"]),
            ("วันนี้ฝนตก\nฉันอยู่บ้าน", &["วันนี้ฝนตก", "ฉันอยู่บ้าน"]),
            ("오늘은 비가 왔다. 나는 집에 있었다.", &["오늘은 비가 왔다.", "나는 집에 있었다."]),
        ] {
            assert_eq!(sentences(text), parts);
        }
    }

    #[test]
    fn a_line_ends_a_sentence_and_an_empty_one_is_none() {
        assert_eq!(sentences("One\r\ntwo\n\n  \nThree.\u{2028}four"), ["One", "two", "Three.", "four"]);
        for nothing in ["", " ", "\n\n", "\t\r\n"] {
            assert_eq!(sentences(nothing), [""; 0], "{nothing:?}");
        }
    }

    #[test]
    fn a_full_stop_that_belongs_to_a_word_ends_nothing() {
        for whole in [
            "R. rang me at 3.30 about it.",
            "Dr. Osei and Mrs. Lee were there.",
            "I rang Sgt. Cole and Rev. Ito.",
            "It cost 3.5 e.g. for bread.",
            "I saw www.example.org and left.",
            "1. Sleep",
            "\u{201c}Why?\u{201d} they asked.",
        ] {
            assert_eq!(sentences(whole), [whole]);
        }
        assert_eq!(sentences("It was they and I. Then I left."), ["It was they and I.", "Then I left."]);
        assert_eq!(sentences("It was in 2019. Then I left."), ["It was in 2019.", "Then I left."]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_added_and_a_sentence_stays_one(text in "([a-cA-C.!?… 。।؟”1\n]|\\PC){0,60}") {
            let parts = sentences(&text);
            let signs = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(signs(&parts.concat()), signs(&text));
            for part in parts {
                prop_assert_eq!(sentences(part), [part]);
            }
        }
    }
}

//! Randomness, one spelling for a passphrase, texts in `localStorage`.

use daybook::platform::normal;
use daybook_browser_tests::{clear, local, random};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn more_random_bytes_than_one_call_gives() {
    // 65,536 is the most that a browser fills at once.
    for count in [0, 1, 65_536, 65_537, 200_000] {
        let (bytes, others) = (random(count), random(count));
        for (part, other) in bytes.chunks(1000).zip(others.chunks(1000)).filter(|(part, _)| part.len() > 16) {
            assert!(part.iter().any(|byte| *byte != 0), "all of {count} are filled");
            assert_ne!(part, other);
        }
    }
}

#[wasm_bindgen_test]
fn one_spelling_for_one_passphrase() {
    assert_eq!(normal("u\u{308}ber"), "über");
    assert_eq!(normal("ﬁn de siècle"), "fin de siècle");
    assert_eq!(normal("ｆｕｌｌ　ｗｉｄｔｈ"), "full width");
    assert_eq!(normal(""), "");
    // Trimmed, one space between words, not lower-cased, and beyond the first plane as it was.
    assert_eq!(normal(" A\t\u{3000} 𠮷👩‍👩‍👧‍👦 "), "A 𠮷👩‍👩‍👧‍👦");
}

#[wasm_bindgen_test]
async fn every_unit_that_a_record_can_hold_comes_back_from_local_storage() {
    clear().await;
    // All 32,768 groups of 15 bits, one after the other.
    let mut bits = Vec::with_capacity(32_768 * 15);
    for value in 0..32_768u32 {
        bits.extend((0..15).rev().map(|bit| value >> bit & 1 == 1));
    }
    let bytes: Vec<u8> = bits.chunks(8).map(|byte| byte.iter().fold(0, |sum, bit| sum << 1 | u8::from(*bit))).collect();
    let text = vault::text::encode(&bytes);
    local().set_item("c0000", &text).unwrap();
    let held = local().get_item("c0000").unwrap().unwrap();
    assert!(held == text);
    assert!(vault::text::decode(&held, bytes.len()) == Some(bytes));
}

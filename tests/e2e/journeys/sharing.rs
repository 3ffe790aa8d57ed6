//! Passing on: the bare address, and chosen pages as a link that holds them whole. What is previewed is what is sealed.

use daybook_e2e::{Person, Screen, read_link};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// Stands for the clipboard, which a browser without a window gives to nobody.
const CLIPBOARD: &str = "window.copied = [];
    Object.defineProperty(navigator.clipboard, 'writeText', { configurable: true, value: text => { window.copied.push(text); return Promise.resolve(); } });
    return true";

/// Squeezed, as it is read.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bare_address_is_copied_and_drawn_and_nobody_is_asked_for_anything() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Share).await;
    let address = person.site.at("");
    assert_eq!(person.words_in("share-address").await.trim(), address);
    // They are fetched once, some time after there is a notebook.
    person.files_kept().await;
    let asked = person.site.asked().len();
    person.ask::<bool>(CLIPBOARD, vec![]).await;
    person.press("share-copy").await;
    person.sees("It stays on the clipboard").await;
    assert_eq!(person.ask::<Vec<String>>("return window.copied", vec![]).await, [address]);
    // The code is one path, drawn here.
    let code = "const svg = document.querySelector('svg#share-qr'); return (svg?.querySelector('path')?.getAttribute('d') ?? '').length";
    assert!(person.ask::<u32>(code, vec![]).await > 200, "a code is drawn");
    let outside = "return performance.getEntriesByType('resource').map(it => it.name).filter(name => !name.startsWith(location.origin))";
    assert_eq!(person.ask::<Vec<String>>(outside, vec![]).await, Vec::<String>::new());
    assert_eq!(person.browser.elsewhere.asked(), Vec::<String>::new());
    assert_eq!(person.site.asked().len(), asked, "not even our own server");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_is_dark_on_white_at_night_and_with_forced_colours() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Share).await;
    let colours = "const svg = document.querySelector('svg#share-qr'), path = svg.querySelector('path');
        const light = of => { for (let at = of; at; at = at.parentElement) {
            const [r, g, b, a = '1'] = getComputedStyle(at).backgroundColor.match(/[\\d.]+/g);
            if (Number(a) > 0) return (Number(r) + Number(g) + Number(b)) / 3;
          } return 255; };
        const paper = svg.querySelector('rect') ? getComputedStyle(svg.querySelector('rect')).fill.match(/[\\d.]+/g).slice(0, 3).map(Number) : null;
        const ink = getComputedStyle(path).fill.match(/[\\d.]+/g).slice(0, 3).map(Number);
        const mean = all => all.reduce((sum, one) => sum + one, 0) / 3;
        return [mean(ink), paper ? mean(paper) : light(svg)]";
    for features in [
        json!([{ "name": "prefers-color-scheme", "value": "light" }]),
        json!([{ "name": "prefers-color-scheme", "value": "dark" }]),
        json!([{ "name": "forced-colors", "value": "active" }, { "name": "prefers-color-scheme", "value": "dark" }]),
    ] {
        person.browser.tell("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        person.browser.drawn().await;
        let (ink, paper): (f64, f64) = person.ask(colours, vec![]).await;
        person.insist(ink < 60.0 && paper > 230.0, &format!("{features}: ink {ink} on {paper}")).await;
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_holds_what_the_preview_shows_and_nothing_else_to_another_decoder() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("The blue plate", "I wanted a blue one.\n\n  It is raining. 🙂").await;
    person.write_page("Another", "Not to be passed on.").await;
    person.reach(Screen::SharePages).await;
    person.press_beside("input[id^=share-one-]", "The blue plate").await;
    person.press("share-on").await;
    person.find("share-preview").await;
    let before = person.dump().await;
    let preview = squeezed(&person.words_in("share-preview").await);
    assert!(preview.contains("The blue plate") && preview.contains("It is raining. 🙂"), "{preview}");
    person.does_not_see("Not to be passed on.").await;
    let (link, words) = person.make_link().await;
    assert_eq!(words.split(' ').count(), 5, "{words}");
    let (address, text) = link.split_once('#').unwrap();
    assert_eq!(address, person.site.at(""));
    assert!(!link.contains("blue") && text.starts_with("s1."), "{link}");

    let pieces = read_link(text, &words);
    assert_eq!(pieces.len(), 1, "{pieces:?}");
    let title = pieces[0]["title"].as_str().unwrap();
    assert_eq!(title, "The blue plate");
    assert_eq!(pieces[0]["date"], "", "dates are not shown unless that is wanted");
    let parts = pieces[0]["parts"].as_array().unwrap();
    let texts = parts.iter().flat_map(|part| [&part["heading"], &part["words"]]).map(|it| it.as_str().unwrap());
    for text in texts.clone() {
        assert!(preview.contains(&squeezed(text)), "“{text}” is not in the preview: {preview}");
    }
    let whole: String = texts.collect();
    assert_eq!(whole, "I wanted a blue one.\n\n  It is raining. 🙂");

    // No list is kept of it, nor the link, nor the words.
    assert!(person.dump().await == before, "nothing was written");
    person.press("share-done").await;
    person.does_not_see(&words).await;
    person.reach(Screen::SharePages).await;
    person.does_not_see(text).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn link_and_words_are_copied_apart_and_are_gone_when_they_are_thrown_away_or_locked() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "A line to look for.").await;
    Box::pin(person.reach(Screen::ShareReady)).await;
    let link = person.words_in("share-link").await;
    let words = squeezed(&person.words_in("share-words").await);
    person.ask::<bool>(CLIPBOARD, vec![]).await;
    person.press("share-copy-link").await;
    person.sees("It stays on the clipboard").await;
    let copied: Vec<String> = person.ask("return window.copied", vec![]).await;
    assert_eq!(copied, [link.trim()]);
    let holds_words = words.split(' ').any(|word| word.len() > 3 && copied[0].contains(word));
    assert!(!holds_words, "the words are not in the link: {words}");
    person.press("share-throw-away").await;
    person.until("the link to be gone", async || !person.can_see("share-link").await).await;

    Box::pin(person.reach(Screen::ShareReady)).await;
    person.lock().await;
    person.open(daybook_e2e::PASSPHRASE).await;
    person.reach(Screen::SharePages).await;
    person.insist(!person.can_see("share-link").await && !person.can_see("share-preview").await, "all is gone").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_long_for_a_link_goes_as_a_file_which_holds_the_same() {
    let person = Person::new().await;
    person.has_notebook().await;
    // Characters drawn by chance: no packing makes them small.
    let long = "let text = 'Much: '; while (text.length < 9000) text += String.fromCharCode(0x4e00 + Math.random() * 20000); return text";
    let long: String = person.ask(long, vec![]).await;
    person.write_page("Long", &long).await;
    person.reach(Screen::SharePages).await;
    person.press_beside("input[id^=share-one-]", "Long").await;
    person.press("share-on").await;
    person.find("share-preview").await;
    person.press("share-make").await;
    person.find("share-file").await;
    person.insist(!person.can_see("share-link").await, "there is only a file").await;
    let drawn = "return [...document.querySelectorAll('#share-words li')].map(word => word.innerText.trim()).join(' ')";
    let words: String = person.ask(drawn, vec![]).await;
    person.press("share-file").await;
    let file = person.downloaded().await;
    assert_eq!(file.name, "notes.txt");
    let text = String::from_utf8(file.bytes).unwrap();
    let pieces = read_link(text.trim(), &words);
    let sealed: Vec<&Value> = pieces.iter().map(|piece| &piece["parts"][0]["words"]).collect();
    assert_eq!(sealed, [&json!(long)]);
    person.browser.close().await;
}

/// Tabs to an element and presses this key there.
async fn press_by_key(person: &Person, id: &str, key: Key) {
    for _ in 0..120 {
        if person.focus().await == id {
            person.tap(key).await;
            return;
        }
        person.tap(Key::Tab).await;
    }
    person.give_up(&format!("Tab does not lead to #{id}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn by_keyboard_alone_a_page_is_chosen_seen_and_made_into_a_link() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("The blue plate", "I wanted a blue one.").await;
    person.reach(Screen::SharePages).await;
    press_by_key(&person, "share-one-page-0", Key::Space).await;
    press_by_key(&person, "share-on", Key::Enter).await;
    person.find("share-preview").await;
    // Each part takes the focus to its title, so that nothing has to be looked for.
    let is_at_the_title = async || person.focus().await == "h1";
    person.until("the focus on the title", is_at_the_title).await;
    press_by_key(&person, "share-make", Key::Enter).await;
    person.find("share-link").await;
    press_by_key(&person, "share-done", Key::Enter).await;
    person.until("the link to be gone", async || !person.can_see("share-link").await).await;
    person.browser.close().await;
}

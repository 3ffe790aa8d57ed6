//! Scratch.
use daybook_e2e::{Person, prose};

#[tokio::test(flavor = "multi_thread")]
async fn scratch() {
    let person = Person::new().await;
    person.make_notebook().await;
    for shots in [0, 1, 2] {
        person.write_page("The blue plate", prose::PAGE).await;
        if shots >= 1 { person.browser.resize(390, 844).await; }
        if shots >= 2 { person.browser.tell("Page.captureScreenshot", serde_json::json!({ "format": "png", "captureBeyondViewport": true })).await; }
        person.browser.resize(1280, 900).await;
        person.ask::<Option<bool>>("window.seen = []; for (const name of ['pointerdown','pointerup','click','scroll','focusout','focusin','resize']) addEventListener(name, e => seen.push([name, scrollY, e.target.id || e.target.tagName || 'doc', e.clientX, e.clientY]), true)", vec![]).await;
        person.press("delete").await;
        let seen: serde_json::Value = person.ask("return [window.seen, innerHeight, scrollY, document.documentElement.scrollHeight, JSON.stringify(document.getElementById('delete')?.getBoundingClientRect())]", vec![]).await;
        println!("{shots}: {seen}");
        if person.can_see("keep-page").await { person.press("keep-page").await; }
    }
}

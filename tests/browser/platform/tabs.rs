//! Web Locks and BroadcastChannel, as far as one page can show them: two devices in it are like two tabs.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use daybook::platform::{BrowserDevice, Device, Elsewhere, Hold, Message, Take};
use daybook_browser_tests::pass;
use vault::Reached;
use wasm_bindgen_test::wasm_bindgen_test;

fn given(number: u64) -> Message {
    Message::Given(Reached::from_number(number))
}

async fn hold(device: &BrowserDevice, take: Take) -> Result<Hold, Elsewhere> {
    device.hold(take, Box::new(|| ())).await
}

async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..200 {
        if holds() {
            return;
        }
        pass(10).await;
    }
    panic!("waited for {what}");
}

#[wasm_bindgen_test]
async fn one_tab_holds_the_notebook_until_it_lets_go() {
    let (one, two) = (BrowserDevice::new(), BrowserDevice::new());
    let held = hold(&one, Take::IfFree).await.unwrap();
    assert_eq!(hold(&two, Take::IfFree).await.err(), Some(Elsewhere));
    drop(held);
    // The browser hears of it in its own time.
    let held = hold(&two, Take::WhenFree).await.unwrap();
    assert_eq!(hold(&one, Take::IfFree).await.err(), Some(Elsewhere));
    drop(held);
    drop(hold(&one, Take::WhenFree).await.unwrap());
}

#[wasm_bindgen_test]
async fn who_waits_gets_it_as_soon_as_it_is_free_and_does_not_wait_for_ever() {
    let (one, two) = (BrowserDevice::new(), BrowserDevice::new());
    let held = Rc::new(RefCell::new(Some(hold(&one, Take::WhenFree).await.unwrap())));
    let began = js_sys::Date::now();
    assert_eq!(hold(&two, Take::WhenFree).await.err(), Some(Elsewhere));
    let waited = js_sys::Date::now() - began;
    assert!((2_900.0..6_000.0).contains(&waited), "{waited} ms");

    let later = Rc::clone(&held);
    let timer = one.after(100, Box::new(move || drop(later.take())));
    let got = hold(&two, Take::WhenFree).await.unwrap();
    drop(timer);
    // The wait that was given up does not stand in line any more.
    drop(got);
    drop(hold(&one, Take::WhenFree).await.unwrap());
}

#[wasm_bindgen_test]
async fn a_tab_that_is_stolen_from_is_told_and_one_that_let_go_is_not() {
    let (one, two) = (BrowserDevice::new(), BrowserDevice::new());
    let lost = Rc::new(Cell::new(0));
    let tell = || {
        let lost = Rc::clone(&lost);
        Box::new(move || lost.set(lost.get() + 1))
    };
    drop(one.hold(Take::WhenFree, tell()).await.unwrap());
    let held = one.hold(Take::WhenFree, tell()).await.unwrap();
    let stolen = two.hold(Take::Steal, Box::new(|| ())).await.unwrap();
    until("the loss", || lost.get() == 1).await;
    // What is let go of now is not the thief's.
    drop(held);
    pass(50).await;
    assert_eq!(hold(&one, Take::IfFree).await.err(), Some(Elsewhere));
    drop(stolen);
    drop(hold(&one, Take::WhenFree).await.unwrap());
    assert_eq!(lost.get(), 1);
}

#[wasm_bindgen_test]
async fn a_browser_without_web_locks_refuses_nobody() {
    js_sys::eval("Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined })").unwrap();
    let (one, two) = (BrowserDevice::new(), BrowserDevice::new());
    let held = (hold(&one, Take::IfFree).await.is_ok(), hold(&two, Take::IfFree).await.is_ok());
    js_sys::eval("delete navigator.locks").unwrap();
    assert_eq!(held, (true, true));
}

#[wasm_bindgen_test]
async fn a_browser_that_forbids_web_locks_refuses_nobody() {
    let forbid = "LockManager.prototype.held = LockManager.prototype.request;
        LockManager.prototype.request = () => Promise.reject(new DOMException('no', 'SecurityError'))";
    js_sys::eval(forbid).unwrap();
    let held = hold(&BrowserDevice::new(), Take::IfFree).await.is_ok();
    js_sys::eval("LockManager.prototype.request = LockManager.prototype.held; delete LockManager.prototype.held")
        .unwrap();
    assert!(held);
}

#[wasm_bindgen_test]
async fn what_one_tab_tells_the_others_hear_and_what_is_no_message_counts_for_nothing() {
    let (one, two) = (BrowserDevice::new(), BrowserDevice::new());
    let heard = Rc::new(RefCell::new(Vec::new()));
    for (name, device) in [("one", &one), ("two", &two)] {
        let heard = Rc::clone(&heard);
        device.on_tabs(Box::new(move |message| heard.borrow_mut().push((name, message))));
    }
    let others = "const others = new BroadcastChannel('notebook');
        for (const what of [null, 7, 'lock', [], {}, { kind: 'leave' }, { kind: 'Lock' }, { kind: ['lock'] }, { kind: 'given' },
          { kind: 'given', generation: -1 }, { kind: 'given', generation: 1.5 }, { kind: 'given', generation: 'x' },
          { kind: 'given', generation: 1e300 }, { kind: 'given', generation: NaN }]) others.postMessage(what);";
    js_sys::eval(&format!("{{ {others} }}")).unwrap();
    let messages = [Message::Ask, given(0), given(9_007_199_254_740_991), Message::Unkept, Message::Lock];
    for message in messages {
        one.tell_tabs(message);
    }
    until("the messages", || heard.borrow().len() >= messages.len()).await;
    assert_eq!(*heard.borrow(), messages.map(|message| ("two", message)));
}

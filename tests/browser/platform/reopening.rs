//! A database that could not be opened, or was deleted before anything stood in it, is opened anew at the next need.

use daybook::platform::BrowserStorage;
use daybook_browser_tests::{clear, commit, record};
use js_sys::Promise;
use vault::{Arena, Copy, Face, Fault, Kept, Name, Storage};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const ROOT: Name = Name::Root(Arena::Zero, Copy::One);
const BOTH: Kept = Kept { local: Ok(()), indexed: Ok(()) };

#[wasm_bindgen_test]
async fn a_database_that_failed_once_is_asked_for_again() {
    clear().await;
    let refuse = "
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = () => { throw new DOMException('no', 'UnknownError'); };
        window.openAgain = () => { IDBFactory.prototype.open = open; };";
    js_sys::eval(refuse).unwrap();
    let storage = BrowserStorage::default();
    let failed = storage.load().await;
    js_sys::eval("window.openAgain()").unwrap();
    assert_eq!(failed.indexed, Face::Unreadable(Fault::Refused));
    assert_eq!(storage.load().await.indexed, Face::Empty);
    assert_eq!(storage.commit(&commit(vec![record(ROOT, 1)])).await, Ok(BOTH));
}

#[wasm_bindgen_test]
async fn a_database_that_another_tab_made_by_looking_and_deleted_is_made_again() {
    clear().await;
    let storage = BrowserStorage::default();
    assert_eq!(storage.load().await.indexed, Face::Empty);
    let delete = "new Promise((resolve, reject) => {
          const asked = indexedDB.deleteDatabase('notebook');
          asked.onsuccess = resolve;
          asked.onerror = reject;
        })";
    JsFuture::from(Promise::from(js_sys::eval(delete).unwrap())).await.unwrap();
    assert_eq!(storage.commit(&commit(vec![record(ROOT, 1)])).await, Ok(BOTH));
}

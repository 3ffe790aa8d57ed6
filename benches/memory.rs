//! Memory of an open notebook: the app with as many pages as it takes, and beside its twin with as many as that takes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use daybook_bench_page::entries;
use daybook_e2e::{Browser, Engine, Habit, PASSPHRASE, Profile};
use serde_json::{Value, json};

use crate::cold::PATIENCE;
use crate::peers::{Peer, Peers};

/// As many entries as a notebook of the largest size surely takes.
const FULL: usize = 2_200;
/// As many as the twin's one text of base64 in `localStorage` surely takes.
const SHARED: usize = 1_200;

/// Notes the memory of every wasm module that the page starts.
const WATCH: &str = "
    (() => {
      const memories = new Set();
      const isMemory = it => it instanceof WebAssembly.Memory;
      const note = instance => Object.values(instance.exports).filter(isMemory).forEach(it => memories.add(it));
      for (const name of ['instantiate', 'instantiateStreaming']) {
        const plain = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
          const got = await plain.apply(WebAssembly, given);
          note(got.instance ?? got);
          return got;
        };
      }
      window.wasmBytes = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
    })();";

const OPEN: &str = "
    const [words, done] = arguments;
    const field = document.getElementById('passphrase');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, words);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    requestAnimationFrame(() => { document.getElementById('open').click(); done(true); });";

/// In bytes: the script heap after what nobody holds is gone, and wasm's memory, which never shrinks.
pub(crate) async fn measure() -> Value {
    let peers = Peers::serve().await;
    let mut figures = json!({ "full_pages": FULL, "shared_pages": SHARED });
    for (name, peer, pages) in
        [("full", Peer::Ours, FULL), ("shared_ours", Peer::Ours, SHARED), ("shared_theirs", Peer::Plain, SHARED)]
    {
        let profile = Arc::new(Profile::of(Engine::Chromium));
        peers.plant(&[peer], &profile, &entries(pages)).await;
        figures[name] = opened(&profile, &peers.at(peer, "localhost")).await;
        println!("memory, {name}: {}", figures[name]);
    }
    figures
}

async fn opened(profile: &Profile, address: &str) -> Value {
    let browser = Browser::start(profile, false, Habit::Nothing).await;
    browser.before_load(WATCH).await;
    browser.driver.goto(address).await.unwrap();
    stands(&browser, "passphrase").await;
    browser.driver.execute_async(OPEN, vec![json!(PASSPHRASE)]).await.unwrap();
    stands(&browser, "new-page").await;
    // The app reads on behind the page. It is done when neither side of its memory has changed for two seconds.
    let (mut last, mut calm, began) = (weighed(&browser).await, 0, Instant::now());
    while calm < 4 {
        assert!(began.elapsed() < PATIENCE, "the memory does not come to rest: {last}");
        tokio::time::sleep(Duration::from_millis(500)).await;
        let now = weighed(&browser).await;
        let is_calm = now["wasm"] == last["wasm"] && (number(&now["heap"]) - number(&last["heap"])).abs() < 100_000.0;
        calm = if is_calm { calm + 1 } else { 0 };
        last = now;
    }
    browser.close().await;
    last
}

async fn stands(browser: &Browser, id: &str) {
    let stands = "return !!document.getElementById(arguments[0])";
    let began = Instant::now();
    while browser.driver.execute(stands, vec![json!(id)]).await.unwrap().json() != true {
        if began.elapsed() > PATIENCE {
            let text = browser.driver.execute("return document.body?.innerText", vec![]).await;
            panic!("{id} is not there: {:?}", text.map(|text| text.json().clone()));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn weighed(browser: &Browser) -> Value {
    browser.tell("HeapProfiler.enable", json!({})).await;
    browser.tell("HeapProfiler.collectGarbage", json!({})).await;
    browser.tell("Performance.enable", json!({})).await;
    let metrics = browser.tell("Performance.getMetrics", json!({})).await;
    let metric = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == "JSHeapUsedSize");
    let wasm = browser.driver.execute("return wasmBytes()", vec![]).await.unwrap();
    json!({ "heap": metric.map_or(Value::Null, |metric| metric["value"].clone()), "wasm": wasm.json() })
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

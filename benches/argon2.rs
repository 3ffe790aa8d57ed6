//! The passphrase work: our worker as it is shipped against hash-wasm and libsodium in workers, one after the other in the same page.

use daybook_e2e::Browser;
use serde_json::{Value, json};

use crate::site::Site;
use crate::{folder, rounds};

/// Each round starts the workers anew and asks each twice: the first answer is what a person waits for, the second is warm.
const SCRIPT: &str = r"
const [count, ours, done] = arguments;
const scripts = { ours, hash_wasm: 'hash_wasm_worker.js', libsodium: 'libsodium_worker.js' };
const names = Object.keys(scripts);
const start = (script) => new Promise((resolve, reject) => {
  const worker = new Worker(script);
  worker.onerror = (fault) => reject(fault.message);
  worker.onmessage = () => resolve(worker);
});
const ask = (worker) => new Promise((resolve, reject) => {
  const passphrase = new TextEncoder().encode('copper lantern drifting sideways tuesday');
  const salt = new Uint8Array(16).fill(7);
  const from = performance.now();
  worker.onerror = (fault) => reject(fault.message);
  worker.onmessage = ({ data }) => resolve([performance.now() - from, Array.from(data).join()]);
  worker.postMessage({ passphrase, salt, memory: 65536, passes: 3 });
});
(async () => {
  const rounds = Object.fromEntries(names.map((name) => [name, [[], []]]));
  const outputs = new Set();
  for (let round = 0; round < count; round++) {
    for (let at = 0; at < names.length; at++) {
      const who = names[(at + round) % names.length];
      const worker = await start(scripts[who]);
      for (const turn of [0, 1]) {
        const [taken, output] = await ask(worker);
        rounds[who][turn].push(taken);
        outputs.add(output);
      }
      worker.terminate();
    }
  }
  return JSON.stringify({ rounds, outputs: outputs.size });
})().then(done, (fault) => done('fault: ' + fault));
";

/// Times in ms, of each round.
pub(crate) async fn measure(browser: &Browser, site: &Site) -> Value {
    browser.driver.goto(format!("{}/blank.html", site.at("localhost"))).await.unwrap();
    let given = vec![json!(rounds() + 2), json!(our_worker())];
    let answer: String = browser.driver.execute_async(SCRIPT, given).await.unwrap().convert().unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap_or_else(|_| panic!("{answer}"));
    assert_eq!(answer["outputs"], 1, "all derive the same key");
    println!("argon2: {answer}");
    answer["rounds"].clone()
}

/// The name of the script that starts our worker, which may carry a hash.
fn our_worker() -> String {
    let files = std::fs::read_dir(folder().join("site")).unwrap().flatten();
    let mut names = files.filter_map(|file| file.file_name().into_string().ok());
    names.find(|name| name.starts_with("kdf") && name.contains("loader")).expect("the loader of the passphrase worker")
}

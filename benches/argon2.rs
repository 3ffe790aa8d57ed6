//! The passphrase work: our worker as it is shipped against hash-wasm in a worker, one after the other in the same page.

use daybook_e2e::Browser;
use serde_json::Value;

use crate::site::Site;

/// Each round starts both workers anew and asks each twice: the first answer is what a person waits for, the second is warm.
const SCRIPT: &str = r"
const done = arguments[0];
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
  const rounds = { ours: [[], []], theirs: [[], []] };
  let outputs = new Set();
  for (let round = 0; round < 9; round++) {
    const order = round % 2 ? ['ours', 'theirs'] : ['theirs', 'ours'];
    for (const who of order) {
      const worker = await start(who === 'ours' ? 'kdf_loader.js' : 'hash_wasm_worker.js');
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
    browser.driver.goto(format!("{}/bench.html", site.at("localhost"))).await.unwrap();
    let answer: String = browser.driver.execute_async(SCRIPT, vec![]).await.unwrap().convert().unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap_or_else(|_| panic!("{answer}"));
    assert_eq!(answer["outputs"], 1, "both derive the same key");
    println!("argon2: {answer}");
    answer["rounds"].clone()
}

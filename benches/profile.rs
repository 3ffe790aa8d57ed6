//! Where the time goes: Chromium's own profiler over one opening and some saves. `tools/bench.sh profile`.

use std::collections::BTreeMap;

use daybook_e2e::Browser;
use serde_json::{Value, json};

use crate::call;

/// Prints what each function took itself, the largest first.
pub(crate) async fn run(browser: &Browser, name: &str) {
    for what in ["opening(3)", "saving(20)"] {
        call(browser, what).await;
        browser.tell("Profiler.enable", json!({})).await;
        browser.tell("Profiler.setSamplingInterval", json!({ "interval": 200 })).await;
        browser.tell("Profiler.start", json!({})).await;
        call(browser, what).await;
        let profile = browser.tell("Profiler.stop", json!({})).await;
        println!("\n{name} {what}");
        for (function, ms) in own_times(&profile["profile"]).into_iter().take(40) {
            println!("{ms:9.1} ms  {function}");
        }
    }
}

fn own_times(profile: &Value) -> Vec<(String, f64)> {
    let names: BTreeMap<u64, String> = profile["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|node| Some((node["id"].as_u64()?, node["callFrame"]["functionName"].as_str()?.to_owned())))
        .collect();
    let mut times: BTreeMap<String, f64> = BTreeMap::new();
    let samples = profile["samples"].as_array().into_iter().flatten();
    for (node, delta) in samples.zip(profile["timeDeltas"].as_array().into_iter().flatten()) {
        let name = node.as_u64().and_then(|id| names.get(&id)).cloned().unwrap_or_default();
        *times.entry(name).or_default() += delta.as_f64().unwrap_or_default() / 1000.0;
    }
    let mut times: Vec<_> = times.into_iter().filter(|(name, _)| name != "(idle)").collect();
    times.sort_by(|a, b| b.1.total_cmp(&a.1));
    times
}

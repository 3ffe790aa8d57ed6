//! Which layer may name which: domain and vault at the bottom, the app on top.

use super::paths::{Written, paths};
use super::sources::Source;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layer {
    Domain,
    Vault,
    Worker,
    Platform,
    I18n,
    State,
    Components,
    Gallery,
    Pages,
    App,
}

use Layer::{App, Components, Domain, Gallery, I18n, Pages, Platform, State, Vault, Worker};

/// Where a layer's files stand, and the layers it may name beside itself.
const TABLE: [(Layer, &str, &[Layer]); 11] = [
    (Domain, "src/domain/", &[]),
    (Vault, "src/vault/", &[]),
    (Worker, "src/worker/", &[Vault]),
    (Platform, "src/platform/", &[Domain, Vault]),
    (I18n, "src/i18n/", &[Domain, Vault]),
    (State, "src/state/", &[Domain, Vault, Platform]),
    (Components, "src/ui/components/", &[]),
    (Gallery, "src/ui/gallery/", &[Components]),
    (Pages, "src/ui/pages/", &[Domain, I18n, State, Components]),
    (App, "src/app/", &[Domain, Vault, Platform, I18n, State, Components, Gallery, Pages]),
    (App, "src/entry/", &[Domain, Vault, Platform, I18n, State, Components, Gallery, Pages]),
];

/// Files that stand outside of a layer's folder and belong to the top.
const TOP_FILES: [&str; 2] = ["src/lib.rs", "src/ui/mod.rs"];

/// The one component that reaches the browser itself: leaving must not wait for a page to wire it.
const LEAVING: [&str; 2] = ["src/ui/components/leave.rs", "src/ui/components/exit.rs"];

/// What reads the world. The domain is told the time, and given its randomness.
const IMPURE: [&[&str]; 8] = [
    &["std", "fs"],
    &["std", "net"],
    &["std", "env"],
    &["std", "io"],
    &["std", "process"],
    &["std", "thread"],
    &["std", "time", "SystemTime"],
    &["std", "time", "Instant"],
];

/// Manifests of the crates that stay pure, with the only words that a dependency's name may begin with.
pub(crate) const PURE_CRATES: [(&str, &[&str]); 2] = [
    ("src/domain/Cargo.toml", &["serde"]),
    (
        "src/vault/Cargo.toml",
        &["serde", "aes", "argon2", "base64", "blake2", "hkdf", "hmac", "miniz_oxide", "sha2", "subtle", "zeroize"],
    ),
];

/// Every path in the file that its layer may not name.
pub(crate) fn faults(source: &Source) -> Vec<String> {
    let Some(layer) = layer_of_file(&source.path) else {
        return vec![format!("{}:1: stands in no layer", source.path)];
    };
    let mut found = Vec::new();
    for written in paths(source.tokens()) {
        if let Some(why) = fault(source, layer, &written) {
            found.push(format!("{}:{}: `{}`: {why}", source.path, written.line, written.segments.join("::")));
        }
    }
    if !matches!(layer, Components | Gallery | Pages | App) && source.text.contains("view!") {
        found.push(format!("{}:1: {layer:?} draws nothing: no view! here", source.path));
    }
    found
}

fn fault(source: &Source, layer: Layer, written: &Written) -> Option<String> {
    let names_browser =
        written.segments.iter().any(|word| ["web_sys", "js_sys"].contains(&word.as_str()) || word.starts_with("gloo"));
    if names_browser && !matches!(layer, Platform | Worker) {
        return Some("only platform names the browser".to_owned());
    }
    if layer == Domain && IMPURE.iter().any(|path| starts_with(&written.segments, path)) {
        return Some("the domain is told, it does not look".to_owned());
    }
    let target = resolve(&source.path, written)?;
    let Some(named) = layer_of_module(&target) else {
        // Only the root package has modules that are layers.
        let is_crate_of_its_own = matches!(layer, Domain | Vault | Worker);
        return (!is_crate_of_its_own && layer != App)
            .then(|| "name the layer in the path, so that this test can see it".to_owned());
    };
    if named == Pages && layer == Pages {
        return imports_another_page(&source.path, &target).then(|| "pages never name pages".to_owned());
    }
    let is_leaving = LEAVING.contains(&source.path.as_str()) && starts_with(&target, &["platform", "exit"]);
    let allowed = TABLE.iter().find(|row| row.0 == layer).is_some_and(|row| row.2.contains(&named));
    (!allowed && named != layer && !is_leaving).then(|| format!("{layer:?} may not name {named:?}"))
}

fn layer_of_file(path: &str) -> Option<Layer> {
    if TOP_FILES.contains(&path) {
        return Some(App);
    }
    TABLE.iter().find(|(_, folder, _)| path.starts_with(folder)).map(|row| row.0)
}

fn layer_of_module(path: &[String]) -> Option<Layer> {
    let words: Vec<&str> = path.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["domain", ..] => Some(Domain),
        ["vault", ..] => Some(Vault),
        ["platform", ..] => Some(Platform),
        ["i18n", ..] => Some(I18n),
        ["state", ..] => Some(State),
        ["ui", "components", ..] => Some(Components),
        ["ui", "gallery", ..] => Some(Gallery),
        ["ui", "pages", ..] => Some(Pages),
        ["app", ..] => Some(App),
        _ => None,
    }
}

/// The path from the root of the app; `None` for what stands in other crates or has no layer to begin with.
fn resolve(file: &str, written: &Written) -> Option<Vec<String>> {
    let (first, rest) = written.segments.split_first()?;
    let is_member = ["src/domain/", "src/vault/", "src/worker/"].iter().any(|folder| file.starts_with(folder));
    match first.as_str() {
        "domain" | "vault" => Some(written.segments.clone()),
        _ if is_member => None,
        "crate" | "daybook" => Some(rest.to_vec()),
        "self" | "super" => {
            let mut module = module_of(file);
            module.extend(written.inside.iter().cloned());
            let mut rest = written.segments.as_slice();
            while let Some((word, after)) = rest.split_first() {
                match word.as_str() {
                    "super" => drop(module.pop()),
                    "self" => {}
                    _ => break,
                }
                rest = after;
            }
            module.extend(rest.iter().cloned());
            // `super::*` in a test module names the file around it.
            (module.last().is_some_and(|word| word != "*") || module.len() > 1).then_some(module)
        }
        _ => None,
    }
}

fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    match path {
        "lib" | "main" => Vec::new(),
        _ => path.split('/').map(str::to_owned).collect(),
    }
}

fn imports_another_page(file: &str, target: &[String]) -> bool {
    let module = module_of(file);
    match (module.get(2), target.get(2)) {
        // What several pages show stands in `parts`, which names no page in turn.
        (Some(own), Some(named)) => own != named && named != "parts",
        // `ui/pages/mod.rs` lists them all.
        (None, _) => false,
        (Some(_), None) => true,
    }
}

fn starts_with(path: &[String], words: &[&str]) -> bool {
    path.len() >= words.len() && path.iter().zip(words).all(|(a, b)| a == b)
}

/// Dependencies (not those of tests) that a pure crate may not have.
pub(crate) fn dependency_faults(source: &Source, allowed: &[&str]) -> Vec<String> {
    let judge = |number: usize, name: &str, found: &mut Vec<String>| {
        if !allowed.iter().any(|word| name.starts_with(word)) {
            found.push(format!("{}:{number}: {name} is not among {allowed:?}", source.path));
        }
    };
    let mut in_dependencies = false;
    let mut found = Vec::new();
    for (number, line) in (1..).zip(source.text.lines()) {
        if line.starts_with('[') {
            in_dependencies = line.contains("dependencies") && !line.contains("dev-dependencies");
            // `[dependencies.name]` says the name in the heading, and what follows describes it.
            if in_dependencies && let Some((_, name)) = line.split_once("dependencies.") {
                in_dependencies = false;
                judge(number, name.trim_end_matches(']'), &mut found);
            }
            continue;
        }
        let name = line.split(['=', '.']).next().unwrap_or_default().trim();
        let is_entry = in_dependencies && line.starts_with(|letter: char| letter.is_ascii_alphanumeric());
        if is_entry {
            judge(number, name, &mut found);
        }
    }
    found
}

#[cfg(test)]
#[path = "layers_tests.rs"]
mod tests;

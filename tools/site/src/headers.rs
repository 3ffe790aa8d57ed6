//! The production headers. This file is their only source: the server and the host files read them here.

use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use crate::precache::WORKER;
use crate::{SiteError, dist, html};

/// What may stand in the page: `public/shell.js`, and what starts the app.
const INLINE_SCRIPTS: usize = 2;

/// A name with content hash never changes what it holds.
const CACHE_HASHED: &str = "public, max-age=31536000, immutable";
/// All else is asked for again each time: the page, and the passphrase worker, whose files keep their names.
const CACHE_OTHER: &str = "no-cache";
/// The worker that keeps the files is looked for by the browser at each load: so the host hears of one load in an hour and not of each.
const CACHE_WORKER: &str = "max-age=3600";

/// Browser powers that the app never uses.
///
/// Only names that Chromium knows on every system: what it does not know it tells in the console at every load. So two are
/// left out that it does not know on Linux: `bluetooth`, which gives a page nothing without a press and a choice in a window
/// of the browser's own, and `web-share`, which the app uses, and which is for the page itself alone if nothing is said.
const POWERS_OFF: [&str; 32] = [
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "compute-pressure",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "sync-xhr",
    "unload",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// The headers of one build: fixed ones, and the policy with the hashes of its inline scripts.
#[derive(Debug, Clone)]
pub struct Headers {
    every: Vec<(&'static str, String)>,
}

impl Headers {
    /// Reads the inline scripts in `dist/index.html` and makes the headers for them.
    ///
    /// # Errors
    /// When the file cannot be read, or holds none or more than [`INLINE_SCRIPTS`].
    pub fn of(dist: &Path) -> Result<Self, SiteError> {
        let page = dist::read(dist, "index.html")?;
        Self::for_page(&String::from_utf8_lossy(&page))
    }

    /// Makes the headers for the text of an `index.html`.
    ///
    /// # Errors
    /// When the page holds no inline script, or more than [`INLINE_SCRIPTS`].
    pub fn for_page(page: &str) -> Result<Self, SiteError> {
        let hashes: Vec<String> = inline_scripts(page)?.into_iter().map(source_hash).collect();
        let every = vec![
            ("content-security-policy", content_security_policy(&hashes.join(" "))),
            ("referrer-policy", "no-referrer".to_owned()),
            ("x-content-type-options", "nosniff".to_owned()),
            ("x-frame-options", "DENY".to_owned()),
            ("cross-origin-opener-policy", "same-origin".to_owned()),
            ("cross-origin-resource-policy", "same-origin".to_owned()),
            ("permissions-policy", permissions_policy()),
            // Without it a browser may look up the address behind Leave as soon as the page is shown.
            ("x-dns-prefetch-control", "off".to_owned()),
            // Browsers heed it over HTTPS only, so it does no harm on localhost.
            ("strict-transport-security", "max-age=63072000".to_owned()),
        ];
        Ok(Self { every })
    }

    /// The headers that every answer carries, also a 404, in a fixed order and lower case.
    pub fn every(&self) -> &[(&'static str, String)] {
        &self.every
    }

    /// How long a browser may keep the file of this path.
    pub fn cache_control(path: &str) -> &'static str {
        match path.trim_start_matches('/') {
            WORKER => CACHE_WORKER,
            name if dist::is_hashed(name) => CACHE_HASHED,
            _ => CACHE_OTHER,
        }
    }
}

/// The texts of the inline scripts.
fn inline_scripts(page: &str) -> Result<Vec<&str>, SiteError> {
    let inline: Vec<&str> = html::tags(page)
        .into_iter()
        .filter(|tag| tag.name == "script" && tag.attribute("src").is_none())
        .map(|tag| tag.text)
        .collect();
    if (1..=INLINE_SCRIPTS).contains(&inline.len()) { Ok(inline) } else { Err(SiteError::InlineScripts(inline.len())) }
}

/// A script's name in the policy: the base64 of the SHA-256 of its exact text.
fn source_hash(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

fn content_security_policy(hashes: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval' {hashes}"),
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        // No text becomes a script, or markup that could hold one. The policy is that of public/shell.js and of the worker.
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}

fn permissions_policy() -> String {
    let off = POWERS_OFF.iter().map(|power| format!("{power}=()"));
    off.chain(["clipboard-write=(self)".to_owned()]).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<script src="/old.js"></script><script type="module">alert('Hello, world.');</script>"#;

    #[test]
    fn the_hash_of_a_known_script() {
        // The example of the CSP specification's own hash section.
        assert_eq!(source_hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn the_policy_is_the_decided_one_word_for_word() {
        let headers = Headers::for_page(PAGE).unwrap();
        assert_eq!(
            headers.every()[0],
            (
                "content-security-policy",
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' \
                 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='; style-src 'self'; img-src 'self' data:; \
                 connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; \
                 frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default"
                    .to_owned()
            )
        );
    }

    #[test]
    fn only_writing_to_the_clipboard_is_named_as_on_and_only_for_the_page_itself() {
        let policy = permissions_policy();
        let on: Vec<&str> = policy.split(", ").filter(|power| !power.ends_with("=()")).collect();
        assert_eq!(on, ["clipboard-write=(self)"]);
    }

    #[test]
    fn two_inline_scripts_and_no_other() {
        assert!(matches!(Headers::for_page("<p>"), Err(SiteError::InlineScripts(0))));
        let two = format!("{PAGE}<script>more()</script>");
        let policy =
            content_security_policy(&[source_hash("alert('Hello, world.');"), source_hash("more()")].join(" "));
        assert_eq!(Headers::for_page(&two).unwrap().every()[0].1, policy);
        let three = format!("{two}<script>another()</script>");
        assert!(matches!(Headers::for_page(&three), Err(SiteError::InlineScripts(3))));
    }

    #[test]
    fn only_hashed_names_may_be_kept() {
        assert_eq!(Headers::cache_control("/a-0123456789abcdef.js"), CACHE_HASHED);
        for path in ["/", "/index.html", "/kdf.js", "/kdf_bg.wasm", "/icon-192.png"] {
            assert_eq!(Headers::cache_control(path), CACHE_OTHER, "{path}");
        }
    }

    #[test]
    fn a_browser_asks_for_the_worker_once_in_an_hour() {
        assert_eq!(Headers::cache_control("/offline.js"), "max-age=3600");
    }

    #[test]
    fn every_header_fits_a_host_that_cuts_lines_at_2000_characters() {
        for (name, value) in Headers::for_page(PAGE).unwrap().every() {
            assert!(name.len() + value.len() < 1990, "{name}");
        }
    }
}

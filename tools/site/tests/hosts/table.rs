//! What every host has to answer.

use daybook_site::Headers;

use crate::client::{Answer, ask};
use crate::site::Site;

const KINDS: [(&str, &str); 9] = [
    ("css", "text/css"),
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
];

/// Nothing stands there; some of it looks as if it did.
const LOST: [&str; 7] =
    ["/nothing", "/nothing-0123456789abcdef.js", "/a/b/c.html", "/_headers", "/part/", "/.git/config", "/%23s1.AAE"];

/// Ways out of the folder, and what is no path.
const OUTSIDE: [&str; 6] =
    ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "//secret.txt", "/%00"];

/// Goes through all of it.
pub(crate) fn check(site: &Site, address: &str) {
    let host = Host { site, address, headers: site.headers() };
    host.sends_the_file("/", "index.html");
    for name in site.files().iter().filter(|name| *name != "_headers") {
        host.sends_the_file(&format!("/{name}"), name);
    }
    for path in LOST {
        host.has_nothing_at(path);
    }
    // Longer than a file's name can be, and longer than the first line of a request usually may be.
    for length in [300, 5000] {
        let long = "A".repeat(length);
        host.has_nothing_at(&format!("/%23s1.{long}"));
        host.has_nothing_at(&format!("/%2523s1.{long}"));
    }
    for path in OUTSIDE {
        host.shows_nothing_of_what_is_outside(path);
    }
    host.lists_no_folder();
    let written = host.ask("POST", "/", "br");
    assert_eq!(written.status, 405, "POST /");
    host.has_the_headers(&written, "POST /", "no-cache");
}

struct Host<'a> {
    site: &'a Site,
    address: &'a str,
    headers: Headers,
}

impl Host<'_> {
    fn ask(&self, method: &str, path: &str, encoding: &str) -> Answer {
        ask(method, self.address, path, &[("accept-encoding", encoding)])
    }

    fn sends_the_file(&self, path: &str, name: &str) {
        let last_change = self.is_sent(200, path, name, Headers::cache_control(path));
        let kept = ask("GET", self.address, path, &[("accept-encoding", "gzip"), ("if-modified-since", &last_change)]);
        assert_eq!((kept.status, kept.body.len()), (304, 0), "{path}: asked for again");
        self.has_the_headers(&kept, &format!("304 {path}"), Headers::cache_control(path));
    }

    fn has_nothing_at(&self, path: &str) {
        self.is_sent(404, path, "404.html", "no-cache");
    }

    /// Packed for who takes it, plain for who does not, and the same without a body. Tells when what is plain was last changed.
    fn is_sent(&self, status: u16, path: &str, name: &str, cache: &str) -> String {
        let whole = self.site.read(name);
        let twin = format!("{name}.br");
        let packed = self.site.files().contains(&twin).then(|| self.site.read(&twin));
        let mut last_change = String::new();
        for encoding in ["gzip, deflate, br", "gzip"] {
            let what = format!("{} with {encoding}", path.get(..40).unwrap_or(path));
            let sent = packed.as_ref().filter(|_| encoding.contains("br"));
            let answer = self.ask("GET", path, encoding);
            assert_eq!(answer.status, status, "{what}");
            self.has_the_headers(&answer, &what, cache);
            assert_eq!(answer.one("content-encoding"), if sent.is_some() { "br" } else { "(missing)" }, "{what}");
            assert_eq!(&answer.body, sent.unwrap_or(&whole), "{what}");
            assert_eq!(opened(&answer), whole, "{what}");
            is_of_its_kind(&answer, name);
            let head = self.ask("HEAD", path, encoding);
            assert_eq!((head.status, head.body.len()), (status, 0), "HEAD {what}");
            for header in ["content-type", "content-encoding", "last-modified"] {
                assert_eq!(head.one(header), answer.one(header), "HEAD {what}: {header}");
            }
            // Caddy does not say how long what is packed would be.
            assert!(
                [answer.one("content-length"), "(missing)"].contains(&head.one("content-length")),
                "HEAD {what}: its length"
            );
            self.has_the_headers(&head, &format!("HEAD {what}"), cache);
            last_change = answer.one("last-modified").to_owned();
        }
        last_change
    }

    fn has_the_headers(&self, answer: &Answer, what: &str, cache: &str) {
        for (name, value) in self.headers.every() {
            assert_eq!(answer.one(name), value, "{what}: {name}");
        }
        assert_eq!(answer.one("cache-control"), cache, "{what}");
        assert_eq!(answer.one("vary").to_ascii_lowercase(), "accept-encoding", "{what}");
        assert!(
            !answer.one("server").contains(|letter: char| letter.is_ascii_digit()),
            "{what}: {}",
            answer.one("server")
        );
        for name in ["set-cookie", "via", "x-powered-by", "access-control-allow-origin"] {
            assert_eq!(answer.one(name), "(missing)", "{what}: {name}");
        }
    }

    fn shows_nothing_of_what_is_outside(&self, path: &str) {
        let answer = self.ask("GET", path, "gzip");
        assert!(answer.status >= 400, "{path}: {}", answer.status);
        assert!(!String::from_utf8_lossy(&answer.body).contains("outside"), "{path}");
        assert_eq!(answer.one("content-security-policy"), self.headers.every()[0].1, "{path}");
    }

    /// Without its slash a folder may lead to itself with one, where nothing is; on this site, and nowhere else.
    fn lists_no_folder(&self) {
        let answer = self.ask("GET", "/part", "gzip");
        assert!(!String::from_utf8_lossy(&answer.body).contains("some-"), "/part");
        assert!(
            answer.status == 404 || ((300..400).contains(&answer.status) && answer.one("location") == "/part/"),
            "/part: {} {}",
            answer.status,
            answer.one("location")
        );
        self.has_the_headers(&answer, "/part", "no-cache");
    }
}

fn opened(answer: &Answer) -> Vec<u8> {
    let mut whole = answer.body.clone();
    if answer.one("content-encoding") == "br" {
        whole.clear();
        brotli::BrotliDecompress(&mut answer.body.as_slice(), &mut whole).unwrap();
    }
    whole
}

/// Text may say that it is UTF-8, a page must.
fn is_of_its_kind(answer: &Answer, name: &str) {
    let sent = answer.one("content-type").to_ascii_lowercase();
    let (kind, encoding) = sent.split_once("; ").unwrap_or((&sent, ""));
    let extension = name.rsplit('.').next().unwrap();
    // Whoever asks for a packed file by its own name, to compare it, gets bytes of no kind.
    let expected = if extension == "br" { "application/octet-stream" } else { kind_of(extension) };
    assert_eq!(kind, expected, "{name}");
    assert!(encoding == "charset=utf-8" || (encoding.is_empty() && extension != "html"), "{name}: {sent}");
}

fn kind_of(extension: &str) -> &'static str {
    KINDS.iter().find(|(each, _)| *each == extension).unwrap_or_else(|| panic!("no kind for .{extension}")).1
}

//! Serves a finished build on this machine, the way a host does.

use std::path::Path;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

use crate::{Headers, SiteError};

/// How many ports above the wanted one are tried.
const PORTS_TRIED: u16 = 20;

/// The longest name that a file can have, in bytes. A sealed link whose `#` became `%23` is asked for as one that is longer.
const LONGEST_NAME: usize = 255;

/// The site as a router: precompressed files, right types, and the production headers on every answer.
///
/// # Errors
/// When `dist` holds no page that the headers can be read from.
pub fn router(dist: &Path) -> Result<Router, SiteError> {
    let headers: HeaderMap = Headers::of(dist)?
        .every()
        .iter()
        // Both sides are plain ASCII: names are ours, the hash is base64.
        .filter_map(|(name, value)| Some((HeaderName::from_static(name), HeaderValue::from_str(value).ok()?)))
        .collect();
    let lost = ServeFile::new(dist.join("404.html")).precompressed_br();
    let files = ServeDir::new(dist).precompressed_br().not_found_service(lost);
    Ok(Router::new().fallback_service(files).layer(from_fn_with_state(headers, with_headers)))
}

/// Takes the wanted port on the loopback address, or one of the next when it is taken; 0 takes any.
///
/// # Errors
/// When all of them are taken.
pub async fn listen(port: u16) -> Result<TcpListener, SiteError> {
    for each in port..=port.saturating_add(PORTS_TRIED) {
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", each)).await {
            return Ok(listener);
        }
    }
    Err(SiteError::NoPort(port))
}

async fn with_headers(State(headers): State<HeaderMap>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    // Hosts that read the one file do not serve it. And the system has no file with so long a name, but calls that a fault of
    // another kind.
    if path == "/_headers" || path.split('/').any(|name| name.len() > LONGEST_NAME) {
        *request.uri_mut() = Uri::from_static("/-");
    }
    let mut response = next.run(request).await;
    // A missing file must not be remembered as missing, whatever its name looks like.
    let found = !response.status().is_client_error();
    let cache = Headers::cache_control(if found { &path } else { "/" });
    let own = response.headers_mut();
    if own.get(CONTENT_TYPE).is_some_and(|kind| kind == "text/html") {
        own.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    }
    own.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    own.insert(VARY, HeaderValue::from_static("accept-encoding"));
    own.extend(headers);
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::StatusCode;
    use http_body_util::BodyExt;
    use std::fs;
    use tower::ServiceExt;

    struct Site {
        folder: tempfile::TempDir,
    }

    impl Site {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let dist = folder.path().join("dist");
            fs::create_dir(&dist).unwrap();
            fs::write(folder.path().join("secret.txt"), "outside").unwrap();
            for (name, text) in [
                ("index.html", "<script>start()</script>"),
                ("app-0123456789abcdef_bg.wasm", "wasm"),
                ("app-0123456789abcdef_bg.wasm.br", "small"),
                ("kdf.js", "js"),
                ("site.webmanifest", "{}"),
                ("_headers", "/*"),
                ("404.html", "lost"),
            ] {
                fs::write(dist.join(name), text).unwrap();
            }
            Self { folder }
        }

        async fn ask(&self, method: &str, path: &str, encoding: &str) -> (StatusCode, HeaderMap, String) {
            let request = Request::builder()
                .method(method)
                .uri(path)
                .header("accept-encoding", encoding)
                .body(Body::empty())
                .unwrap();
            let site = router(&self.folder.path().join("dist")).unwrap();
            let (parts, body) = site.oneshot(request).await.unwrap().into_parts();
            let bytes = body.collect().await.unwrap().to_bytes();
            (parts.status, parts.headers, String::from_utf8_lossy(&bytes).into_owned())
        }
    }

    #[tokio::test]
    async fn every_answer_carries_every_header() {
        let site = Site::new();
        let expected = Headers::of(&site.folder.path().join("dist")).unwrap();
        for (method, path, status) in [
            ("GET", "/", 200),
            ("HEAD", "/", 200),
            ("GET", "/kdf.js", 200),
            ("GET", "/nothing", 404),
            ("GET", "/nothing-0123456789abcdef.js", 404),
            ("GET", "/_headers", 404),
            ("POST", "/", 405),
        ] {
            let (got, headers, _) = site.ask(method, path, "").await;
            assert_eq!(got.as_u16(), status, "{method} {path}");
            for (name, value) in expected.every() {
                assert_eq!(headers.get(*name).unwrap(), value, "{method} {path}: {name}");
            }
            assert_eq!(headers[CACHE_CONTROL], "no-cache", "{method} {path}");
        }
    }

    #[tokio::test]
    async fn where_nothing_is_there_is_a_page_that_says_so() {
        let site = Site::new();
        for path in ["/nothing", "/%23s1.AAE", "/a/b/c.html", &format!("/%23s1.{}", "A".repeat(400))] {
            let (status, headers, body) = site.ask("GET", path, "").await;
            assert_eq!((status, body.as_str()), (StatusCode::NOT_FOUND, "lost"), "{path}");
            assert_eq!(headers[CONTENT_TYPE], "text/html; charset=utf-8", "{path}");
        }
    }

    #[tokio::test]
    async fn types_are_right() {
        let site = Site::new();
        for (path, kind) in [
            ("/", "text/html; charset=utf-8"),
            ("/app-0123456789abcdef_bg.wasm", "application/wasm"),
            ("/kdf.js", "text/javascript"),
            ("/site.webmanifest", "application/manifest+json"),
        ] {
            assert_eq!(site.ask("GET", path, "").await.1[CONTENT_TYPE], kind, "{path}");
        }
    }

    #[tokio::test]
    async fn a_hashed_file_travels_packed_and_may_be_kept() {
        let (status, headers, body) = Site::new().ask("GET", "/app-0123456789abcdef_bg.wasm", "gzip, br").await;
        assert_eq!((status, body.as_str()), (StatusCode::OK, "small"));
        assert_eq!(headers["content-encoding"], "br");
        assert_eq!(headers[CONTENT_TYPE], "application/wasm");
        assert!(headers[CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    }

    #[tokio::test]
    async fn nothing_outside_the_folder_is_served() {
        let site = Site::new();
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/.%2e/secret.txt",
            "/..%5csecret.txt",
            "//secret.txt",
            "/%00",
            "/dist/../../secret.txt",
        ] {
            let (status, _, body) = site.ask("GET", path, "").await;
            assert!(status.is_client_error(), "{path}: {status}");
            assert!(!body.contains("outside"), "{path}");
        }
    }

    #[tokio::test]
    async fn a_taken_port_leads_to_the_next() {
        let first = listen(0).await.unwrap();
        let port = first.local_addr().unwrap().port();
        let second = listen(port).await.unwrap();
        assert_ne!(second.local_addr().unwrap().port(), port);
    }
}

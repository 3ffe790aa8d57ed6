//! The finished site, served inside the test with the headers of production. Files can be missing, or never arrive.

use std::fs;
use std::future::pending;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderName,
    HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED,
};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tower::ServiceExt;

use crate::Told;
use crate::cramped::cramped;

/// A name that no browser takes for that of the machine it runs on, as it does `localhost`.
pub(crate) const ANOTHER_NAME: &str = "another.test";

/// What no script may begin with.
const GARBLED: &str = "let let = );";

/// By which a script says that it is a module, or for those who know none.
const MODULE: &str = r#"type="module""#;
const ELSE: &str = " nomodule";
/// How the script in the page begins.
const STRICT: &str = "\"use strict\";";

/// What goes wrong with every file whose path ends so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// It is not there.
    Missing(&'static str),
    /// It is asked for and never answered.
    Held(&'static str),
    /// It is WebAssembly, and gets no more than so many bytes of memory beyond those that it begins with.
    Cramped(&'static str, u32),
    /// It comes as a script that the browser cannot read.
    Garbled(&'static str),
    /// The page comes under the policy of another build: it names other scripts.
    OtherPolicy,
    /// The page comes as it is to a browser that knows no modules: it does without those, and takes what is meant for it alone.
    NoModules,
    /// The same for one that can read nothing else of it either.
    NothingRead,
}

#[derive(Default)]
struct Doings {
    mishaps: Mutex<Vec<Mishap>>,
    /// What is served, if it is not what was served at first.
    another: Mutex<Option<Router>>,
    asked: Mutex<Vec<String>>,
    told: Option<Told>,
    end: Notify,
}

/// A served site. It ends when it is dropped.
pub struct Site {
    base: String,
    doings: Arc<Doings>,
    server: JoinHandle<()>,
}

impl Site {
    /// Serves the build named by `DAYBOOK_DIST`, or `dist/`.
    pub async fn open() -> Self {
        Self::with(&[]).await
    }

    /// The same, with mishaps.
    pub async fn with(mishaps: &[Mishap]) -> Self {
        Self::serve(Doings { mishaps: Mutex::new(mishaps.to_vec()), ..Doings::default() }).await
    }

    /// The same, for pages that tell the test what they do (see [`crate::WATCH_KEEPING`]). Its headers let them wait for
    /// an answer, which those of production forbid.
    pub async fn listening() -> Self {
        Self::serve(Doings { told: Some(Told::default()), ..Doings::default() }).await
    }

    /// The same under a name that is not this machine's own: without encryption, browsers then give a page less (no secure context).
    pub async fn by_another_name() -> Self {
        let mut site = Self::open().await;
        site.base = site.base.replace("localhost", ANOTHER_NAME);
        site
    }

    async fn serve(doings: Doings) -> Self {
        let doings = Arc::new(doings);
        let site = daybook_site::router(&Self::dist()).expect("a finished build: run `make build` first");
        let site: Router = site.layer(from_fn_with_state(Arc::clone(&doings), meddle));
        let listener = daybook_site::listen(0).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = tokio::spawn({
            let doings = Arc::clone(&doings);
            let ended = async move { doings.end.notified().await };
            async move { axum::serve(listener, site).with_graceful_shutdown(ended).await.unwrap() }
        });
        Self { base: format!("http://localhost:{port}"), doings, server }
    }

    /// The folder that is served.
    pub fn dist() -> PathBuf {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
        std::env::var_os("DAYBOOK_DIST").map_or(own, PathBuf::from)
    }

    /// The file whose name begins and ends so: between them stands what changes with its content.
    pub fn file(start: &str, end: &str) -> &'static str {
        let names = fs::read_dir(Self::dist()).unwrap().flatten().map(|entry| entry.file_name().into_string().unwrap());
        let found = names.into_iter().find(|name| name.starts_with(start) && name.ends_with(end));
        found.unwrap_or_else(|| panic!("{start}…{end} is not in the build")).leak()
    }

    /// Scheme, host and port.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.base.rsplit(':').next().unwrap().parse().unwrap()
    }

    /// The address of a file.
    pub fn at(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
    }

    /// What its pages told.
    pub fn told(&self) -> &Told {
        self.doings.told.as_ref().expect("a site that listens")
    }

    /// It answers no more.
    pub async fn stop(&self) {
        self.doings.end.notify_one();
        while TcpStream::connect(("localhost", self.port())).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// From now on this folder is served, at the same address.
    pub fn turn_to(&self, dist: &Path) {
        let router = daybook_site::router(dist).expect("a finished build");
        *self.doings.another.lock().unwrap() = Some(router);
    }

    /// From here on these go wrong, and no others.
    pub fn change(&self, mishaps: &[Mishap]) {
        *self.doings.mishaps.lock().unwrap() = mishaps.to_vec();
    }

    /// The paths that were asked for so far.
    pub fn asked(&self) -> Vec<String> {
        self.doings.asked.lock().unwrap().clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn meddle(State(doings): State<Arc<Doings>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    doings.asked.lock().unwrap().push(path.clone());
    if let Some(told) = doings.told.as_ref().filter(|_| path == "/told") {
        let words = to_bytes(request.into_body(), usize::MAX).await.unwrap();
        told.take(String::from_utf8(words.into()).unwrap());
        return StatusCode::NO_CONTENT.into_response();
    }
    let mishaps = doings.mishaps.lock().unwrap().clone();
    let has_other_policy = path == "/" && mishaps.contains(&Mishap::OtherPolicy);
    for mishap in mishaps {
        match mishap {
            Mishap::Missing(end) if path.ends_with(end) => return StatusCode::NOT_FOUND.into_response(),
            Mishap::Held(end) if path.ends_with(end) => return pending().await,
            Mishap::Cramped(end, more) if path.ends_with(end) => {
                // As it is: not packed, and not the one that the browser knows.
                for name in [ACCEPT_ENCODING, IF_NONE_MATCH, IF_MODIFIED_SINCE] {
                    request.headers_mut().remove(name);
                }
                return lace(next.run(request).await, more).await;
            }
            Mishap::Garbled(end) if path.ends_with(end) => {
                return ([(CONTENT_TYPE, "text/javascript")], GARBLED).into_response();
            }
            Mishap::NoModules if path == "/" => return without_modules(request, next, "").await,
            Mishap::NothingRead if path == "/" => return without_modules(request, next, GARBLED).await,
            Mishap::Missing(_)
            | Mishap::Held(_)
            | Mishap::Cramped(..)
            | Mishap::Garbled(_)
            | Mishap::OtherPolicy
            | Mishap::NoModules
            | Mishap::NothingRead => {}
        }
    }
    let another = doings.another.lock().unwrap().clone();
    let mut answer = match another {
        Some(another) => another.oneshot(request).await.into_response(),
        None => next.run(request).await,
    };
    if has_other_policy {
        let policy = answer.headers()[CONTENT_SECURITY_POLICY].to_str().unwrap().replace("'sha256-", "'sha256-another");
        answer.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).unwrap());
    }
    if doings.told.is_some() {
        answer.headers_mut().remove(HeaderName::from_static("permissions-policy"));
    }
    answer
}

async fn lace(answer: Response, more: u32) -> Response {
    let (mut head, body) = answer.into_parts();
    let module = cramped(&to_bytes(body, usize::MAX).await.unwrap(), more);
    for name in [CONTENT_LENGTH, ETAG, LAST_MODIFIED] {
        head.headers.remove(name);
    }
    head.headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(head, module.into())
}

/// With `garbage` in the script that stands in the page.
async fn without_modules(mut request: Request, next: Next, garbage: &str) -> Response {
    request.headers_mut().remove(ACCEPT_ENCODING);
    let (mut head, body) = next.run(request).await.into_parts();
    let page = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().into()).unwrap();
    assert!(page.contains(MODULE) && page.contains(ELSE), "the page has both: {page}");
    assert!(page.contains(STRICT), "the shell stands in the page: {page}");
    head.headers.remove(CONTENT_LENGTH);
    let page = page.replace(MODULE, r#"type="unknown""#).replace(ELSE, "");
    if garbage.is_empty() {
        return Response::from_parts(head, page.into());
    }
    // What is changed is not what the policy names; browsers that know no modules know few policies.
    head.headers.remove(CONTENT_SECURITY_POLICY);
    let page = page.replace("http-equiv=\"content-security-policy\"", "name=\"unknown\"");
    Response::from_parts(head, page.replace(STRICT, &format!("{STRICT}{garbage}")).into())
}

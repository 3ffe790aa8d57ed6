//! The finished site, served inside the test with the headers of production. Files can be missing, or never arrive.

use std::future::pending;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tokio::task::JoinHandle;

/// What goes wrong with every file whose path ends so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// It is not there.
    Missing(&'static str),
    /// It is asked for and never answered.
    Held(&'static str),
}

#[derive(Default)]
struct Doings {
    mishaps: Vec<Mishap>,
    asked: Mutex<Vec<String>>,
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
        let doings = Arc::new(Doings { mishaps: mishaps.to_vec(), asked: Mutex::default() });
        let site = daybook_site::router(&Self::dist()).expect("a finished build: run `make build` first");
        let site: Router = site.layer(from_fn_with_state(Arc::clone(&doings), meddle));
        let listener = daybook_site::listen(0).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = tokio::spawn(async move { axum::serve(listener, site).await.unwrap() });
        Self { base: format!("http://localhost:{port}"), doings, server }
    }

    /// The folder that is served.
    pub fn dist() -> PathBuf {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
        std::env::var_os("DAYBOOK_DIST").map_or(own, PathBuf::from)
    }

    /// Scheme, host and port.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The address of a file.
    pub fn at(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
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

async fn meddle(State(doings): State<Arc<Doings>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    doings.asked.lock().unwrap().push(path.clone());
    for mishap in &doings.mishaps {
        match *mishap {
            Mishap::Missing(end) if path.ends_with(end) => return StatusCode::NOT_FOUND.into_response(),
            Mishap::Held(end) if path.ends_with(end) => return pending().await,
            Mishap::Missing(_) | Mishap::Held(_) => {}
        }
    }
    next.run(request).await
}

//! A folder that is measured, served on this machine.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{Next, from_fn};
use daybook_site::Headers;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// A served site. It ends when it is dropped.
pub(crate) struct Site {
    port: u16,
    server: JoinHandle<()>,
}

impl Site {
    /// Serves a folder. The page is isolated from other origins, which makes the browser's clock a fine one: 5 microseconds.
    pub(crate) async fn open(folder: &Path) -> Self {
        let site = Router::new()
            .fallback_service(ServeDir::new(folder))
            .layer(header("cross-origin-opener-policy", "same-origin"))
            .layer(header("cross-origin-embedder-policy", "require-corp"))
            .layer(header("cache-control", "no-store"));
        Self::serve(site).await
    }

    /// Serves a folder the way the app is served: in brotli, by the same service, with the headers of the build in `dist`. The content
    /// policy alone is left out, because it is written for the app's own scripts.
    pub(crate) async fn hosted(folder: &Path, dist: &Path) -> Self {
        let mut site = Router::new().fallback_service(ServeDir::new(folder).precompressed_br());
        for (name, value) in Headers::of(dist).unwrap().every() {
            if *name != CONTENT_SECURITY_POLICY.as_str() {
                site = site.layer(header(name, value));
            }
        }
        Self::serve(site.layer(from_fn(kept))).await
    }

    async fn serve(site: Router) -> Self {
        let listener = daybook_site::listen(0).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = tokio::spawn(async move { axum::serve(listener, site).await.unwrap() });
        Self { port, server }
    }

    /// Scheme, this name of the machine, port.
    pub(crate) fn at(&self, host: &str) -> String {
        format!("http://{host}:{}", self.port)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

fn header(name: &'static str, value: &str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())
}

/// As long as the app's own files of such names may be kept.
async fn kept(request: Request, next: Next) -> axum::response::Response {
    let cache = Headers::cache_control(request.uri().path());
    let mut answer = next.run(request).await;
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    answer
}

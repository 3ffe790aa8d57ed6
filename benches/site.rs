//! The folder that is measured, served on this machine.

use std::path::Path;

use axum::Router;
use axum::http::{HeaderName, HeaderValue};
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
        let header = |name, value| {
            SetResponseHeaderLayer::overriding(HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        let site = Router::new()
            .fallback_service(ServeDir::new(folder))
            .layer(header("cross-origin-opener-policy", "same-origin"))
            .layer(header("cross-origin-embedder-policy", "require-corp"))
            .layer(header("cache-control", "no-store"));
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

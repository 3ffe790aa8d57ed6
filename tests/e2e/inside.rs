//! Firefox from inside: scripts that run in the browser's own window, not in a page.

use axum::http::Method;
use serde::de::DeserializeOwned;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

use crate::{Browser, Engine};

/// Where scripts run.
#[derive(Clone, Copy, Debug)]
enum Context {
    Chrome,
    Content,
}

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let name = match self {
            Self::Chrome => "chrome",
            Self::Content => "content",
        };
        RequestData::new(Method::POST, format!("/session/{session}/moz/context")).add_body(json!({ "context": name }))
    }
}

impl Browser {
    /// Runs a script there and takes its answer.
    pub async fn inside<T: DeserializeOwned>(&self, script: &str) -> T {
        assert_eq!(self.engine(), Engine::Firefox, "the others let nobody in");
        let handle = self.driver.handle();
        handle.cmd(Context::Chrome).await.unwrap();
        let answer = self.driver.execute(script, vec![]).await;
        handle.cmd(Context::Content).await.unwrap();
        let answer = answer.and_then(|answer| answer.convert());
        answer.unwrap_or_else(|fault| panic!("{script}\n{fault}"))
    }
}

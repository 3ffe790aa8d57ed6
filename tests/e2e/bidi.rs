//! As much of WebDriver BiDi as is needed to run scripts before a page's own in Firefox.

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// A connection to a running browser.
pub(crate) struct Bidi {
    socket: Mutex<WebSocketStream<MaybeTlsStream<TcpStream>>>,
}

impl Bidi {
    /// Connects to the address that the session names.
    pub(crate) async fn connect(address: &str) -> Self {
        let (socket, _) = connect_async(address).await.unwrap_or_else(|fault| panic!("{address}: {fault}"));
        Self { socket: Mutex::new(socket) }
    }

    /// Runs a script at the beginning of each load.
    pub(crate) async fn before_load(&self, script: &str) {
        let function = format!("() => {{ {script} }}");
        self.tell("script.addPreloadScript", json!({ "functionDeclaration": function })).await;
    }

    async fn tell(&self, method: &str, parameters: Value) {
        let mut socket = self.socket.lock().await;
        let command = json!({ "id": 1, "method": method, "params": parameters }).to_string();
        socket.send(Message::text(command)).await.unwrap();
        while let Some(message) = socket.next().await {
            let Ok(text) = message.unwrap().into_text() else { continue };
            let answer: Value = serde_json::from_str(&text).unwrap_or_default();
            // Whatever else comes is an event.
            if answer["id"] == 1 {
                assert_eq!(answer["type"], "success", "{method}: {answer}");
                return;
            }
        }
        panic!("{method}: the browser hung up");
    }
}

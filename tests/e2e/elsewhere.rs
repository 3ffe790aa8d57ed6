//! All the rest of the web: a proxy that answers nothing and remembers who was asked for. So a test reaches no other
//! machine, and no request to one goes unseen, whichever part of the browser makes it.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Whom Chromium asks on its own account, whatever page it shows: its maker's services, and the search engine of its own
/// first tab. That no page of ours can ask them is shown by the content policy and by what the page itself has asked for.
const ITS_OWN: [&str; 4] = ["google.com", "googleapis.com", "gvt1.com", "duckduckgo.com"];

/// The proxy.
pub struct Elsewhere {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    held: watch::Sender<bool>,
    server: JoinHandle<()>,
}

impl Elsewhere {
    /// Opens the proxy.
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let remembered = Arc::clone(&asked);
        let (held, is_held) = watch::channel(false);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(refuse(stream, Arc::clone(&remembered), is_held.clone()));
            }
        });
        Self { port, asked, held, server }
    }

    /// Keeps whoever asks waiting, or lets them go.
    pub fn hold(&self, holds: bool) {
        self.held.send_replace(holds);
    }

    /// How a browser is told of it.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Its port on this machine.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Hosts and ports asked for so far, without those that the browser asks on its own account.
    pub fn asked(&self) -> Vec<String> {
        let own = |host: &String| {
            let name = host.split(':').next().unwrap_or_default();
            ITS_OWN.iter().any(|own| name == *own || name.ends_with(&format!(".{own}")))
        };
        self.asked.lock().unwrap().iter().filter(|host| !own(host)).cloned().collect()
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn refuse(mut stream: TcpStream, asked: Arc<Mutex<Vec<String>>>, mut is_held: watch::Receiver<bool>) {
    let mut head = vec![0; 4096];
    let length = stream.read(&mut head).await.unwrap_or(0);
    let head = String::from_utf8_lossy(&head[..length]);
    // "CONNECT host:443 HTTP/1.1" or "GET http://host/ HTTP/1.1"
    if let Some(target) = head.split_whitespace().nth(1) {
        let target = target.trim_start_matches("http://").split('/').next().unwrap_or_default();
        asked.lock().unwrap().push(target.to_owned());
    }
    // Without a proxy there is nobody to hold them.
    _ = is_held.wait_for(|held| !held).await;
    // A browser that has hung up already cannot be told.
    _ = stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await;
}

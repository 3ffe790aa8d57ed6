//! All the rest of the web: a proxy that reaches nobody and remembers who was asked for. So a test reaches no other
//! machine, and no request to one goes unseen, whichever part of the browser makes it.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// Whom Chromium asks on its own account, whatever page it shows: its maker's services, and the search engine of its own
/// first tab. That no page of ours can ask them is shown by the content policy and by what the page itself has asked for.
const ITS_OWN: [&str; 4] = ["google.com", "googleapis.com", "gvt1.com", "duckduckgo.com"];

/// What a browser is told that asks for somebody.
const NOBODY: &[u8] = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
/// The whole of any other website.
const SOME_PAGE: &[u8] =
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\nConnection: close\r\n\r\n<!doctype html>";

/// What stands at every other address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Web {
    /// Nothing: the browser shows a fault of its own.
    Nobody,
    /// A blank page, with a certificate that nobody has signed.
    BlankPages,
}

/// The proxy.
pub struct Elsewhere {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    held: watch::Sender<bool>,
    server: JoinHandle<()>,
}

impl Elsewhere {
    /// Opens the proxy.
    pub async fn open(web: Web) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let remembered = Arc::clone(&asked);
        let (held, is_held) = watch::channel(false);
        let pages = (web == Web::BlankPages).then(make_pages);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, Arc::clone(&remembered), is_held.clone(), pages.clone()));
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

async fn answer(
    mut stream: TcpStream,
    asked: Arc<Mutex<Vec<String>>>,
    mut is_held: watch::Receiver<bool>,
    pages: Option<TlsAcceptor>,
) {
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
    _ = match pages.filter(|_| head.starts_with("CONNECT ")) {
        Some(pages) => show_a_page(stream, pages).await,
        None => stream.write_all(NOBODY).await,
    };
}

async fn show_a_page(mut stream: TcpStream, pages: TlsAcceptor) -> std::io::Result<()> {
    stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await?;
    let mut stream = pages.accept(stream).await?;
    // Whatever is asked for, it is the same page.
    _ = stream.read(&mut vec![0; 4096]).await?;
    stream.write_all(SOME_PAGE).await?;
    stream.shutdown().await
}

/// A key of the moment. It names one host and serves for all: the browser is told to take what nobody has signed.
fn make_pages() -> TlsAcceptor {
    let made = rcgen::generate_simple_self_signed(["www.wikipedia.org".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    TlsAcceptor::from(Arc::new(config))
}

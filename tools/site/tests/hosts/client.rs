//! Asks a server, and tells all that it answered.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use ureq::http::{HeaderMap, Request};

const PATIENCE: Duration = Duration::from_secs(30);

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The value of a header that stands there once; what is wrong with it otherwise.
    pub(crate) fn one(&self, name: &str) -> &str {
        let values: Vec<&str> =
            self.headers.get_all(name).iter().map(|value| value.to_str().unwrap_or("no text")).collect();
        match values.as_slice() {
            [one] => one,
            [] => "(missing)",
            _ => "(more than once)",
        }
    }
}

/// One request, on a connection of its own. Nothing is followed, and nothing unpacked.
pub(crate) fn ask(method: &str, address: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_global(Some(PATIENCE))
        .build();
    let mut request = Request::builder().method(method).uri(format!("{address}{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let answer = ureq::Agent::new_with_config(config).run(request.body(()).unwrap());
    let (parts, mut body) = answer.unwrap_or_else(|fault| panic!("{method} {path}: {fault}")).into_parts();
    let body = body.read_to_vec().unwrap_or_else(|fault| panic!("{method} {path}: {fault}"));
    Answer { status: parts.status.as_u16(), headers: parts.headers, body }
}

/// Says something that need not be HTTP, and waits until the server has hung up. What it thinks of it does not matter.
pub(crate) fn say(address: &str, words: &str) {
    let mut stream = TcpStream::connect(address.trim_start_matches("http://")).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let _ = stream.write_all(words.as_bytes());
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let _ = stream.read_to_end(&mut Vec::new());
}

//! One table for every host: what each file is sent with, by nginx, by Caddy, by the project's own server, and by hosts that read
//! `_headers`. The servers are real ones, and their files are those that a build writes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests fail as tests do: by panicking"
)]

mod client;
mod headers_file;
mod servers;
mod site;
mod table;

use servers::{Caddy, Nginx, Own};
use site::Site;

#[test]
fn nginx_answers_as_the_table_says() {
    let site = Site::finished();
    let nginx = Nginx::start(&site);
    table::check(&site, &nginx.address);
}

#[test]
fn caddy_answers_as_the_table_says() {
    let site = Site::finished();
    let caddy = Caddy::start(&site);
    table::check(&site, &caddy.address);
}

#[test]
fn our_own_server_answers_as_the_table_says() {
    let site = Site::finished();
    let own = Own::start(&site);
    table::check(&site, &own.address);
}

#[test]
fn hosts_that_read_the_headers_file_send_what_the_table_says() {
    headers_file::check(&Site::finished());
}

#[test]
fn nginx_sends_on_to_https_and_writes_down_nothing() {
    let site = Site::finished();
    site.break_in_two_places("secret-fault.js");
    let nginx = Nginx::start(&site);
    let answer = client::ask("GET", &nginx.unsafe_address, "/%23s1.AAE?b=c", &[]);
    assert_eq!((answer.status, answer.one("location")), (301, "https://notes.example/%23s1.AAE?b=c"));
    ask_for_what_nobody_may_know(&nginx.address);
    ask_for_what_nobody_may_know(&nginx.unsafe_address);
    assert_eq!(nginx.written(), "", "nginx writes down what it is asked for");
}

#[test]
fn caddy_writes_down_nothing_that_it_is_asked_for() {
    let site = Site::finished();
    site.break_in_two_places("secret-fault.js");
    let caddy = Caddy::start(&site);
    ask_for_what_nobody_may_know(&caddy.address);
    let written = caddy.written();
    assert!(written.contains("serving initial configuration"), "its log was not read: {written}");
    for word in ["secret", "s1.", "remote", "\"request\""] {
        assert!(!written.contains(word), "Caddy writes down what it is asked for: {written}");
    }
}

#[test]
fn caddy_takes_the_file_as_it_is_written() {
    let said = Caddy::validate(&Site::finished());
    assert!(said.contains("Valid configuration") && !said.contains("not formatted"), "{said}");
}

/// All kinds of requests that some server takes for a fault: what is not there, what is broken, too long or no HTTP.
fn ask_for_what_nobody_may_know(address: &str) {
    let long = "A".repeat(5000);
    for path in [
        "/",
        "/secret",
        "/%00secret",
        "/..%2fsecret",
        "/secret.js",
        "/secret-fault.js",
        &format!("/%23s1.{long}"),
        &format!("/%2523s1.{long}"),
    ] {
        for method in ["GET", "HEAD", "POST"] {
            client::ask(method, address, path, &[]);
        }
    }
    for words in [
        "GET /secret\r\n\r\n",
        "secret\r\n\r\n",
        "GET /secret HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n",
        &"secret".repeat(20_000),
    ] {
        client::say(address, words);
    }
}

//! The site for Caddy.

use super::{FOLDER, HASHED, HASHED_EXAMPLE, KINDS, LONG_NAME, NAME, OWN_CACHING, line};
use crate::Headers;

/// A whole Caddyfile: Caddy gets the certificate and sends on to HTTPS by itself.
pub(crate) fn caddy(headers: &Headers) -> String {
    let page = kind("html");
    let mut out = format!(
        "# For Caddy 2.6 and newer, as /etc/caddy/Caddyfile. Put your own name in the place of {NAME}, and the build into the folder\n\
         # that root names. How, and why: docs/hosting.md.\n\
         {{\n\
         \t# Caddy logs no request unless a site says `log`, which this one does not. Only when it fails would it name one.\n\
         \tlog default {{\n\t\texclude http.log.error http.log.access\n\t}}\n}}\n\n\
         (every_answer) {{\n\theader {{\n\t\t-server\n"
    );
    for (name, value) in headers.every() {
        line(&mut out, format_args!("\t\t{name} \"{value}\""));
    }
    out.push_str(&format!(
        "\t\tvary accept-encoding\n\t}}\n}}\n\n{NAME} {{\n\troot * {FOLDER}\n\timport every_answer\n\n"
    ));
    out.push_str(&caching());
    for (extension, kind) in KINDS {
        line(
            &mut out,
            format_args!("\t@{extension} path *.{extension}\n\theader @{extension} content-type \"{kind}\""),
        );
    }
    out.push_str(&format!(
        "\n\t@hidden path /_headers\n\terror @hidden 404\n\
         \t@long path_regexp \"{LONG_NAME}|\\x00\"\n\terror @long 404\n\
         \t@writes not method GET HEAD\n\terror @writes 405\n\n\
         \tfile_server {{\n\t\tprecompressed br\n\t}}\n\n\
         \t# What was said above of the file that was asked for holds no more.\n\
         \thandle_errors {{\n\t\timport every_answer\n\t\theader cache-control \"{}\"\n\t\theader content-type \"{page}\"\n\
         \t\trewrite * /404.html\n\t\tfile_server {{\n\t\t\tprecompressed br\n\t\t}}\n\t}}\n}}\n",
        Headers::cache_control("/"),
    ));
    out
}

/// Each file falls to one of these, so that no value is said over another.
fn caching() -> String {
    let mut out = format!("\t@hashed path_regexp \"{HASHED}\"\n");
    line(&mut out, format_args!("\theader @hashed cache-control \"{}\"", Headers::cache_control(HASHED_EXAMPLE)));
    for name in OWN_CACHING {
        line(&mut out, format_args!("\t@{name} path /{name}"));
        line(&mut out, format_args!("\theader @{name} cache-control \"{}\"", Headers::cache_control(name)));
    }
    line(&mut out, format_args!("\t@other {{\n\t\tnot path_regexp \"{HASHED}\""));
    for name in OWN_CACHING {
        line(&mut out, format_args!("\t\tnot path /{name}"));
    }
    line(&mut out, format_args!("\t}}\n\theader @other cache-control \"{}\"\n", Headers::cache_control("/")));
    out
}

fn kind(extension: &str) -> &'static str {
    KINDS.iter().find(|(each, _)| *each == extension).map_or("", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_only_log_it_names_is_told_to_leave_requests_out() {
        let text = caddy(&Headers::for_page("<script>x</script>").unwrap());
        let logs: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("log")).collect();
        assert_eq!(logs, ["\tlog default {"]);
        assert!(text.contains("log default {\n\t\texclude http.log.error http.log.access\n"));
    }
}

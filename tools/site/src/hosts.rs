//! Writes the headers in the languages of the usual static hosts.

use std::fmt::Write;

use crate::Headers;
use crate::precache::WORKER;

/// The file that several hosts read from the root of the site.
///
/// Such hosts join the values of all rules that match, so caching is said once for each file and never for `/*`.
pub(crate) fn headers_file(headers: &Headers, files: &[String]) -> String {
    let mut out = String::from("/*\n");
    for (name, value) in headers.every() {
        line(&mut out, format_args!("  {name}: {value}"));
    }
    for path in std::iter::once("/".to_owned()).chain(files.iter().map(|name| format!("/{name}"))) {
        line(&mut out, format_args!("{path}"));
        line(&mut out, format_args!("  cache-control: {}", Headers::cache_control(&path)));
    }
    out
}

/// A server for nginx: put the file into its `conf.d`, and the site into the folder that `root` names.
pub(crate) fn nginx(headers: &Headers) -> String {
    let mut out = String::from(
        "# Set server_name, root and the certificate. `always` keeps the headers on error pages.\n\
         # An add_header inside a location would drop all of these: keep them here.\n\
         map $uri $site_cache {\n",
    );
    line(&mut out, format_args!("    default \"{}\";", Headers::cache_control("/")));
    line(&mut out, format_args!("    ~{HASHED_PATH} \"{}\";", Headers::cache_control(HASHED_EXAMPLE)));
    line(&mut out, format_args!("    /{WORKER} \"{}\";", Headers::cache_control(WORKER)));
    out.push_str(
        "}\n\n# A link whose # was written as %23 is a path of some thousand signs, and asks for a file that is not there.\n\
         large_client_header_buffers 4 32k;\n\n\
         server {\n    listen 80;\n    server_name localhost;\n    root /srv/site;\n    index index.html;\n\n\
         \x20   # Needs the module libnginx-mod-http-brotli-static; delete the line where it is missing.\n\
         \x20   brotli_static on;\n\
         \x20   # The person's network address is no business of a log file.\n    access_log off;\n\
         \x20   # Nor is what was asked for: in such a path stands what someone shared. (Below crit, lines name the request.)\n\
         \x20   log_not_found off;\n    error_log /var/log/nginx/error.log crit;\n\n",
    );
    for (name, value) in headers.every() {
        line(&mut out, format_args!("    add_header {name} \"{value}\" always;"));
    }
    out.push_str(
        "    add_header cache-control $site_cache always;\n    add_header vary accept-encoding always;\n\n\
         \x20   error_page 404 /404.html;\n\
         \x20   location = /_headers { return 404; }\n\
         \x20   location ~ \"#s[0-9]+[.]\" { return 404; }\n\
         \x20   location ~ \\.webmanifest$ { default_type application/manifest+json; }\n}\n",
    );
    out
}

/// A site for Caddy 2: set the address, and put the build into the folder that `root` names.
pub(crate) fn caddy(headers: &Headers) -> String {
    let mut out = String::from("(site_headers) {\n\theader {\n\t\t-server\n");
    for (name, value) in headers.every() {
        line(&mut out, format_args!("\t\t{name} \"{value}\""));
    }
    line(
        &mut out,
        format_args!(
            "\t\tvary accept-encoding\n\t}}\n\t@hashed path_regexp {HASHED_PATH}\n\t@worker path /{WORKER}\n\
             \t@other {{\n\t\tnot path_regexp {HASHED_PATH}\n\t\tnot path /{WORKER}\n\t}}"
        ),
    );
    line(&mut out, format_args!("\theader @hashed cache-control \"{}\"", Headers::cache_control(HASHED_EXAMPLE)));
    line(&mut out, format_args!("\theader @worker cache-control \"{}\"", Headers::cache_control(WORKER)));
    line(&mut out, format_args!("\theader @other cache-control \"{}\"\n}}\n", Headers::cache_control("/")));
    out.push_str(
        "# Caddy logs no request unless a site says `log`: leave that out. A link whose # was written as %23 is asked for as a path.\n\
         localhost {\n\troot * /srv/site\n\timport site_headers\n\t@hidden path /_headers\n\trespond @hidden 404\n\
         \tfile_server {\n\t\tprecompressed br\n\t}\n\
         \t# An error page gets no headers from above: give it the same.\n\
         \thandle_errors {\n\t\troot * /srv/site\n\t\timport site_headers\n\t\trewrite * /404.html\n\t\tfile_server\n\t}\n}\n",
    );
    out
}

/// The rule of `dist::is_hashed` as a pattern. Without braces, which both languages read as their own.
const HASHED_PATH: &str = concat!(
    "-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]",
    "[0-9a-f]?[0-9a-f]?[0-9a-f]?[0-9a-f]?[._]"
);
const HASHED_EXAMPLE: &str = "-0123456789abcdef.";

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers() -> Headers {
        Headers::for_page("<script>x</script>").unwrap()
    }

    #[test]
    fn every_host_gets_every_header() {
        let headers = headers();
        for text in [headers_file(&headers, &[]), nginx(&headers), caddy(&headers)] {
            for (name, value) in headers.every() {
                assert!(text.contains(name) && text.contains(value.as_str()), "{name}");
            }
        }
    }

    #[test]
    fn caching_is_said_once_for_each_path() {
        let files = ["index.html".to_owned(), "a-0123456789abcdef.js".to_owned()];
        let text = headers_file(&headers(), &files);
        let (every, single) = text.split_once("\n/\n").unwrap();
        assert!(!every.contains("cache-control"));
        assert!(single.contains("/a-0123456789abcdef.js\n  cache-control: public, max-age=31536000, immutable\n"));
        assert!(single.contains("/index.html\n  cache-control: no-cache\n"));
    }

    #[test]
    fn what_is_asked_for_stands_in_no_log() {
        let nginx = nginx(&headers());
        for line in [
            "access_log off;",
            "log_not_found off;",
            "error.log crit;",
            r##"location ~ "#s[0-9]+[.]" { return 404; }"##,
        ] {
            assert!(nginx.contains(line), "{line}");
        }
        assert!(!caddy(&headers()).contains("\tlog"));
    }

    #[test]
    fn no_value_breaks_out_of_its_quotes() {
        for (_, value) in headers().every() {
            assert!(!value.contains('"') && !value.contains('$') && !value.contains('\n'));
        }
    }
}

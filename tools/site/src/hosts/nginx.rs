//! The site for nginx.

use super::{FOLDER, HASHED, HASHED_EXAMPLE, KINDS, LONG_NAME, NAME, OWN_CACHING, line};
use crate::Headers;

/// Two servers for nginx: one that sends on to HTTPS, and the site. Whatever stands in the machine's own `nginx.conf`, the
/// answers are the same: kinds, compression and logs are all said here.
pub(crate) fn nginx(headers: &Headers) -> String {
    let mut out = format!(
        "# For nginx 1.22 and newer, into /etc/nginx/conf.d/. Put your own name in the place of {NAME} (four times), your certificate\n\
         # where it says ssl_, and the build into the folder that root names. How, and why: docs/hosting.md.\n\n\
         map $uri $site_cache {{\n    default \"{}\";\n    \"~{HASHED}\" \"{}\";\n",
        Headers::cache_control("/"),
        Headers::cache_control(HASHED_EXAMPLE),
    );
    for name in OWN_CACHING {
        line(&mut out, format_args!("    /{name} \"{}\";", Headers::cache_control(name)));
    }
    out.push_str(
        "}\n\n# A link whose # was written as %23 is a path of some thousand signs, and asks for a file that is not there.\n\
         large_client_header_buffers 4 32k;\n\n",
    );
    out.push_str(&server("    listen 80;\n    listen [::]:80;\n"));
    out.push_str("\n    return 301 https://$server_name$request_uri;\n}\n\n");
    out.push_str(&server("    listen 443 ssl http2;\n    listen [::]:443 ssl http2;\n"));
    out.push_str(&format!(
        "    ssl_certificate /etc/letsencrypt/live/{NAME}/fullchain.pem;\n\
         \x20   ssl_certificate_key /etc/letsencrypt/live/{NAME}/privkey.pem;\n\n\
         \x20   root {FOLDER};\n    index index.html;\n    absolute_redirect off;\n\n\
         \x20   # Packed ahead of time. Needs the module libnginx-mod-http-brotli-static; without it, take the line out: the first visit is\n\
         \x20   # then more than three times as long.\n    brotli_static on;\n    gzip off;\n    gzip_static off;\n    gzip_vary off;\n\n\
         \x20   charset off;\n    default_type application/octet-stream;\n    types {{\n",
    ));
    for (extension, kind) in KINDS {
        line(&mut out, format_args!("        \"{kind}\" {extension};"));
    }
    out.push_str(
        "    }\n\n    # `always`: on error pages too. An add_header inside a location would drop all of these, so no location has one.\n",
    );
    for (name, value) in headers.every() {
        line(&mut out, format_args!("    add_header {name} \"{value}\" always;"));
    }
    out.push_str(&format!(
        "    add_header cache-control $site_cache always;\n    add_header vary accept-encoding always;\n\n\
         \x20   error_page 404 /404.html;\n    # No listing of a folder, and no word that there is one.\n    error_page 403 =404 /404.html;\n\
         \x20   location = /_headers {{\n        return 404;\n    }}\n\
         \x20   location ~ \"{LONG_NAME}\" {{\n        return 404;\n    }}\n}}\n",
    ));
    out
}

/// The beginning of a server: it listens, has its name, and keeps nothing of who asked for what.
fn server(listen: &str) -> String {
    format!(
        "server {{\n{listen}    server_name {NAME};\n    server_tokens off;\n\n\
         \x20   # Who asks for this site, and for what, is no business of a log file. Lines below emerg name both.\n\
         \x20   access_log off;\n    log_not_found off;\n    error_log /var/log/nginx/error.log emerg;\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_of_its_two_servers_writes_down_who_asked_for_what() {
        let text = nginx(&Headers::for_page("<script>x</script>").unwrap());
        for line in ["server {", "access_log off;", "log_not_found off;", "error.log emerg;", "server_tokens off;"] {
            assert_eq!(text.matches(line).count(), 2, "{line}");
        }
    }
}

"""The description of `sent`, written for each kind of server. Sources: the servers' own manuals
(nginx.org/en/docs, httpd.apache.org/docs/2.4, caddyserver.com/docs, learn.microsoft.com/iis,
docs.netlify.com, developers.cloudflare.com/pages)."""

from urllib.parse import urlsplit

from wizard.publish.hosting.sent import ASKED_AGAIN, KEPT, TYPES, UNCHANGING
from wizard.publish.policy import HEADERS
from wizard.view.html import attribute

FOLDER = "hebergement"  # of the files to copy by hand; the page « Héberger ce site » names them
SITE = "/srv/coordonnees-cps"


def files(address: str) -> dict[str, bytes]:
    """The files, by site path, for a site published at an address."""
    path = urlsplit(address).path or "/"
    texts = {
        "_headers": _headers(),
        f"{FOLDER}/nginx.txt": _nginx(),
        f"{FOLDER}/apache.txt": _apache(path),
        f"{FOLDER}/caddy.txt": _caddy(),
        f"{FOLDER}/iis.txt": _iis(),
    }
    return {name: text.encode() for name, text in texts.items()}


def _headers() -> str:
    """Netlify and Cloudflare Pages read it at the root, and others ignore it. Both ask again for
    what nothing is said of."""
    return _lines(
        "/*",
        *(f"  {name}: {value}" for name, value in HEADERS),
        "/assets/stylesheets/*",
        f"  Cache-Control: {KEPT}",
    )


def _nginx() -> str:
    texts = " ".join(sorted(_bare(kind) for kind in set(TYPES.values()) if "charset" in kind))
    return _lines(
        "# nginx : dans /etc/nginx/conf.d/. Adaptez server_name et root.",
        f'map $uri $garder {{ default "{ASKED_AGAIN}"; "~{UNCHANGING}" "{KEPT}"; }}',
        "server {",
        "  listen 80;",
        "  server_name _;",
        f"  root {SITE};",
        "  error_page 404 /404.html;",
        "  types {",
        *(f"    {_bare(kind)} {end[1:]};" for end, kind in TYPES.items()),
        "  }",
        "  charset utf-8;",
        f"  charset_types {texts};",
        "  gzip_static on;",
        "  gzip_vary on;",
        "  # brotli_static on;  # avec le module ngx_brotli",
        "  add_header Cache-Control $garder always;",
        *(f'  add_header {name} "{value}" always;' for name, value in HEADERS),
        "}",
    )


def _apache(path: str) -> str:
    packed: list[str] = []
    for name, end in (("br", "br"), ("gzip", "gz")):
        packed += [
            f"  RewriteCond %{{HTTP:Accept-Encoding}} \\b{name}\\b",
            f"  RewriteCond %{{REQUEST_FILENAME}}.{end} -f",
            f"  RewriteRule ^(.+)$ $1.{end} [L,E=no-gzip:1,E=no-brotli:1]",
        ]
    return _lines(
        "# Apache 2.4 : à la racine du site, sous le nom .htaccess (AllowOverride FileInfo).",
        f"ErrorDocument 404 {path}404.html",
        "RemoveType .gz",
        "AddEncoding gzip .gz",
        "AddEncoding br .br",
        *(f'AddType "{kind}" {end}' for end, kind in TYPES.items()),
        "<IfModule mod_rewrite.c>",
        "  RewriteEngine On",
        *packed,
        "</IfModule>",
        "<IfModule mod_headers.c>",
        *(f'  Header always set {name} "{value}"' for name, value in HEADERS),
        "  Header append Vary Accept-Encoding",
        f'  Header set Cache-Control "{ASKED_AGAIN}"',
        # A compressed file has one more ending.
        f'  <FilesMatch "{UNCHANGING.removesuffix("$")}(\\.(br|gz))?$">',
        f'    Header set Cache-Control "{KEPT}"',
        "  </FilesMatch>",
        "</IfModule>",
    )


def _caddy() -> str:
    return _lines(
        "# Caddy 2 : un Caddyfile. Adaptez l’adresse et root.",
        ":80 {",
        f"\troot * {SITE}",
        "\theader {",
        *(f'\t\t{name} "{value}"' for name, value in HEADERS),
        f'\t\tCache-Control "{ASKED_AGAIN}"',
        "\t}",
        f"\t@garder path_regexp {UNCHANGING}",
        f'\theader @garder Cache-Control "{KEPT}"',
        "\tfile_server {",
        "\t\tprecompressed br gzip",
        "\t}",
        "\thandle_errors {",
        "\t\trewrite * /404.html",
        "\t\tfile_server",
        "\t}",
        "}",
    )


def _iis() -> str:
    """Without the module that rewrites addresses, which few have: IIS compresses by itself."""
    maps = [
        f'      <remove fileExtension="{end}" /><mimeMap fileExtension="{end}" mimeType="{kind}" />'
        for end, kind in TYPES.items()
    ]
    headers = [
        f'        <remove name="{name}" /><add name="{name}" value="{attribute(value)}" />'
        for name, value in [*HEADERS, ("Cache-Control", ASKED_AGAIN)]
    ]
    return _lines(
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- IIS : à la racine du site, sous le nom web.config. -->",
        "<configuration>",
        "  <system.webServer>",
        '    <urlCompression doStaticCompression="true" />',
        "    <staticContent>",
        *maps,
        "    </staticContent>",
        "    <httpProtocol>",
        "      <customHeaders>",
        *headers,
        "      </customHeaders>",
        "    </httpProtocol>",
        '    <httpErrors errorMode="Custom" existingResponse="Replace">',
        '      <remove statusCode="404" />',
        '      <error statusCode="404" path="404.html" responseMode="File" />',
        "    </httpErrors>",
        "  </system.webServer>",
        "</configuration>",
    )


def _bare(kind: str) -> str:
    return kind.partition(";")[0]


def _lines(*lines: str) -> str:
    return "\n".join(lines) + "\n"

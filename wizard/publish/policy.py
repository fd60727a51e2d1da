"""What a browser lets the pages do: run the site's own files, and nothing else.

The policy stands in the page itself, so that any host applies it, and in what hosts send
(`wizard/publish/hosting`): the browser follows both. Directives: https://www.w3.org/TR/CSP3/ and
https://www.w3.org/TR/trusted-types/
"""

ENGINE = "data-application="  # what boot.js looks for
WASM = " 'wasm-unsafe-eval'"  # MicroPython and Pyodide are WebAssembly

_DIRECTIVES = [
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),  # the theme's style sheet holds its icons
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),  # the search
    ("base-uri", "'none'"),
    ("form-action", "'self'"),  # the field of the codes opens their page
]
# In the page alone: a server sends its headers with the search's worker too, where the theme loads
# a language as it pleases.
_TEXT = [("require-trusted-types-for", "'script'"), ("trusted-types", "default")]  # page.js


def policy(more: list[tuple[str, str]], *, engine: bool) -> str:
    """The value of Content-Security-Policy with or without the engine, and `more` directives."""
    said = "; ".join(f"{name} {value}" for name, value in [*_DIRECTIVES, *more])
    return said.replace("script-src 'self'", f"script-src 'self'{WASM}", 1) if engine else said


def under_policy(html: str) -> str:
    """A page with its policy, before anything the policy is about, and with no address told to
    the sites its links lead to."""
    value = policy(_TEXT, engine=ENGINE in html)
    head = (
        f'<meta http-equiv="Content-Security-Policy" content="{value}">'
        '<meta name="referrer" content="no-referrer">'
    )
    return html.replace("<head>", f"<head>{head}", 1)


# What only a header can say. The frames are refused there; the rest keeps the page to itself.
HEADERS = [
    ("Content-Security-Policy", policy([("frame-ancestors", "'none'")], engine=True)),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
]

"""The links of the ledger, asked one by one: a command for machines that have a network.

`judge` tells one answer or error apart, `check` asks the addresses, `problems` says to editors
what is wrong and how to mend it.
"""

import http.client
import itertools
import socket
import ssl
import urllib.parse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from http import HTTPStatus
from typing import NamedTuple

import requests

from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import Problem
from wizard.authoring.read.written import Written

# Seconds to connect, then between two pieces of an answer.
TIMEOUT = (5.0, 15.0)

_HOSTS_AT_ONCE = 8
_REDIRECTS = 10
_GLIMPSE = 1024  # bytes of a page: enough to see that it arrives
_BY_HAND = (
    "ouvrez l’adresse à la main : si la page s’affiche sans avertissement, ne changez rien ; "
    "sinon, remplacez l’adresse"
)
_LATER = "relancez plus tard ; si cela dure, cherchez où la page est passée"


class Kind(Enum):
    """What a link turned out to be: the words that count one and several of them, what is wrong
    with it and the cure."""

    IN_ORDER = ("en ordre", "en ordre", "", "")
    MOVED = (
        "déplacée",
        "déplacées",
        "{link} a déménagé pour de bon vers « {new} »",
        "ouvrez la nouvelle page et, si elle dit la même chose, remplacez l’adresse",
    )
    GONE = (
        "disparue",
        "disparues",
        "{link} n’existe plus ({status})",
        "cherchez où la page est passée et remplacez l’adresse, ou retirez-la",
    )
    REFUSED = ("refusée", "refusées", "{link} refuse les robots ({status})", _BY_HAND)
    SERVER_ERROR = (
        "en panne",
        "en panne",
        "{link} tombe sur un site en panne ({status})",
        _LATER,
    )
    UNEXPECTED = (
        "réponse inattendue",
        "réponses inattendues",
        "{link} donne une réponse inattendue ({status})",
        _BY_HAND,
    )
    CONNECTION_REFUSED = (
        "connexion refusée",
        "connexions refusées",
        "{link} mène à un site qui refuse la connexion",
        _LATER,
    )
    UNKNOWN_HOST = (
        "site introuvable",
        "sites introuvables",
        "{link} nomme un site introuvable",
        "vérifiez l’orthographe du nom ; s’il est juste, cherchez la nouvelle adresse du site",
    )
    UNREACHABLE = (
        "hors d’atteinte",
        "hors d’atteinte",
        "{link} est hors d’atteinte de cette machine",
        "vérifiez le réseau de cette machine et son proxy, puis relancez",
    )
    TIMEOUT = ("délai dépassé", "délais dépassés", "{link} n’a pas répondu à temps", _LATER)
    CERTIFICATE = (
        "certificat refusé",
        "certificats refusés",
        "{link} présente un certificat qui n’est pas valable",
        _BY_HAND,
    )
    ENCRYPTION = (
        "chiffrement manqué",
        "chiffrements manqués",
        "{link} n’établit pas de connexion chiffrée",
        _BY_HAND,
    )
    LOOP = (
        "renvoi sans fin",
        "renvois sans fin",
        "{link} renvoie d’adresse en adresse sans arriver",
        _BY_HAND,
    )
    CUT = ("réponse coupée", "réponses coupées", "{link} coupe sa réponse avant la fin", _LATER)
    GARBLED = (
        "réponse illisible",
        "réponses illisibles",
        "{link} ne répond pas comme un site web",
        _BY_HAND,
    )
    INVALID = (
        "mal formée",
        "mal formées",
        "{link} n’est pas une adresse web, ou renvoie vers ce qui n’en est pas une",
        "écrivez l’adresse complète de la page, qui commence par https://",
    )

    def __init__(self, one: str, several: str, what: str, cure: str) -> None:
        self.one = one
        self.several = several
        self.what = what
        self.cure = cure


class Verdict(NamedTuple):
    """What a link turned out to be, with the `status` of its answer. `new` is the address of a
    page that moved, or the one of another site whose error came after a redirect."""

    kind: Kind
    status: int | None = None
    new: str = ""


# No answer came, which a machine without a network sees everywhere.
_UNANSWERED = {Kind.CONNECTION_REFUSED, Kind.UNKNOWN_HOST, Kind.UNREACHABLE, Kind.TIMEOUT}

# What HEAD alone does not settle: many sites answer it badly, or slowly the first time.
_DOUBTFUL = {
    *(Kind.GONE, Kind.REFUSED, Kind.SERVER_ERROR, Kind.UNEXPECTED),
    *(Kind.TIMEOUT, Kind.LOOP, Kind.CUT, Kind.GARBLED),
}

_STATUSES: dict[int, Kind] = {
    HTTPStatus.NOT_FOUND: Kind.GONE,
    HTTPStatus.GONE: Kind.GONE,
    HTTPStatus.UNAUTHORIZED: Kind.REFUSED,
    HTTPStatus.FORBIDDEN: Kind.REFUSED,
    HTTPStatus.TOO_MANY_REQUESTS: Kind.REFUSED,
}

# An error or one of its causes, the most telling first: a proxy may itself be unknown, and an
# invalid certificate is both an encryption error and, for Python, a bad value.
_ERRORS: list[tuple[Kind, tuple[type[BaseException], ...]]] = [
    (Kind.UNREACHABLE, (requests.exceptions.ProxyError,)),
    (Kind.LOOP, (requests.TooManyRedirects,)),
    (Kind.CERTIFICATE, (ssl.SSLCertVerificationError,)),
    (Kind.ENCRYPTION, (ssl.SSLError, requests.exceptions.SSLError)),
    (Kind.UNKNOWN_HOST, (socket.gaierror,)),
    (Kind.TIMEOUT, (TimeoutError, requests.Timeout)),
    (Kind.CONNECTION_REFUSED, (ConnectionRefusedError,)),
    (Kind.CUT, (ConnectionError, http.client.IncompleteRead)),
    (
        Kind.GARBLED,
        (
            http.client.HTTPException,
            requests.exceptions.ContentDecodingError,
            requests.exceptions.InvalidHeader,
        ),
    ),
    (Kind.INVALID, (ValueError,)),
]


def judge(url: str, answer: requests.Response | Exception) -> Verdict:
    """The verdict on the answer an address led to through its redirects, or on the error."""
    if isinstance(answer, requests.Response):
        return _judge_response(answer)
    causes = list(_causes(answer))
    kinds = (
        kind for kind, classes in _ERRORS if any(isinstance(cause, classes) for cause in causes)
    )
    asked = answer.request if isinstance(answer, requests.RequestException) else None
    last = (asked and asked.url) or url
    return Verdict(next(kinds, Kind.UNREACHABLE), new="" if _host(last) == _host(url) else last)


def _judge_response(response: requests.Response) -> Verdict:
    status = response.status_code
    if not 200 <= status < 300:
        otherwise = Kind.SERVER_ERROR if 500 <= status < 600 else Kind.UNEXPECTED
        return Verdict(_STATUSES.get(status, otherwise), status)
    visited = [*response.history, response]
    # Past a temporary redirect, nothing says that the written address must change.
    permanent = itertools.takewhile(lambda step: step.is_permanent_redirect, visited)
    new = visited[len(list(permanent))].url
    if new != visited[0].url:
        return Verdict(Kind.MOVED, status, new)
    return Verdict(Kind.IN_ORDER, status)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def check(urls: Iterable[str], timeout: tuple[float, float] = TIMEOUT) -> dict[str, Verdict]:
    """The verdict on each distinct address. `timeout` is in seconds: to connect, to answer.

    One request at a time to a host, several hosts at once. Raises nothing: what goes wrong is a
    verdict.
    """
    hosts: dict[str | None, list[str]] = {}
    for url in dict.fromkeys(urls):
        hosts.setdefault(_host(url), []).append(url)
    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as pool:
        found = pool.map(lambda one: _check_host(one, timeout), hosts.values())
        return {url: verdict for verdicts in found for url, verdict in verdicts.items()}


def _host(url: str) -> str | None:
    try:
        return urllib.parse.urlsplit(url).hostname
    except ValueError:  # it will be judged when it is asked
        return None


def _check_host(urls: list[str], timeout: tuple[float, float]) -> dict[str, Verdict]:
    with requests.Session() as session:
        session.headers["User-Agent"] = "assistant-rpps"
        session.max_redirects = _REDIRECTS
        return {url: _check_url(session, url, timeout) for url in urls}


def _check_url(session: requests.Session, url: str, timeout: tuple[float, float]) -> Verdict:
    verdict = judge(url, _ask(session, "HEAD", url, timeout))
    # A site that asks for fewer requests is not asked again.
    if verdict.kind in _DOUBTFUL and verdict.status != HTTPStatus.TOO_MANY_REQUESTS:
        return judge(url, _ask(session, "GET", url, timeout))
    return verdict


def _ask(
    session: requests.Session, method: str, url: str, timeout: tuple[float, float]
) -> requests.Response | Exception:
    try:
        with session.request(method, url, timeout=timeout, stream=True) as response:
            if response.ok:
                next(response.iter_content(_GLIMPSE), None)
            return response
    # requests lets a few ValueError through, for an address that cannot be read.
    except (requests.RequestException, ValueError) as error:
        return error


def places(written: Written) -> list[tuple[Place, str]]:
    """Each place of the ledger that names an address, in the order of the file's lines, with
    that address."""
    entries = enumerate(written.ledger.entry)
    sources = enumerate(written.ledger.source)
    named: list[tuple[Place, str]] = [
        *((("source", n, "url"), source.url) for n, source in sources if source.url),
        *((("entry", n, "value"), entry.value) for n, entry in entries if entry.kind == "web"),
    ]
    return sorted(named, key=lambda one: written.ledger_file.line(one[0]))


def problems(written: Written, verdicts: Mapping[str, Verdict]) -> list[Problem]:
    """What to mend in the ledger, one problem per place that names a link not in order."""
    return [
        written.ledger_file.problem(place, _what(url, verdicts[url]), verdicts[url].kind.cure)
        for place, url in places(written)
        if verdicts[url].kind is not Kind.IN_ORDER
    ]


def _what(url: str, verdict: Verdict) -> str:
    link = f"« {url} »"
    if verdict.new and verdict.kind is not Kind.MOVED:
        link += f", qui renvoie à « {verdict.new} »,"
    return verdict.kind.what.format(link=link, status=verdict.status, new=verdict.new)


def nobody_answered(verdicts: Mapping[str, Verdict]) -> bool:
    """Whether not one site could be reached: the fault is then the machine's, not theirs."""
    found = verdicts.values()
    return bool(found) and all(one.kind in _UNANSWERED and not one.new for one in found)


def figures(verdicts: Mapping[str, Verdict]) -> str:
    """« 57 adresses lues : 50 en ordre, 3 déplacées, 4 disparues »."""
    counts = Counter(verdict.kind for verdict in verdicts.values())
    total = f"{len(verdicts)} adresse{'s lues' if len(verdicts) > 1 else ' lue'}"
    details = [
        f"{counts[kind]} {kind.several if counts[kind] > 1 else kind.one}"
        for kind in Kind
        if counts[kind]
    ]
    return f"{total} : {', '.join(details)}" if details else total

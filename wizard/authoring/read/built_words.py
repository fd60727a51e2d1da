"""The sentences that only the build says ([built.…] in words/<language>.toml): browsers are not
sent them."""

from pydantic import Field

from wizard.authoring.read.schema import Sentence, Strict


class Date(Strict):
    """[built.date]; `months` from January on."""

    day: Sentence
    first: Sentence
    months: list[Sentence] = Field(min_length=12, max_length=12)


class Doubt(Strict):
    """[built.doubt]"""

    to_verify: Sentence
    late: Sentence


class Ledger(Strict):
    """[built.ledger]"""

    count: Sentence
    first_review: Sentence
    confirmed: Sentence
    leaflet: Sentence
    to_verify: Sentence
    telephone: Sentence
    courriel: Sentence
    web: Sentence
    texte: Sentence
    fact: Sentence


class Glossary(Strict):
    """[built.glossary]"""

    explained: Sentence
    link: Sentence


class Directory(Strict):
    """[built.directory]"""

    ars: Sentence
    region: Sentence
    departements: Sentence
    site: Sentence
    page: Sentence
    page_missing: Sentence
    email: Sentence
    email_missing: Sentence
    territory: Sentence
    in_charge: Sentence
    body: Sentence
    role: Sentence
    profession: Sentence
    keeper: Sentence
    since: Sentence


class Codes(Strict):
    """[built.codes]"""

    name: Sentence
    label: Sentence
    example: Sentence
    go: Sentence
    title: Sentence
    open: Sentence
    guides: Sentence
    steps: Sentence
    old: Sentence
    instead: Sentence


class Compare(Strict):
    """[built.compare]"""

    nothing: Sentence
    outcomes: Sentence
    texts: Sentence
    others: Sentence
    moved: Sentence
    moved_one: Sentence
    gone: Sentence
    gone_one: Sentence
    appeared: Sentence
    appeared_one: Sentence
    reworded: Sentence
    reworded_one: Sentence
    example: Sentence
    before: Sentence
    after: Sentence
    absent: Sentence
    link: Sentence
    more: Sentence
    title: Sentence
    summary: Sentence
    action: Sentence
    glance: Sentence
    reminder: Sentence
    checked: Sentence
    added: Sentence
    removed: Sentence
    changed: Sentence
    question: Sentence
    answer: Sentence
    profession: Sentence
    body: Sentence
    field: Sentence
    fact: Sentence
    term: Sentence
    page: Sentence


class Releases(Strict):
    """[built.releases]"""

    feed: Sentence
    pages: Sentence


class Map(Strict):
    """[built.map]"""

    name: Sentence
    list: Sentence
    size: Sentence
    whole: Sentence
    readable: Sentence
    large: Sentence
    any: Sentence
    more: Sentence
    after: Sentence
    leads: Sentence


class Site(Strict):
    """[built.site]"""

    blank: Sentence
    search: Sentence
    unofficial: Sentence
    publisher: Sentence


class Built(Strict):
    """[built]: what only the build says, so that browsers are not sent it."""

    date: Date
    doubt: Doubt
    ledger: Ledger
    glossary: Glossary
    directory: Directory
    compare: Compare
    releases: Releases
    map: Map
    codes: Codes
    site: Site

"""What changed at each release: the page for those who answer others, and its Atom feed."""

from datetime import UTC, datetime, time

from feedgenerator import Atom1Feed

from wizard.authoring.compile import Compiled
from wizard.authoring.read.releases import Change, Release
from wizard.authoring.text.french import shown, typography
from wizard.authoring.text.words import date_said, plain, said
from wizard.engine.address import read_address
from wizard.view.html import escape, tag

# Where the page and its feed are published, from the site's root.
PAGE = "changements/"
FEED = "changements.xml"


def page(journey: Compiled, base: str) -> str:
    """Every release, the latest first, each under a heading with an anchor. `base` is the
    relative address of the site's root."""
    html = ""
    for anchor, release in _releases(journey):
        day = date_said(journey.written.words, release.date)
        heading = tag("h2", [("id", anchor)], f"{escape(day)} – {shown(release.title)}")
        html += heading + _changes(journey, release, base)
    return html + "\n"


def feed(journey: Compiled, site: str) -> bytes:
    """The same as an Atom feed (RFC 4287), dated by the releases alone. `site` is the address
    the site is published at."""
    words = journey.written.words.built.releases
    title = plain(words.feed, site=journey.content.site)
    written = Atom1Feed(
        title=title,
        link=site + PAGE,
        description=title,
        language=journey.content.say("page.locale"),
        feed_url=site + FEED,
        feed_guid=site + PAGE,
    )
    for anchor, release in _releases(journey):
        day = datetime.combine(release.date, time(), UTC)
        address = f"{site}{PAGE}#{anchor}"
        written.add_item(
            title=typography(release.title),
            link=address,
            unique_id=address,
            description=_changes(journey, release, site),
            pubdate=day,
            updateddate=day,
            author_name=journey.content.site,
        )
    text: str = written.writeString("utf-8")
    return text.encode()


def _releases(journey: Compiled) -> list[tuple[str, Release]]:
    """Each release with its anchor, the latest first. The anchor never changes: a day's second
    release is told from its first by its rank."""
    seen: list[str] = []
    found = []
    for release in journey.written.releases:
        day = release.date.isoformat()
        rank = seen.count(day)
        seen.append(day)
        found.append((f"{day}-{rank + 1}" if rank else day, release))
    return sorted(found, key=lambda one: one[1].date)[::-1]


def _changes(journey: Compiled, release: Release, base: str) -> str:
    rows = [tag("li", [], _change(journey, change, base)) for change in release.change]
    return tag("ul", [], "".join(rows)) if rows else ""


def _change(journey: Compiled, change: Change, base: str) -> str:
    html = shown(change.text)
    if change.details:
        html += tag("ul", [], "".join(tag("li", [], shown(text)) for text in change.details))
    links = [
        tag("a", [("href", base + address)], escape(_name(journey, address)))
        for address in change.pages
    ]
    if len(links) < 2:
        return html + "".join(f" {link}" for link in links)
    words = journey.written.words.built.releases
    summary = said(words.pages, count=str(len(links)))
    rows = "".join(tag("li", [], link) for link in links)
    return html + tag("details", [], tag("summary", [], summary) + tag("ul", [], rows))


def _name(journey: Compiled, address: str) -> str:
    """How a page is called: a state by its answers, another by its address."""
    content = journey.content
    start = "assistant/"
    answers, _ = read_address(journey.table, address.removeprefix(start), [])
    if not address.startswith(start) or not answers:
        return content.say("page.assistant") if address == start else address
    return ", ".join(content.answer(fact, answer).recap for fact, answer in answers)

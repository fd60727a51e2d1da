"""Who publishes the site, as mkdocs.yml says in `extra`: in the pages, and above them."""

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig

from wizard.authoring.read.built_words import Site
from wizard.authoring.read.problems import closest
from wizard.authoring.text.expand import UnknownReferenceError
from wizard.view.html import escape


def host(config: MkDocsConfig, blank: str) -> Callable[[str], str]:
    """The function that says what whoever publishes the site wrote in mkdocs.yml, extra.hote;
    it shows `blank` where nothing is written yet."""

    def hote(key: str) -> str:
        known = config.extra["hote"]
        if key not in known:
            what = f"extra.hote n’a pas « {key} »"
            raise UnknownReferenceError("host-unknown", what, closest(key, known))
        return escape(known[key]) if known[key] else f"**{blank}**"

    return hote


def publisher(config: MkDocsConfig, words: Site) -> dict[str, str]:
    """What the top of every page says, as plain text: `nature` ("" for an official site) and
    `nom`, the publisher's short name or the blank that shows it is not written yet."""
    name = config.extra["hote"]["nom"]
    nature = "" if config.extra["officiel"] else words.unofficial
    return {"nature": nature, "nom": words.publisher.replace("{name}", name or words.blank)}

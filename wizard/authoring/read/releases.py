"""The shape of the releases told to readers (wizard/journeys/cps/releases.toml): what changed,
each time the site was published."""

from datetime import date

from wizard.authoring.read.schema import Plain, Strict


class Change(Strict):
    """One thing that changed, what was written before and after, and the pages it is about, by
    address from the site's root."""

    text: Plain
    details: tuple[Plain, ...] = ()
    pages: tuple[Plain, ...] = ()


class Release(Strict):
    """What changed on a day."""

    date: date
    title: Plain
    change: tuple[Change, ...] = ()


class Releases(Strict):
    """releases.toml, the oldest first; a journey never published has none."""

    release: tuple[Release, ...] = ()

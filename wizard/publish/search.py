"""The site's search reads French: accents, plurals, feminines and small words do not count. And
it is loaded when it is opened, not with each page.

The theme's search worker loads a language file of lunr for French; ours is added at its end.
The rest of the search is settings (mkdocs.yml) and the pages themselves.
"""

from fnmatch import fnmatch

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from wizard.project import ROOT

LUNR = "assets/javascripts/lunr/"
LANGUAGE = f"{LUNR}min/lunr.fr.min.js"
STEMMER = f"{LUNR}min/lunr.stemmer.support.min.js"
BUNDLE = "assets/javascripts/bundle.*.min.js"

# The theme fetches and reads the index as each page opens, unless the page is a file on a disk:
# then it waits for the search to be opened. Everybody's pages wait.
AT_ONCE = 'location.protocol!=="file:"'
WHEN_OPENED = "!1"


def prepare(files: Files) -> None:
    """Add wizard/browser/static/search.js to the theme's French, leave out its thirty other
    languages, and let the index wait.

    Raises PluginError when the theme is no longer written as expected.
    """
    ours = (ROOT / "wizard/browser/static/search.js").read_text(encoding="utf-8")
    language = _theme_file(files, LANGUAGE)
    language.content_string = f"{language.content_string}\n{ours}"
    for file in list(files):
        if file.src_uri.startswith(LUNR) and file.src_uri not in (LANGUAGE, STEMMER):
            files.remove(file)

    bundle = _theme_file(files, BUNDLE)
    code = bundle.content_string
    if code.count(AT_ONCE) != 1:
        raise PluginError(f"{bundle.src_uri}: le thème a changé : voyez wizard/publish/search.py")
    bundle.content_string = code.replace(AT_ONCE, WHEN_OPENED)


def _theme_file(files: Files, pattern: str) -> File:
    """The theme's file of that name."""
    for file in files:
        if fnmatch(file.src_uri, pattern):
            return file
    raise PluginError(f"{pattern}: absent du thème : voyez wizard/publish/search.py")

"""The site's search reads French: accents, plurals, feminines and small words do not count.

The theme's search worker loads a language file of lunr for French; ours is added at its end.
The rest of the search is settings (mkdocs.yml) and the pages themselves.
"""

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from wizard.project import ROOT

LUNR = "assets/javascripts/lunr/"
LANGUAGE = f"{LUNR}min/lunr.fr.min.js"
STEMMER = f"{LUNR}min/lunr.stemmer.support.min.js"


def read_french(files: Files) -> None:
    """Add wizard/browser/static/search.js to the theme's French, and leave out its thirty other
    languages.

    Raises PluginError when the theme has no such file any more.
    """
    language = files.get_file_from_path(LANGUAGE)
    if language is None:
        raise PluginError(f"{LANGUAGE}: absent du thème : voyez wizard/publish/search.py")
    ours = (ROOT / "wizard/browser/static/search.js").read_text(encoding="utf-8")
    language.content_string = f"{language.content_string}\n{ours}"
    for file in list(files):
        if file.src_uri.startswith(LUNR) and file.src_uri not in (LANGUAGE, STEMMER):
            files.remove(file)

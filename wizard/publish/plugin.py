"""The MkDocs plugin: a real page for every state, references resolved, the engine's files.

In mkdocs.yml:

    plugins:
      - assistant:
          interpreter: micropython   # or pyodide
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import segno
from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from wizard.authoring import cases
from wizard.authoring.check import texts
from wizard.authoring.compile import compiled
from wizard.authoring.compile.table import states
from wizard.authoring.load import load
from wizard.authoring.read.problems import JourneyError
from wizard.authoring.text.expand import Functions, expand
from wizard.authoring.text.french import typography
from wizard.authoring.text.references import references
from wizard.engine.decide import State
from wizard.project import EPOCH, ROOT, Project, contents, source_date, source_day
from wizard.publish import assets as runtime
from wizard.publish import codes, search
from wizard.publish import locks as addresses
from wizard.publish.hosting import servers
from wizard.publish.pages import codes as code_pages
from wizard.publish.pages import directory, glossary, guide, guides, releases
from wizard.publish.pages.functions import functions as page_functions
from wizard.publish.pages.functions import root
from wizard.publish.pages.sources import of_procedure
from wizard.publish.policy import under_policy
from wizard.publish.publisher import host, publisher
from wizard.publish.repairs import repaired
from wizard.view import page as view
from wizard.view.feedback import report
from wizard.view.html import rooted, unbroken
from wizard.view.parts import Feedback
from wizard.view.question import answers_list
from wizard.view.tools import awaited
from wizard.view.whose import field

# Pages where a word is not explained in place: the glossary, the register, the project.
UNEXPLAINED = ("glossaire/", "sources/", "projet/", "quelle-demarche/", "carte-de-la-decision/")


class AssistantConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs’ own
    """The plugin's settings."""

    interpreter = config_options.Choice(("micropython", "pyodide"), default="micropython")


class AssistantPlugin(BasePlugin[AssistantConfig]):  # type: ignore[no-untyped-call]
    """Adds the assistant to the site; see the module's docstring."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Give the build the date of its sources; what MkDocs and the tools it runs write is
        dated alike."""
        del command, dirty
        os.environ[EPOCH] = str(source_date())
        self.day = source_day()

    def on_config(self, config: MkDocsConfig) -> None:
        """Load, prove and compile the journey. A mistake stops the build before any page."""
        project = Project(ROOT)
        pages = contents(Path(config.docs_dir), "*.md")
        try:
            written = load(project.journey_files(), pages)
            blank = written.words.built.site.blank
            found = list(texts.in_pages(written, host(config, blank)))
            if found:
                raise JourneyError(found)
            self.journey = compiled(written, config.site_name, self.day, _feedback(config))
        except JourneyError as error:
            raise PluginError(f"Le parcours a des erreurs :\n{error}") from None
        if config.nav:
            config.nav = guides.menu(written, config.nav)
        self.states = {
            f"assistant/{state.address()}index.md": state for state in states(self.journey.table)
        }

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a page per state, and the engine's files."""
        for address, state in self.states.items():
            page = File.generated(config, address, content="")
            if state.path:
                page.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(page)
        try:
            for address, content in self._assets(config.site_url or "").items():
                files.append(File.generated(config, address, content=content))
        except runtime.RuntimeMissingError as error:
            raise PluginError(str(error)) from None
        search.prepare(files)
        return files

    @event_priority(-100)  # once every plugin has added its pages
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Refuse to build a site in which a published address would break."""
        redirects = config.plugins.get("redirects")
        moved = redirects.config["redirect_maps"] if redirects is not None else {}
        old = [File(name, None, "", use_directory_urls=True).url for name in moved]
        self.addresses = sorted(page.url for page in files.documentation_pages())
        gone = addresses.problems(self.addresses, old)
        if gone:
            raise PluginError("\n".join(map(str, gone)))
        return nav

    def _assets(self, site: str) -> dict[str, bytes]:
        interpreter: runtime.Interpreter = self.config.interpreter  # type: ignore[assignment]
        static = ROOT / "wizard/browser/static"
        load_interpreter = runtime.micropython if interpreter == "micropython" else runtime.pyodide
        return {
            **servers.files(site),
            **runtime.fonts(),
            **runtime.pyscript(),
            **load_interpreter(),
            f"{runtime.FOLDER}/boot.js": (static / "boot.js").read_bytes(),
            f"{runtime.FOLDER}/unpack.py": (static / "unpack.py").read_bytes(),
            f"{runtime.FOLDER}/bridge.js": (static / "bridge.js").read_bytes(),
            f"{runtime.FOLDER}/whose.js": (static / "whose.js").read_bytes(),
            "assets/scripts/page.js": (static / "page.js").read_bytes(),
            "assets/scripts/relecture.js": (static / "relecture.js").read_bytes(),
            **runtime.qr_library(),
            releases.FEED: releases.feed(self.journey, site),
            cases.NAME: cases.cases(self.journey.table).encode(),
            f"{runtime.FOLDER}/moteur.json": runtime.bundle(self.journey, interpreter),
            f"{runtime.FOLDER}/poste.json": runtime.desk_bundle(self.journey, interpreter),
        }

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """What the templates need to know: the publisher, the typeface, the engine."""
        del files
        interpreter: runtime.Interpreter = self.config.interpreter  # type: ignore[assignment]
        env.filters["qr"] = qr_code
        reviews = sorted({entry.review.isoformat() for entry in self.journey.written.ledger.entry})
        env.globals["parcours"] = {
            "date": self.journey.content.date,
            "version": self.journey.content.version,
            "relectures": " ".join(reviews),
        }
        env.globals["polices"] = sorted(runtime.fonts())
        env.globals["editeur"] = publisher(config, self.journey.written.words.built.site)
        env.globals["moteur"] = {
            "dossier": runtime.FOLDER,
            "adresse": runtime.interpreter_address(interpreter),
            "type": {"micropython": "mpy", "pyodide": "py"}[interpreter],
            "champ_du_metier": field(self.journey.content),
            "sans_champ": self.journey.content.say("whose.without"),
            "premiere_question": self.journey.content.questions[0].text,
            "premieres_reponses": lambda base: answers_list(
                self.journey.content, self.journey.content.questions[0], f"{base}/assistant/"
            ),
        }
        return env

    def on_page_markdown(
        self, markdown: str, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Resolve the references of a hand-written page; describe the generated ones."""
        del files
        state = self.states.get(page.file.src_uri)
        if state is not None:
            page.meta.update(self._meta(state))
            return ""
        if page.file.src_uri.startswith("projet/"):
            # Readers search for « adresse » or « message » too: editors have the menu.
            page.meta["search"] = {"exclude": True}
        for key in ("title", "description"):
            if key in page.meta:
                page.meta[key] = typography(str(page.meta[key]))
        return expand(markdown, self.functions(page, config))

    def functions(self, page: Page, config: MkDocsConfig) -> Functions:
        """What a page may call."""
        return {
            **references(self.journey.written),
            **page_functions(self.journey, page),
            **directory.functions(self.journey.written),
            "hote": host(config, self.journey.written.words.built.site.blank),
        }

    def _meta(self, state: State) -> dict[str, Any]:
        return {
            "title": view.heading(self.journey.content, state),
            "titre_complet": view.title(self.journey.content, state),
            "description": view.description(self.journey.content, state),
            "template": "assistant.html",
            "outils": [tool.section for tool in awaited(self.journey.content, state)],
            "hide": ["navigation", "toc", "path", "footer"],
            # The guides say the same, in full: search and crawlers are sent there.
            "search": {"exclude": bool(state.path)},
            "indexer": not state.path,
        }

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The state's fragment, byte for byte; in other pages, addresses from the root."""
        del config, files
        state = self.states.get(page.file.src_uri)
        if state is not None:
            # The theme offers to skip to the first entry of the table of contents, here hidden.
            heading = view.heading(self.journey.content, state)
            page.toc = TableOfContents([AnchorLink(heading, "titre", 1)])
            return view.render(self.journey.table, self.journey.content, state)
        html = code_pages.under_title(self.journey, page.url) + html
        procedure = page.meta.get("demarche")
        if procedure is None:
            _respace(page.toc)
        else:
            content = self.journey.content
            html += of_procedure(self.journey.written, content, procedure)
            html += report(content, content.procedure(procedure).titles[-1].text, page.url)
            page.toc = guide.contents(html)
        return rooted(html, root(page))

    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Explain the abbreviations in place; the search plugin, listed first, has by now taken
        the text without the explanations."""
        del config, nav
        written = self.journey.written
        if page.file.src_uri not in self.states and not page.url.startswith(UNEXPLAINED):
            page.content = glossary.explained(
                page.content or "", written.terms, written.words.built.glossary, root(page)
            )
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages of the codes: each leads where the built pages show it."""
        missing = codes.write(self.journey, Path(config.site_dir), config.site_url or "")
        if missing:
            raise JourneyError(missing)

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Say that no engine runs yet: the browser changes it to « live ». Keep « e-CPS » on one
        line."""
        del config
        # A state's page has it from the view, as the engine will write it.
        is_state = page.file.src_uri in self.states
        return self._finished(output if is_state else unbroken(output))

    def on_post_template(
        self, output_content: str, template_name: str, config: MkDocsConfig
    ) -> str:
        """The page of unknown addresses is no state: no engine runs there yet either."""
        del config
        if template_name == "404.html":
            return self._finished(unbroken(output_content))
        return output_content

    def _finished(self, html: str) -> str:
        """A page with the engine's state on its root, and without the theme's faults."""
        html = html.replace("<html ", '<html data-engine="static" ', 1)
        return under_policy(repaired(html, self.journey.written.words.built.site.search))


def _feedback(config: MkDocsConfig) -> Feedback | None:
    """Who is written to about errors: mkdocs.yml, extra.hote.signalement."""
    to = config.extra["hote"].get("signalement", "")
    return Feedback(to, config.site_url or "") if to else None


def qr_code(address: str) -> str:
    """An address as a QR code, in SVG."""
    code = segno.make(address, error="m")
    drawing: str = code.svg_inline(omitsize=True, svgclass=None, lineclass=None)
    return drawing


def _respace(contents: Iterable[AnchorLink]) -> None:
    """Put back the non-breaking spaces that Markdown takes out of a table of contents."""
    for link in contents:
        link.title = typography(link.title)
        _respace(link.children)

"""The validated journey: each file's content with the lines to complain at."""

from wizard.authoring.read.assistance import Assistance
from wizard.authoring.read.codes import Codes, CodeWords
from wizard.authoring.read.facts import Glossary, Ledger
from wizard.authoring.read.guides import Guides
from wizard.authoring.read.places import Directory
from wizard.authoring.read.releases import Releases
from wizard.authoring.read.schema import Fact, Facts, Fields, Procedure, Professions, Rules
from wizard.authoring.read.toml import Located
from wizard.authoring.read.words import Words


class Written:
    """Everything editors wrote, valid in shape. `pages` holds the Markdown of docs/ as bytes, by
    name relative to it."""

    def __init__(
        self,
        facts: tuple[Located, Facts],
        rules: tuple[Located, Rules],
        professions: tuple[Located, Professions],
        ledger: tuple[Located, Ledger],
        directory: tuple[Located, Directory],
        glossary: tuple[Located, Glossary],
        fields: tuple[Located, Fields],
        words: tuple[Located, Words],
        guides: tuple[Located, Guides],
        releases: Releases,
        codes: tuple[Located, Codes],
        code_words: tuple[Located, CodeWords],
        assistance: tuple[Located, Assistance],
        procedures: dict[str, tuple[Located, Procedure]],
        illustrations: dict[str, str],
        pages: dict[str, bytes],
    ) -> None:
        self.facts_file, facts_model = facts
        self.rules_file, rules_model = rules
        self.professions_file, professions_model = professions
        self.ledger_file, self.ledger = ledger
        self.directory_file, self.directory = directory
        self.glossary_file, glossary_model = glossary
        self.terms = glossary_model.term
        self.fields_file, fields_model = fields
        self.fields = fields_model.field
        self.words_file, self.words = words
        self.guides_file, guides_model = guides
        self.guides = guides_model.group
        self.releases = releases.release
        self.codes_file, codes_model = codes
        self.codes = codes_model.code
        self.code_words_file, code_words_model = code_words
        self.code_words = code_words_model.words
        self.assistance_file, self.assistance = assistance
        self.illustrations = illustrations
        self.pages = pages
        self.procedure_files = {id: located for id, (located, _) in procedures.items()}
        self.facts = facts_model.fact
        self.rules = rules_model.rule
        self.groups = professions_model.group
        self.procedures = {id: model for id, (_, model) in procedures.items()}

    def answers(self) -> dict[str, list[str]]:
        """The answers of each fact, by identifier, in the order of the file."""
        return {fact.id: [answer.id for answer in fact.answer] for fact in self.facts}

    def listed(self) -> Fact | None:
        """The fact whose answers are shown as the list of professions, if there is one."""
        return next((fact for fact in self.facts if fact.answers_as), None)

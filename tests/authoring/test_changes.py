"""What changes between two versions of the coffee machine, and how it is said."""

import json

import pytest

from tests.conftest import COFFEE
from wizard.authoring.check import BEFORE_CODES
from wizard.authoring.compare import compare
from wizard.authoring.compare.changes import Changes, Named
from wizard.authoring.compare.say import Speaker
from wizard.authoring.compile import Compiled, compiled
from wizard.authoring.load import load
from wizard.project import source_day

Edits = list[tuple[str, str, str]]

NEW_RULE: Edits = [
    (
        "rules.toml",
        'when.panne = ["ecran-noir", "gobelet-coince", "clignote", "tousse", "goutte"]',
        'when.panne = ["ecran-noir", "gobelet-coince", "clignote", "tousse"]',
    ),
    (
        "rules.toml",
        "# --- La boisson",
        '[[rule]]\nwhen.envie = "panne"\nwhen.panne = "goutte"\nprocedure = "remplissage"\n'
        'because = "Une fuite, et il manque de l’eau."\n\n# --- La boisson',
    ),
    ("procedures/depannage.toml", '"tousse", "goutte"]', '"tousse"]'),
    ("procedures/remplissage.toml", 'go = { voyant = "vert" }', "text = '''Tant mieux.'''"),
]
SWAPPED: Edits = [
    ("rules.toml", 'procedure = "accueil"', 'procedure = "-"'),
    ("rules.toml", 'procedure = "remplissage"', 'procedure = "accueil"'),
    ("rules.toml", 'procedure = "-"', 'procedure = "remplissage"'),
    ("procedures/accueil.toml", 'forget = ["service"]', "text = '''Tant mieux.'''"),
    ("procedures/remplissage.toml", 'go = { voyant = "vert" }', "text = '''Tant mieux.'''"),
]
TOUSSE = """  [[fact.answer]]
  id = "tousse"
  label = "Elle tousse"
  recap = "Toux"
  clause = "elle tousse"
"""
REMOVED: Edits = [
    ("facts.toml", TOUSSE, ""),
    ("rules.toml", '"tousse", ', ""),
    ("procedures/depannage.toml", '"tousse", ', ""),
]
REWORDED: Edits = [
    ("procedures/boisson.toml", "C’est le bouton vert.", "C’est le bouton vert, à droite."),
]


@pytest.fixture
def other(coffee_files: dict[str, bytes], coffee_pages: dict[str, bytes]) -> "Other":
    return Other(coffee_files, coffee_pages)


class Other:
    """Another version of the coffee machine, with some texts replaced in its files."""

    def __init__(self, files: dict[str, bytes], pages: dict[str, bytes]) -> None:
        self.files, self.pages = files, pages

    def edited(self, edits: Edits) -> Compiled:
        files = dict(self.files)
        for name, old, new in edits:
            assert old.encode() in files[name], (name, old)
            files[name] = files[name].replace(old.encode(), new.encode())
        return compiled(
            load(files, self.pages, COFFEE, BEFORE_CODES), "La machine à café", source_day()
        )


def moves(changes: Changes) -> list[tuple[str | None, str | None, int, int]]:
    return [(m.old, m.new, len(m.situations), m.combinations) for m in changes.moved]


def test_nothing_changes_between_a_version_and_itself(coffee: Compiled, other: Other) -> None:
    same = other.edited([])
    changes = compare(coffee, same)
    assert changes == Changes([], [], [])
    assert Speaker(coffee, same).text(changes) == "Rien ne change pour les lecteurs."
    assert Speaker(coffee, same).markdown(changes) == "Rien ne change pour les lecteurs."
    assert json.loads(Speaker(coffee, same).json(changes))["same"] is True


def test_an_order_of_rules_or_a_split_rule_changes_nothing(coffee: Compiled, other: Other) -> None:
    """The table says the same otherwise."""
    rule = """[[rule]]
when.envie = ["cafe", "the"]
when.badge = ["non", "ne-sais-pas"]
procedure = "badge"
because = "Sans badge, la machine ne donne que de l’eau."
"""
    halves = rule.replace('["cafe", "the"]', '"cafe"') + rule.replace('["cafe", "the"]', '"the"')
    assert compare(coffee, other.edited([("rules.toml", rule, halves)])).nothing()


def test_a_new_rule_sends_its_situations_elsewhere(coffee: Compiled, other: Other) -> None:
    new = other.edited(NEW_RULE)
    changes = compare(coffee, new)
    # One breakdown, whatever the trade, the badge, the light and the sugar.
    assert moves(changes) == [("depannage", "remplissage", 1, 4 * 3 * 3 * 2)]
    assert changes.moved[0].situations[0].address == "assistant/envie-panne/panne-goutte/"
    # Both directions tell of the same readers.
    assert moves(compare(new, coffee)) == [("remplissage", "depannage", 1, 4 * 3 * 3 * 2)]
    assert (
        Speaker(coffee, new)
        .text(changes)
        .startswith(
            "Démarches\n"
            "  1 situation passe de « Réveillez la machine » à « Faites remplir la machine », par "
            "exemple\u00a0: la machine est en panne, elle goutte.\n"
            "Textes\n".replace("« ", "«\u00a0").replace(" »", "\u00a0»")
        )
    )


def test_swapped_rules_exchange_their_situations(coffee: Compiled, other: Other) -> None:
    changes = compare(coffee, other.edited(SWAPPED))
    assert moves(changes) == [
        ("remplissage", "accueil", 4, 2 * 6 * 4 * 2 * 2),
        ("accueil", "remplissage", 1, 3 * 3 * 2),
    ]
    assert changes.reworded == []


def test_a_removed_answer_takes_its_situation_with_it(coffee: Compiled, other: Other) -> None:
    new = other.edited(REMOVED)
    changes = compare(coffee, new)
    assert moves(changes) == [("depannage", None, 1, 4 * 3 * 3 * 2)]
    assert changes.moved[0].situations[0].address == "assistant/envie-panne/panne-tousse/"
    assert Named("answer", "removed", "Que fait la machine\u202f? Elle tousse") in changes.named
    back = compare(new, coffee)
    assert moves(back) == [(None, "depannage", 1, 4 * 3 * 3 * 2)]
    assert "1 situation nouvelle mène à" in Speaker(new, coffee).text(back)


def test_a_reworded_text_is_told_of_those_who_read_it(coffee: Compiled, other: Other) -> None:
    new = other.edited(REWORDED)
    changes = compare(coffee, new)
    assert (changes.moved, changes.named) == ([], [])
    (step,) = changes.reworded
    assert (step.procedure, step.part) == ("boisson", "etapes")
    assert [s.address for s in step.situations] == [
        "assistant/envie-the/badge-oui/voyant-vert/sucre-oui/",
        "assistant/envie-the/badge-oui/voyant-vert/sucre-non/",
    ]
    said = Speaker(coffee, new).markdown(changes)
    assert "    - avant\u00a0: … le bouton vert. …" not in said
    assert "C’est le bouton vert, à droite." in said
    assert "2 situations lisent un autre texte" in said


@pytest.mark.parametrize(
    ("edit", "part"),
    [
        (("procedures/badge.toml", 'title = "Demandez', 'title = "Réclamez'), "title"),
        (("procedures/badge.toml", "Un message suffit", "Un mot suffit"), "summary"),
        (("procedures/badge.toml", "Préparer mon message", "Écrire"), "action"),
        (("procedures/badge.toml", "Un message à envoyer", "Un mot à envoyer"), "glance"),
        (("procedures/badge.toml", "Cherchez d’abord", "Fouillez d’abord"), "preparer"),
        (("procedures/badge.toml", "je voudrais un badge", "je veux un badge"), "message"),
        (("procedures/badge.toml", "Nul ne le sait.", "Qui sait ?"), "delai"),
        (("procedures/badge.toml", "J’ai retrouvé mon badge", "Je l’ai retrouvé"), "suite"),
        (("procedures/badge.toml", "Le badge n’arrive pas", "Rien n’arrive"), "echec"),
        (("procedures/badge.toml", "checked = 2026-11-24", "checked = 2026-11-23"), "relu"),
        (("rules.toml", "Un badge se demande à qui", "Il se demande à qui"), "pourquoi"),
        (("procedures/depannage.toml", "la réparation", "le coup de pied"), "rappel"),
    ],
)
def test_each_part_of_a_page_is_compared(
    coffee: Compiled, other: Other, edit: tuple[str, str, str], part: str
) -> None:
    new = other.edited([edit])
    changes = compare(coffee, new)
    assert changes.moved == []
    assert [one.part for one in changes.reworded] == [part]
    assert part not in ("title",) or "Réclamez" in Speaker(coffee, new).text(changes)


def test_words_that_change_alike_in_two_texts_are_told_once(coffee: Compiled, other: Other) -> None:
    """The last attempt stands in the text with sugar and in the one without."""
    new = other.edited([("procedures/boisson.toml", "C’est imbuvable", "C’est trop amer")])
    changes = compare(coffee, new)
    assert len(changes.reworded[0].situations) == 2
    assert Speaker(coffee, new).text(changes).count("avant") == 1


@pytest.mark.parametrize(
    ("edit", "named"),
    [
        (("facts.toml", "Avec du sucre ?", "Du sucre ?"), ("question", "Du sucre\u202f?")),
        (("facts.toml", "Sans un merci.", "Sans rien dire."), ("answer", "Elle avale la monnaie")),
        (("professions.toml", '["mécano"]', '["garagiste"]'), ("profession", "Mécanicien")),
        (("fields.toml", 'label = "', 'label = "Ici : '), ("field", "Ici")),
        (("glossary.toml", 'name = "', 'name = "Dite '), ("term", "Dite")),
        (("directory.toml", 'region = "', 'region = "Ici '), ("body", "Ici")),
    ],
)
def test_what_has_a_name_is_named(
    coffee: Compiled, other: Other, edit: tuple[str, str, str], named: tuple[str, str]
) -> None:
    found = compare(coffee, other.edited([edit])).named
    assert {(kind, how) for kind, how, _ in found} == {(named[0], "changed")}
    assert all(named[1] in name for _, _, name in found)


def test_a_profession_that_changes_authority_is_told(coffee: Compiled, other: Other) -> None:
    """The answers « atelier » has two professions; one of them leaves it."""
    mechanic = 'label = "Mécanicien, mécanicienne"\n  names = ["mécano"]\n  authority = "'
    edit = ("professions.toml", mechanic + "atelier", mechanic + "direction")
    found = compare(coffee, other.edited([edit])).named
    assert found == [Named("profession", "changed", "Mécanicien, mécanicienne")]


def test_pages_written_by_hand_are_compared(coffee: Compiled, other: Other) -> None:
    pages = dict(other.pages)
    pages["panne.md"] += b"\nEncore un mot.\n"
    new = compiled(load(other.files, pages, COFFEE), "La machine à café", source_day())
    assert compare(coffee, new).named == [Named("page", "changed", "panne.md")]


def test_the_published_journey_is_compared_whole(journey: Compiled) -> None:
    assert compare(journey, journey).nothing()

"""The interface's own sentences (wizard/journeys/words/<language>.toml), by feature.

Each must be there, and no other: a sentence is said by the view or the browser by the name of its
table and of its key, « question.number ».
"""

from wizard.authoring.read.assistance import Words as Assistance
from wizard.authoring.read.built_words import Built
from wizard.authoring.read.letter_words import Letter, Rpps
from wizard.authoring.read.schema import Sentence, Strict
from wizard.authoring.read.tool_words import Feedback


class Page(Strict):
    """[page]; `locale` is how browsers name the language of dates."""

    assistant: Sentence
    locale: Sentence


class Question(Strict):
    """[question]"""

    number: Sentence
    last: Sentence
    left: Sentence
    left_at_most: Sentence
    left_or: Sentence
    left_to: Sentence
    found: Sentence


class Answers(Strict):
    """[answers]"""

    title: Sentence
    change: Sentence
    of: Sentence
    back: Sentence
    again: Sentence


class Outcome(Strict):
    """[outcome]"""

    over_title: Sentence


class Section(Strict):
    """[section]"""

    concerne: Sentence
    preparer: Sentence
    etapes: Sentence
    delai: Sentence
    contact: Sentence
    pourquoi: Sentence
    echec: Sentence
    doutes: Sentence
    suite: Sentence
    sources: Sentence


class Step(Strict):
    """[step]"""

    place: Sentence
    done: Sentence
    drawing: Sentence


class Why(Strict):
    """[why]"""

    others: Sentence
    when: Sentence


class Codes(Strict):
    """[codes]"""

    shown: Sentence
    opening: Sentence
    none: Sentence
    near: Sentence


class Doubts(Strict):
    """[doubts]"""

    text: Sentence


class Keep(Strict):
    """[keep]"""

    guide: Sentence
    checked: Sentence


class Recap(Strict):
    """[recap]"""

    head: Sentence
    line: Sentence
    profession: Sentence
    place: Sentence
    question: Sentence
    procedure: Sentence
    step: Sentence
    glance: Sentence


class Told(Strict):
    """[told]"""

    ignored: Sentence
    useless: Sentence
    kept: Sentence
    error: Sentence
    refused: Sentence


class Professions(Strict):
    """[professions]"""

    label: Sentence
    ignored: Sentence
    none: Sentence
    one: Sentence
    many: Sentence
    choose: Sentence


class Whose(Strict):
    """[whose]"""

    label: Sentence
    own: Sentence
    other: Sentence
    elsewhere: Sentence
    without: Sentence


class People(Strict):
    """[people]"""

    profession: Sentence
    body: Sentence
    territory: Sentence
    change: Sentence
    change_what: Sentence
    label: Sentence
    hint: Sentence


class Directory(Strict):
    """[directory]"""

    label: Sentence
    none: Sentence
    one: Sentence
    many: Sentence
    place: Sentence
    page_not_found: Sentence


class Share(Strict):
    """[share]"""

    title: Sentence
    text: Sentence
    link: Sentence
    link_copied: Sentence
    qr: Sentence
    qr_hide: Sentence
    qr_name: Sentence
    qr_failed: Sentence
    recap: Sentence
    recap_copied: Sentence
    share: Sentence
    print: Sentence


class Checklist(Strict):
    """[checklist]"""

    title: Sentence
    keep: Sentence
    clear: Sentence
    kept: Sentence
    forgotten: Sentence
    refused: Sentence


class Reminder(Strict):
    """[reminder]"""

    title: Sentence
    wait: Sentence
    day: Sentence
    time: Sentence
    save: Sentence
    passed: Sentence
    clock: Sentence
    from_time: Sentence
    from_morning: Sentence
    missing: Sentence
    missing_day: Sentence
    saved: Sentence
    subject: Sentence


class Lists(Strict):
    """[list]"""

    all: Sentence
    any: Sentence


class Sources(Strict):
    """[sources]"""

    checked: Sentence
    no_date: Sentence
    unofficial: Sentence


class Poster(Strict):
    """[poster]"""

    name: Sentence
    count: Sentence
    list: Sentence


class Words(Strict):
    """words/<language>.toml"""

    page: Page
    question: Question
    answers: Answers
    outcome: Outcome
    section: Section
    step: Step
    why: Why
    codes: Codes
    doubts: Doubts
    keep: Keep
    feedback: Feedback
    recap: Recap
    told: Told
    professions: Professions
    whose: Whose
    people: People
    directory: Directory
    share: Share
    checklist: Checklist
    reminder: Reminder
    letter: Letter
    rpps: Rpps
    list: Lists
    sources: Sources
    poster: Poster
    assistance: Assistance
    built: Built

"""The identity of every message that stops an editor.

`mypy` refuses an identity that is not in this list, and a test one that no mistake of
docs/projet/messages.md gives. The words stay where the mistake is found.
"""

from typing import Literal, get_args

Message = Literal[
    # reading a file
    "file-missing",
    "file-unreadable",
    # its shape
    "block-missing",
    "form-unexpected",
    "id-malformed",
    "key-misplaced",
    "key-missing",
    "key-unknown",
    "list-short",
    "text-empty",
    "text-formatted",
    "value-refused",
    # the names in it
    "action-choice",
    "address-ambiguous",
    "answer-twice",
    "answer-unknown",
    "attempt-contradictory",
    "attempt-nowhere",
    "authority-unknown",
    "authority-unused",
    "entry-twice",
    "entry-unknown",
    "fact-not-followed",
    "fact-followed-for-nothing",
    "fact-twice",
    "fact-unknown",
    "field-unknown",
    "illustration-alone",
    "illustration-unknown",
    "list-missing",
    "list-twice",
    "name-repeated",
    "procedure-unknown",
    "procedure-unused",
    "profession-twice",
    "recipient-unknown",
    "source-twice",
    "source-unknown",
    "term-twice",
    "value-malformed",
    "wait-not-hours",
    # the help desk’s console
    "key-taken",
    "row-missing",
    # the directory
    "ars-twice",
    "ars-unknown",
    "departement-missing",
    "departement-twice",
    "departement-unknown",
    "entry-kind",
    "ordre-twice",
    "territory-choice",
    # the codes to dictate
    "code-choice",
    "code-digit",
    "code-gone",
    "code-instead",
    "code-missing",
    "code-near",
    "code-twice",
    # the decision table
    "fact-unused",
    "rule-unreachable",
    "rules-overlap",
    "table-gap",
    "table-gap-more",
    # what readers are shown, and where links lead
    "attempt-here",
    "attempts-loop",
    "default-missing",
    "reader-left-out",
    "text-to-write",
    "text-unread",
    # references in texts and pages
    "arguments-wrong",
    "brace-alone",
    "braces-malformed",
    "function-unknown",
    "guide-unknown",
    "host-unknown",
    "quotes-missing",
    "state-unknown",
    # pages
    "guide-missing",
    "guide-twice",
    "guide-unlisted",
    "guide-unnamed",
    "page-unknown",
    # the ledger
    "entry-unused",
    "fact-by-hand",
    "source-unused",
    # published addresses
    "address-gone",
]

ALL: tuple[Message, ...] = get_args(Message)

"""The sentences of the letter tool ([letter] and [rpps] in words/<language>.toml)."""

from wizard.authoring.read.schema import Sentence, Strict


class Letter(Strict):
    """[letter]"""

    title: Sentence
    write: Sentence
    to_copy: Sentence
    close: Sentence
    private: Sentence
    keep: Sentence
    keep_refused: Sentence
    kept: Sentence
    not_kept: Sentence
    attachments: Sentence
    subject: Sentence
    subject_line: Sentence
    subject_strong: Sentence
    text: Sentence
    check: Sentence
    copy_subject: Sentence
    subject_copied: Sentence
    copy_text: Sentence
    text_copied: Sentence
    text_copied_left: Sentence
    open: Sentence
    save: Sentence
    clear: Sentence
    cleared: Sentence
    advice: Sentence
    forget: Sentence
    right: Sentence
    one_point: Sentence
    many_points: Sentence
    place_missing: Sentence
    to: Sentence
    to_name: Sentence
    to_site: Sentence
    to_email: Sentence
    doubt: Sentence
    postcode: Sentence
    email_at: Sentence
    email_space: Sentence
    email_short: Sentence
    mobile_character: Sentence
    mobile_length: Sentence
    mobile_start: Sentence


class Rpps(Strict):
    """[rpps]"""

    character: Sentence
    length: Sentence
    key: Sentence

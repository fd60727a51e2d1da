"""The sentences of what stands beside the journey, in words/<language>.toml."""

from wizard.authoring.read.schema import Sentence, Strict


class Feedback(Strict):
    """[feedback]"""

    link: Sentence
    subject: Sentence
    text: Sentence

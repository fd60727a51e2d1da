"""Words that a line must not cut, in HTML."""

import pytest

from wizard.view.html import unbroken

KEPT = '<span class="insecable">{}</span>'


@pytest.mark.parametrize("word", ["e-CPS", "E-mail", "l’e-CPS,", "«&nbsp;e-mail&nbsp;»"])
def test_the_word_is_kept_whole_with_what_touches_it(word: str) -> None:
    assert unbroken(f"<p>Votre {word} ici</p>") == f"<p>Votre {KEPT.format(word)} ici</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<p>Auvergne-Rhône-Alpes, faites-le, une-e</p>",
        '<a href="/e-cps/" title="mon e-CPS">ici</a>',
        "<svg><g><text>e-CPS</text></g></svg>",
        "<title>e-CPS</title><script>'<p>e-CPS</p>'</script>",
    ],
)
def test_the_rest_stays_as_it_is(html: str) -> None:
    assert unbroken(html) == html

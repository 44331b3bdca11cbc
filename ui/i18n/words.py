"""Words in the language of now. Vietnamese is what the source says; every other language translates it.

``tr`` marks a text and says it, ``mark`` only marks it. Both give a ``Said``: a string that remembers the text
it came from, so that a widget can say it again in another language; so does what the counter tells. Nothing
is translated by what it looks like: a person called Nam is a value and stays Nam, whatever the word for male is.

No Qt here: presenters and the command line use it too. Where no language was chosen, the source is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from counter.told import CATALOGUE, Told, told_all

Voice = Callable[[str, str, int], str]
"""A marked text, its comment and its count (below 0: none) to the words; "" where it has none for it."""

VIETNAMESE: Final = "vi"
ENGLISH: Final = "en"

_UNCOUNTED: Final = -1


class Said(Told):
    """Words as they were said, beside the text that was marked. Compares as the words.

    What the counter tells (``Told``) is in Vietnamese whatever is spoken; this is in the language of now.
    """

    __slots__ = ("n",)

    n: int

    def given(self, **values: object) -> Said:
        """A constant that names values, with those of now: ``DONE.given(what=name)``."""
        return _say(self.source, self.comment, self.n, values)


class _Tongue:
    """The language of now. One for the process, as it has one application and one thread with windows."""

    def __init__(self) -> None:
        self.language = VIETNAMESE
        self.voices: dict[str, Voice] = {}

    def say(self, source: str, comment: str, n: int) -> str:
        voice = self.voices.get(self.language)
        words = (voice(source, comment, n) if voice else "") or source
        return words if n == _UNCOUNTED else words.replace("%n", str(n))


_tongue: Final = _Tongue()


def tr(source: str, comment: str = "", n: int = _UNCOUNTED, /, **values: object) -> Said:
    """The text in the language of now, with ``{name}`` replaced by ``values`` as ``str.format`` does.

    ``source``: a literal, always: lupdate reads it in the file. ``comment``: a literal that parts two meanings of
    one text (``tr("Đóng", "phí")``). ``n``: a count, 0 or more; ``%n`` in the text becomes it, and a translation
    has a form for one and a form for many: ``tr("%n hồ sơ", "", count)``.

    Raises KeyError where the text names a value that is not given.
    """
    return _say(source, comment, n, values)


def mark(source: str, comment: str = "") -> Said:
    """A literal to be translated where it is shown: for constants of a module, made before any choice."""
    return _remember(source, source, comment, _UNCOUNTED, {})


def of_catalogue(text: str) -> str:
    """A word of the catalogue's own files: a service, a field, an option. Never an answer.

    Translated where it is shown, as a constant is; one that came with a later package is said as it is. A sentence
    of the counter that remembers what it was put together from is translated by that.
    """
    return text if isinstance(text, Told) or not text else _remember(text, text, CATALOGUE, _UNCOUNTED, {})


def original(text: str) -> str:
    """The catalogue's own word where the language of now has another for it, else "": to stand beside that one.

    What a citizen holds in hand, or will be given, bears the Vietnamese name.
    """
    return str(text) if now(of_catalogue(text)) != text else ""


def join(parts: Iterable[str], between: str = ", ") -> Said:
    """The parts one after another, each in the language of now: where ``+`` would forget what was marked."""
    told = told_all(parts, between)
    return _say(told.source, "", _UNCOUNTED, told.values)


def now(text: str) -> str:
    """``text`` in the language of now if it was marked, else as it is. Every widget shows its words through this."""
    if not isinstance(text, Told):
        return text
    return _say(text.source, text.comment, text.n if isinstance(text, Said) else _UNCOUNTED, text.values)


def _say(source: str, comment: str, n: int, values: Mapping[str, object]) -> Said:
    words = _tongue.say(source, comment, n)
    if values:
        words = words.format(**{name: now(one) if isinstance(one, str) else one for name, one in values.items()})
    return _remember(words, source, comment, n, values)


def _remember(words: str, source: str, comment: str, n: int, values: Mapping[str, object]) -> Said:
    said = Said(words)
    said.source, said.comment, said.n, said.values = source, comment, n, values
    return said


# ------------------------------------------------------------ which language


def language() -> str:
    return _tongue.language


def choose(language: str) -> None:
    """Speak ``language`` from now on."""
    _tongue.language = language


def learn(language: str, voice: Voice) -> None:
    """Who gives the words of ``language``."""
    _tongue.voices[language] = voice


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """What is said inside is in ``language``: for a window whose reader is not the one at the desk."""
    before, _tongue.language = _tongue.language, language
    try:
        yield
    finally:
        _tongue.language = before

"""What a SANE scanner says it can do, as ``scanimage --all-options`` prints it.

Backends agree on the names of options (SANE 1.0 §4.5), not on their values: a feeder is "ADF", "ADF Front" or
"Automatic Document Feeder", grey is "Gray", "Grayscale" or "True Gray".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from counter.model.scanning import ScanWish

_LONGEST: Final = 200_000  # characters: the test backend, which has every kind of option, prints 9,000
_OPTION: Final = re.compile(r" {2,8}(--source|--mode|--resolution|-x|-y) ([^\[\n]{1,2000}) \[([^\]\n]{0,200})\]")
_RANGE: Final = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)\.\.(\d{1,6}(?:\.\d{1,6})?)(?:dpi|mm)?(?: \(in steps of .*)?")
_NUMBER: Final = re.compile(r"\d{1,6}")
_PAGE_MM: Final = {"-x": 210.0, "-y": 297.0}


@dataclass(frozen=True, slots=True)
class SaneOptions:
    """``sources``, ``modes``: words the device takes; ``resolutions``: dpi, ``steps`` False: any between first and
    last; ``reach``: option → the farthest millimetre of the glass.
    """

    sources: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    resolutions: tuple[int, ...] = ()
    steps: bool = True
    reach: tuple[tuple[str, float], ...] = ()

    @property
    def feeder(self) -> str:
        """The source that draws in a stack, one side of each sheet; "" for none."""
        return next((one for one in self.sources if _feeds(one) and not _turns(one)), "")

    @property
    def both_sides(self) -> str:
        return next((one for one in self.sources if _turns(one)), "")

    @property
    def glass(self) -> str:
        return next((one for one in self.sources if not _feeds(one) and not _turns(one)), "")

    def arguments(self, wish: ScanWish) -> list[str]:
        """The words for ``scanimage``; an option that the device has not is left alone."""
        words = []
        source = (self.both_sides if wish.both_sides else "") or self.feeder if wish.feeder else self.glass
        if source:
            words.append(f"--source={source}")
        if mode := self._mode(colour=wish.colour):
            words.append(f"--mode={mode}")
        if self.resolutions:
            words.append(f"--resolution={self._nearest(wish.dpi)}")
        for option, farthest in self.reach:  # a whole A4 page, or as much of one as there is glass
            words += [option, f"{min(_PAGE_MM[option], farthest):g}"]
        return words

    def _mode(self, *, colour: bool) -> str:
        wanted = ("color", "colour") if colour else ("gray", "grey")
        return next((one for one in self.modes if any(word in one.lower() for word in wanted)), "")

    def _nearest(self, dpi: int) -> int:
        first, last = self.resolutions[0], self.resolutions[-1]
        if not self.steps:
            return min(max(dpi, first), last)
        return min(self.resolutions, key=lambda one: (abs(one - dpi), -one))


def parse_options(text: str) -> SaneOptions:
    """From the whole listing; what is not understood or inactive counts as not there."""
    said = {match[1]: match[2] for match in _OPTION.finditer(text[:_LONGEST]) if match[3] != "inactive"}
    resolutions, steps = _resolutions(said.get("--resolution", ""))
    reach = ((option, _RANGE.fullmatch(said.get(option, ""))) for option in _PAGE_MM)
    return SaneOptions(
        sources=_words(said.get("--source", "")),
        modes=_words(said.get("--mode", "")),
        resolutions=resolutions,
        steps=steps,
        reach=tuple((option, float(match[2])) for option, match in reach if match and float(match[2]) > 0),
    )


def _words(choices: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in choices.split("|") if one.strip())


def _resolutions(text: str) -> tuple[tuple[int, ...], bool]:
    if match := _RANGE.fullmatch(text):
        return (max(1, int(float(match[1]))), max(1, int(float(match[2])))), False
    values = sorted({int(found) for found in _NUMBER.findall(text) if int(found)})
    return tuple(values), True


def _feeds(source: str) -> bool:
    return "adf" in source.lower() or "feeder" in source.lower()


def _turns(source: str) -> bool:
    return "duplex" in source.lower() or "both" in source.lower()

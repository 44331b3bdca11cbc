"""What stands behind a row of the audit trail, in words of the screen.

The trail's chain is over what was written, and that stays as it is: ``3 filings``, ``from the backup of …``. Here it
is read again, row by row, and said in the language of now. What an older program wrote otherwise, and what is
somebody's own words, is shown as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, Final, TypeAlias

from counter.catalogue.catalogue import Catalogue
from counter.errors import CounterError
from counter.model.account import AuditLine
from counter.paper.identity_words import IDENTITY
from ui.desk.gate_presenter import GRAVE
from ui.desk.history_words import CAPACITIES, PROOFS
from ui.desk.mismatches_presenter import WORDS as MISMATCHES
from ui.desk.signing_words import WAYS
from ui.desk.trail_words import PURPOSES, words_of
from ui.i18n.words import join, of_catalogue, tr
from ui.text import in_bytes

Shape: TypeAlias = tuple[str, Callable[..., str]]
"""As it was written, with ``{name}`` for what differs (``{n}``: a count), and the words that take it."""

_PLACE: Final = re.compile(r"\{(\w+)\}")
_COUNT: Final = "n"


def _word(words: Mapping[Any, str], key: str) -> str:
    """Of a table whose keys are a ``StrEnum``; a key that it does not know stands as it is."""
    return words.get(key, key)


def _filings(n: int) -> str:
    return tr("%n hồ sơ", "", n)


def _taken(taken: str, known: str, conflicts: str) -> str:
    return tr("nhận {taken}, đã có {known}, khác nhau {conflicts}", taken=taken, known=known, conflicts=conflicts)


def _day_closed(filed: str, arrived: str, waiting: str, refused: str) -> str:
    return tr(
        "nộp {filed}, đã đến {arrived}, chờ gửi {waiting}, bị từ chối {refused}",
        filed=filed,
        arrived=arrived,
        waiting=waiting,
        refused=refused,
    )


def _rows(n: int, question: str = "") -> str:
    rows = tr("%n dòng", "", n)
    return join((rows, _question(question)), ": ") if question else rows


def _question(text: str) -> str:
    """``counter.services.read_trail.asked``: an action, days, whether one filing was meant."""
    one = text.endswith(_ONE_FILING)
    parts = [_days(part) if part[:1].isdigit() else words_of(part) for part in text.removesuffix(_ONE_FILING).split()]
    return join((*parts, tr("của một hồ sơ")) if one else parts)


def _days(text: str) -> str:
    return "–".join(_day(one) for one in text.split("/"))


def _day(text: str) -> str:
    """An ISO 8601 day or moment as it is written here; anything else as it stands."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{at:%d/%m/%Y}" if len(text) == len("2026-11-20") else f"{at:%H:%M:%S %d/%m/%Y}"


_ONE_FILING: Final = "one filing"
_IMPORTED: Final = ("{taken} taken, {known} known, {conflicts} conflicts", _taken)
_SINCE: Final = (
    "from {since}; {source}",
    lambda since, source: tr("từ {day}; nguồn: {source}", day=_day(since), source=source),
)
SHAPES: Final[dict[str, tuple[Shape, ...]]] = {
    "filings-searched": (("{n} filings", _filings),),
    "register-exported": (("{n} filings", _filings),),
    "mismatches-exported": (("{n} rows", _rows),),
    "trail-exported": (("{n} rows", _rows), ("{n} rows {question}", _rows)),
    "trail-read": (("{question}", _question),),
    "backed-up": (("{n} bytes", in_bytes),),
    "restored": (("from the backup of {made}", lambda made: tr("từ bản sao lưu {at}", at=_day(made))),),
    "day-closed": (
        (
            "filed {filed}, arrived {arrived}, waiting {waiting}, refused {refused}",
            _day_closed,
        ),
    ),
    "filings-imported": (_IMPORTED,),
    "bundle-handed-in": (_IMPORTED,),
    "filings-exported": (("{n}", _filings),),
    "bundle-carried": (("{n}", _filings),),
    "left-over-dropped": (("{n} answers of an older form", lambda n: tr("%n câu trả lời của mẫu cũ", "", n)),),
    "catalogue-mended": (_SINCE,),
    "catalogue-imported": (_SINCE,),
    "lists-import": (
        (
            "{n} units differ; from {since}; {source}",
            lambda n, since, source: join((tr("%n đơn vị khác", "", n), _SINCE[1](since, source)), "; "),
        ),
    ),
    "gateway-set-back": (
        (
            "{leaves} leaves, now {now}; {n} filings ask again",
            lambda leaves, now, n: join(
                (tr("sổ từ {before} còn {now} lá", before=leaves, now=now), tr("%n hồ sơ hỏi lại", "", n)), "; "
            ),
        ),
    ),
    "log-alarm-cleared": (
        (
            "{kept} gave way to {offered}; {n} filings ask again",
            lambda kept, offered, n: join(
                (tr("{kept} nhường cho {offered}", kept=kept, offered=offered), tr("%n hồ sơ hỏi lại", "", n)), "; "
            ),
        ),
    ),
    "result-given": (
        (
            "{capacity} {proof}",
            lambda capacity, proof: join((_word(CAPACITIES, capacity), _word(PROOFS, proof))),
        ),
    ),
    "identity-attested": (("{kind}", lambda kind: _word(IDENTITY, kind)),),
    "identity-confirmed": (("{command}", lambda command: _word(GRAVE, command)),),
    "signing-said": (
        ("{way}, read aloud", lambda way: join((_word(WAYS, way), tr("có đọc cho nghe")))),
        ("{way}", lambda way: _word(WAYS, way)),
    ),
    "declaration-printed": (("large", lambda: tr("chữ lớn")),),
    "citizen-confirmed": (("{at}", _day),),
    "upgrade": (
        ("empty to {after}", lambda after: tr("kho mới, {after}", after=after)),
        ("{before} to {after}", lambda before, after: f"{before} → {after}"),
    ),
    "sweep": (("{n} orphans", lambda n: tr("%n tệp mồ côi", "", n)),),
}


def purpose_of(line: AuditLine, catalogue: Catalogue) -> str:
    """A service by its title, a count, a day, a choice in the language of now; else as it was written."""
    purpose = line.purpose
    for written, words in SHAPES.get(line.action, ()):
        found = _pattern(written).fullmatch(purpose)
        if found is not None:
            return words(*(int(text) if name == _COUNT else text for name, text in found.groupdict().items()))
    service, _, what = purpose.partition(" ")
    try:
        title = of_catalogue(catalogue.get(service).title)
    except CounterError:
        return PURPOSES.get(purpose, purpose)
    named = [MISMATCHES.get(one, one) for one in what.split(",") if one]  # of an identity-mismatch
    return join((title, join(named)), ": ") if named else title


@cache
def _pattern(written: str) -> re.Pattern[str]:
    pieces = (
        re.escape(part) if at % 2 == 0 else rf"(?P<{part}>{'[0-9]{1,15}' if part == _COUNT else '.+?'})"
        for at, part in enumerate(_PLACE.split(written))
    )
    return re.compile("".join(pieces), re.DOTALL)

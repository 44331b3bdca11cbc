"""A draft's papers before they are filed: that each still opens, is no blank sheet, and stands there once.

They were looked into when they were attached; a draft that lay for a week, or took its papers from an
earlier filing, meets other limits and perhaps another disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from counter.errors import CounterError, FailureCode
from counter.model.attachment import AttachmentFacts
from counter.model.filing import Paper
from counter.model.review import PAPER, Finding
from counter.told import tell

_SAID: Final = {
    FailureCode.PAPER_EMPTY: tell("tệp không có trang nào, xin quét lại"),
    FailureCode.PAPER_TOO_LARGE: tell("tệp lớn hơn mức được nhận, xin quét lại ở 200 dpi hoặc tách ra"),
    FailureCode.PAPER_KIND_REFUSED: tell("không phải PDF, JPEG, PNG hay TIFF"),
    FailureCode.PAPER_LOCKED: tell("tệp PDF có mật khẩu, xin bản không đặt mật khẩu"),
    FailureCode.PAPER_UNREADABLE: tell("tệp không mở được, xin quét lại"),
}
_BROKEN: Final = tell("tệp đã lưu không đọc lại được, xin thêm lại")
_LONGEST_NAME: Final = 40
_MOST_NAMED: Final = 5  # blank pages named one by one


def paper_blockers(
    papers: tuple[Paper, ...], look: Callable[[Paper], AttachmentFacts], largest: int
) -> Iterator[Finding]:
    """``look`` opens a paper and raises CounterError where it cannot; ``largest`` in octets."""
    first: dict[str, Paper] = {}
    for paper in papers:
        target = f"{PAPER}{paper.requirement}"
        if (other := first.setdefault(paper.sha256, paper)) is not paper:
            twice = tell("{paper}: cùng một tệp với {other}, xin bỏ một bản.", paper=_name(paper), other=_name(other))
            yield Finding(target, twice)
        elif paper.size > largest:
            yield Finding(target, _wrong(paper, _SAID[FailureCode.PAPER_TOO_LARGE]))
        else:
            try:
                look(paper)
            except CounterError as exc:
                yield Finding(target, _wrong(paper, _SAID.get(exc.code, _BROKEN)))


def paper_warnings(
    papers: tuple[Paper, ...], look: Callable[[Paper], AttachmentFacts], earlier: Mapping[str, str]
) -> Iterator[Finding]:
    """``earlier``: SHA-256 → the code of the filing that a paper was taken over from."""
    for paper in papers:
        target = f"{PAPER}{paper.requirement}"
        if paper.sha256 in earlier:
            taken = tell(
                "{paper}: lấy lại từ hồ sơ {filing}, xin xem còn giá trị không.",
                paper=_name(paper),
                filing=earlier[paper.sha256],
            )
            yield Finding(target, taken)
        try:
            facts = look(paper)
        except CounterError:
            continue  # a blocker already
        if facts.wholly_blank:
            blank = tell("{paper}: mọi trang đều trắng, có thể đã quét ngược mặt.", paper=_name(paper))
            yield Finding(target, blank)
        elif facts.blank_pages:
            numbers = ", ".join(str(number) for number in facts.blank_pages[:_MOST_NAMED])
            more = ", …" if len(facts.blank_pages) > _MOST_NAMED else ""
            yield Finding(target, tell("{paper}: trang {pages} trắng.", paper=_name(paper), pages=f"{numbers}{more}"))


def _wrong(paper: Paper, what: str) -> str:
    return tell("{paper}: {what}.", paper=_name(paper), what=what)


def _name(paper: Paper) -> str:
    """Its file's name, with its ending, in a sentence's length."""
    name = paper.name
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 11]}…{name[-10:]}"

"""A draft's papers before they are filed: that each still opens, is no blank sheet, and stands there once.

They were looked into when they were attached; a draft that lay for a week, or took its papers from an
earlier filing, meets other limits and perhaps another disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from counter.errors import CounterError, FailureCode
from counter.model.filing import Paper
from counter.model.review import PAPER, Finding
from counter.paper.attachment import AttachmentFacts

_SAID: Final = {
    FailureCode.PAPER_EMPTY: "tệp không có trang nào, xin quét lại",
    FailureCode.PAPER_TOO_LARGE: "tệp lớn hơn mức được nhận, xin quét lại ở 200 dpi hoặc tách ra",
    FailureCode.PAPER_KIND_REFUSED: "không phải PDF, JPEG, PNG hay TIFF",
    FailureCode.PAPER_UNREADABLE: "tệp không mở được, xin quét lại",
}
_BROKEN: Final = "tệp đã lưu không đọc lại được, xin thêm lại"
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
            yield Finding(target, f"{_name(paper)}: cùng một tệp với {_name(other)}, xin bỏ một bản.")
        elif paper.size > largest:
            yield Finding(target, f"{_name(paper)}: {_SAID[FailureCode.PAPER_TOO_LARGE]}.")
        else:
            try:
                look(paper)
            except CounterError as exc:
                yield Finding(target, f"{_name(paper)}: {_SAID.get(exc.code, _BROKEN)}.")


def paper_warnings(
    papers: tuple[Paper, ...], look: Callable[[Paper], AttachmentFacts], earlier: Mapping[str, str]
) -> Iterator[Finding]:
    """``earlier``: SHA-256 → the code of the filing that a paper was taken over from."""
    for paper in papers:
        target = f"{PAPER}{paper.requirement}"
        if paper.sha256 in earlier:
            yield Finding(
                target, f"{_name(paper)}: lấy lại từ hồ sơ {earlier[paper.sha256]}, xin xem còn giá trị không."
            )
        try:
            facts = look(paper)
        except CounterError:
            continue  # a blocker already
        if facts.wholly_blank:
            yield Finding(target, f"{_name(paper)}: mọi trang đều trắng, có thể đã quét ngược mặt.")
        elif facts.blank_pages:
            numbers = ", ".join(str(number) for number in facts.blank_pages[:_MOST_NAMED])
            more = ", …" if len(facts.blank_pages) > _MOST_NAMED else ""
            yield Finding(target, f"{_name(paper)}: trang {numbers}{more} trắng.")


def _name(paper: Paper) -> str:
    """Its file's name, with its ending, in a sentence's length."""
    name = paper.name
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 11]}…{name[-10:]}"

"""Whether a declaration may be filed as it is signed: pure, asked at the counter and again at the gateway."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from counter.model.filing import Answer
from counter.model.person_name import comparable
from counter.model.personal_number import PersonalNumber
from counter.model.signing import Signing, Witness, declared
from counter.told import tell

_OF_AGE: Final = 18  # years (Luật Công chứng 2014 Đ. 47 khoản 2)
_SHORTEST_NUMBER: Final = 6


def signing_problems(signing: Signing, answers: Mapping[str, Answer], today: date) -> tuple[str, ...]:
    """Vietnamese sentences, () when it may. ``answers``: those that are filed."""
    return (*_unread(signing, answers), *_of_the_witness(signing, answers, today))


def read_out(signing: Signing, answers: Mapping[str, Answer]) -> bool:
    """Whether all of what is filed was read out, and not something else."""
    return signing.aloud and signing.read == declared(answers)


def officer_as_witness(signing: Signing, officer: str) -> bool:
    """Whether the witness bears the name of the officer who receives the filing (``officer``, as it is shown)."""
    return signing.wants_witness and bool(_named(signing.witness)) and _named(signing.witness) == comparable(officer)


def namesake(signing: Signing, answers: Mapping[str, Answer]) -> bool:
    """Whether somebody in the declaration is called as the witness is: no proof that it is the same person."""
    said = {comparable(one.value) for one in answers.values() if isinstance(one.value, str)}
    return signing.wants_witness and bool(_named(signing.witness)) and _named(signing.witness) in said


def _unread(signing: Signing, answers: Mapping[str, Answer]) -> Iterator[str]:
    if not signing.aloud or read_out(signing, answers):
        return
    if not signing.read:
        yield tell("Chưa đọc hết tờ khai cho người dân nghe.")
    else:
        yield tell("Tờ khai đã đổi sau khi đọc cho người dân nghe: xin đọc lại.")


def _of_the_witness(signing: Signing, answers: Mapping[str, Answer], today: date) -> Iterator[str]:
    if not signing.wants_witness:
        return
    one = signing.witness
    if one is None or not (one.name and one.number):
        yield tell("Cần người làm chứng: ghi họ tên và số giấy tờ.")
        return
    if not any(map(str.isalpha, one.name)) or len(one.number) < _SHORTEST_NUMBER or not one.number.isalnum():
        yield tell("Họ tên hoặc số giấy tờ của người làm chứng chưa đúng.")
    if not one.disinterested:
        yield tell("Chưa xác nhận người làm chứng không có quyền, lợi ích liên quan.")
    if one.number in {answer.value for answer in answers.values() if isinstance(answer.value, str)}:
        yield tell("Người làm chứng có tên trong tờ khai: mời người không liên quan.")
    if _under_age(one, today):
        yield tell("Người làm chứng phải đủ {years} tuổi.", years=_OF_AGE)


def _under_age(one: Witness, today: date) -> bool:
    """By the year in a personal number; the day of birth is not in it, the officer looks at the paper."""
    try:
        born = PersonalNumber(one.number).implied_birth_year
    except ValueError:
        return False
    return born is not None and today.year - born < _OF_AGE


def _named(one: Witness | None) -> str:
    return comparable(one.name) if one is not None else ""

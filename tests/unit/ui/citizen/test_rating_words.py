"""The supervisor reads a share with its denominator, or why there is none yet."""

from __future__ import annotations

from counter.model.rating import RatingSums, Reason, Satisfaction
from ui.desk.rating_words import rating_words


def test_a_share_stands_with_its_numerator_and_denominator() -> None:
    steps = dict.fromkeys(Satisfaction, 0) | {Satisfaction.SATISFIED: 7, Satisfaction.VERY_DISSATISFIED: 3}
    headline, behind = rating_words(RatingSums(steps, {Reason.WAITING: 3}))
    assert headline == "70 % · 7/10 lượt"
    assert behind == "Hài lòng 7, rất không hài lòng 3. Vì: thời gian chờ 3."


def test_where_fewer_than_five_answered_it_says_why_nothing_is_shown() -> None:
    assert rating_words(RatingSums())[1].startswith("Chỉ hiện tổng của từng 5 lượt")

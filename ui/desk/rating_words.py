"""What a supervisor reads of the citizens' answers: sums of five and more, each with its denominator. No Qt here."""

from __future__ import annotations

from counter.model.rating import FEWEST, RatingSums
from ui.citizen.screen import REASONS, STEPS


def rating_words(sums: RatingSums) -> tuple[str, str]:
    """A headline, and what is behind it."""
    if not sums.ratings:
        return "Chưa có", f"Chỉ hiện tổng của từng {FEWEST} lượt đánh giá, để không ai biết một người đã chọn gì."
    percent = round(100 * sums.satisfied / sums.ratings)
    steps = ", ".join(f"{words.lower()} {sums.steps[step]}" for step, words in STEPS.items() if sums.steps[step])
    about = ", ".join(f"{words.lower()} {sums.reasons[one]}" for one, words in REASONS.items() if sums.reasons.get(one))
    return f"{percent} % · {sums.satisfied}/{sums.ratings} lượt", f"{steps.capitalize()}." + (
        f" Vì: {about}." if about else ""
    )

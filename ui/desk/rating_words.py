"""What a supervisor reads of the citizens' answers: sums of five and more, each with its denominator. No Qt here."""

from __future__ import annotations

from counter.model.rating import FEWEST, RatingSums
from ui.citizen.screen import REASONS, STEPS
from ui.i18n.words import now, tr


def rating_words(sums: RatingSums) -> tuple[str, str]:
    """A headline, and what is behind it."""
    if not sums.ratings:
        return tr("Chưa có"), tr(
            "Chỉ hiện tổng của từng {fewest} lượt đánh giá, để không ai biết một người đã chọn gì.", fewest=FEWEST
        )
    percent = round(100 * sums.satisfied / sums.ratings)
    steps = ", ".join(f"{now(words).lower()} {sums.steps[step]}" for step, words in STEPS.items() if sums.steps[step])
    about = ", ".join(
        f"{now(words).lower()} {sums.reasons[one]}" for one, words in REASONS.items() if sums.reasons.get(one)
    )
    head = tr("{percent} % · {satisfied}/{all} lượt", percent=percent, satisfied=sums.satisfied, all=sums.ratings)
    because = tr("Vì: {reasons}.", reasons=about) if about else ""
    return head, f"{steps.capitalize()}. {because}".rstrip()

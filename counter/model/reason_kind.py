"""Which of the two slips a reason is for."""

from __future__ import annotations

from enum import StrEnum, unique


@unique
class ReasonKind(StrEnum):
    """Mẫu 02 asks, Mẫu 03 refuses (TT 03/2025/TT-VPCP)."""

    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"

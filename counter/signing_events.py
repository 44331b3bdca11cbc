"""What crosses a thread about how a citizen signs, what was read out, and who bears witness."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.model.signing import Signing


@dataclass(frozen=True, slots=True)
class SaySigning:
    """How this draft is signed; kept beside it until it is filed. Answered by DraftSaved and SigningTold."""

    draft: UUID
    signing: Signing = field(repr=False)


@dataclass(frozen=True, slots=True)
class AskSigning:
    """What was said for a draft that is opened again; answered by SigningTold."""

    draft: UUID


@dataclass(frozen=True, slots=True)
class SigningTold:
    draft: UUID
    signing: Signing = field(repr=False)

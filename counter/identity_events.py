"""What crosses a thread about a person without a usable card."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.model.identity import Attestation


@dataclass(frozen=True, slots=True)
class AttestIdentity:
    """The officer says what was shown instead of a card; None takes it back."""

    draft: UUID
    attestation: Attestation | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class AskIdentity:
    """What was attested for a draft that is opened again; answered by IdentityTold."""

    draft: UUID


@dataclass(frozen=True, slots=True)
class IdentityTold:
    draft: UUID
    attestation: Attestation | None = field(repr=False, default=None)

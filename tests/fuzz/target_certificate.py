"""A certificate or a revocation list that an officer imports, by whichever name."""

from __future__ import annotations

from contextlib import suppress

from counter.emrtd import certificate
from counter.errors import ContentError
from tests.fuzz import seeds as made


def one_input(data: bytes) -> None:
    with suppress(ContentError):
        certificate.parse_revocation_list(data)
    certificate.parse(data)


def seeds() -> list[bytes]:
    state = made.state()
    return [state.csca, made.signer().certificate, state.revocation_list(made.signer().certificate)]

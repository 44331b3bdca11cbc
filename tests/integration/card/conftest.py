"""The real smart-card service, for every test of this folder that asks for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.smart_card_service import SmartCardService, running_service


@pytest.fixture(scope="module")
def service() -> Iterator[SmartCardService]:
    """Skips aloud where there is none to be had."""
    with running_service() as service:
        yield service

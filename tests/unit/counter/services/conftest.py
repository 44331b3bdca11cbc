"""One morning at one counter for each test: a real store in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from counter.errors import FailureCode
from counter.events import ChallengeFailed, Filed, FileDraft
from counter.model.filing import Filing
from counter.paper.sample_judgment import sample_divorce_judgment
from tests.fakes.whole_desk import WholeDesk


@cache
def _judgment() -> bytes:
    return sample_divorce_judgment("Trần Thị Bích Ngọc", "Nguyễn Mạnh Cường", date(2024, 5, 20))


@pytest.fixture
def judgment() -> bytes:
    """A scanned paper as citizens bring it."""
    return _judgment()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[WholeDesk]:
    """An officer is signed in."""
    desk = WholeDesk(tmp_path)
    desk.signed_in()
    yield desk
    desk.store.close()


@pytest.fixture
def filing(desk: WholeDesk, judgment: bytes) -> Filing:
    """The divorced woman's certificate, filed; the card was gone before it could sign."""
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    return desk.said(Filed).filing

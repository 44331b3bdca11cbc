"""The receipt that comes with a filing's last byte, and gateways that send none."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from counter.errors import FailureCode
from counter.model.vietnam_time import VIETNAM
from sync.answers import AgainLater, Answer
from sync.portal import Portal
from sync.wire.messages import Receipt, UploadPlace
from sync.wire.paths import PREFER, REPRESENTATION, UPLOAD_OFFSET, paper_path

FILING, PAPER = UUID(int=1), UUID(int=2)
DIGEST = bytes(range(32))
DATA = b"0123456789"
NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)
PLACE = UploadPlace(paper_id=PAPER, path=paper_path(FILING, PAPER), size=10, sha256="00" * 32, offset=0, complete=False)


class _Line:
    """Answers every request with the same, and remembers the header fields of the last."""

    def __init__(self, status: int, body: bytes, offset: int | str) -> None:
        self._answer = Answer(status, {UPLOAD_OFFSET: str(offset)}, body)
        self.headers: dict[str, str] = {}

    def send(self, *_request: str, headers: dict[str, str], **_more: Any) -> _Line:
        self.headers = headers
        return self

    def answer(self) -> Answer:
        return self._answer


def receipt_of(filing_id: UUID = FILING, digest: bytes = DIGEST) -> Receipt:
    return Receipt(
        filing_id=filing_id,
        code="H15.50.05.13-261008-0001",
        digest=digest.hex(),
        registered_at=NOON,
        completed_at=NOON,
    )


def upload(line: _Line, most: int | None = None) -> tuple[UploadPlace, Receipt | None]:
    return Portal(line).send_piece(FILING, DIGEST, PLACE, DATA, most).result()  # type: ignore[arg-type]  # all that an upload asks of a line


def test_it_is_asked_for_with_the_last_byte_only() -> None:
    line = _Line(204, b"", 7)
    assert upload(line, 7) == (PLACE.model_copy(update={"offset": 7}), None)
    assert PREFER not in line.headers
    line = _Line(200, receipt_of().model_dump_json().encode(), 10)
    assert upload(line) == (PLACE.model_copy(update={"offset": 10, "complete": True}), receipt_of())
    assert line.headers[PREFER] == REPRESENTATION


@pytest.mark.parametrize("offset", ["", "-1", "1e1", "٣", "11", "9" * 5000])
def test_an_offset_that_is_none_is_again_later(offset: str) -> None:
    with pytest.raises(AgainLater) as again:
        upload(_Line(204, b"", offset))
    assert again.value.code is FailureCode.GATEWAY_TROUBLE


def test_a_gateway_that_sends_none_is_asked_later() -> None:
    place, receipt = upload(_Line(204, b"", 10))
    assert place.complete
    assert receipt is None


@pytest.mark.parametrize(
    "body",
    [
        receipt_of(filing_id=UUID(int=3)).model_dump_json().encode(),
        receipt_of(digest=bytes(32)).model_dump_json().encode(),
        b"",
        b"{}",
    ],
    ids=["another filing's", "of other content", "empty", "none"],
)
def test_what_is_no_receipt_of_this_filing_delivers_nothing(body: bytes) -> None:
    with pytest.raises(AgainLater) as failure:
        upload(_Line(200, body, 10))
    assert failure.value.code is FailureCode.GATEWAY_TROUBLE

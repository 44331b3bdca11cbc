"""An upload that is cut at any byte goes on from there, not from the beginning."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from counter.model.filing import Filing, SyncState
from sync.answers import AgainLater, Answer
from sync.gateway.intake import PART
from sync.line import Line, Sent
from sync.portal import Portal
from sync.signatures import RequestHead, content_digest
from sync.training_line import TrainingLine
from sync.wire.messages import Receipt, UploadPlace
from sync.wire.paths import (
    CONTENT_DIGEST,
    IDEMPOTENCY_KEY,
    OFFSET_STREAM,
    PREFER,
    PREFERENCE_APPLIED,
    REPRESENTATION,
    TARGET,
    TUS_RESUMABLE,
    TUS_VERSION,
    UPLOAD_OFFSET,
    key_of,
)
from tests.fakes.desk_filings import vietnam_now
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_books import GatewayBooks
from tests.fakes.gateway_child import GatewayChild

SIZE = 900_000


@pytest.mark.parametrize("cut_after", [1, 9_001, 262_144 + 5_000, 903_500])
def test_cut_at_any_byte_it_resumes(
    cut_after: int, new_desk: Callable[..., EnrolledDesk], line: TrainingLine, gateway: GatewayChild
) -> None:
    desk = new_desk(line.port)
    filing = desk.put(os.urandom(SIZE))
    line.cut_after(cut_after)
    assert not desk.engine().run_once().line
    line.restore()
    came = max(cut_after - PART, 0) - 20_000
    while came > 0 and desk.portal().state(filing.id, filing.digest).uploads[0].offset < came:
        """The gateway is still taking in what got through."""
    desk.make_due()
    portal = desk.portal()
    desk.engine(portal).run_once()
    after, entry = desk.standing(filing)
    assert entry.state is SyncState.DELIVERED
    assert after.code is not None
    (row,) = GatewayBooks(gateway.folder).filings(filing.id)
    assert row.digest == filing.digest
    # of what got through before the cut, wherever it came, at most one part is sent again
    assert portal.bytes_sent < SIZE - max(cut_after - PART, 0) + 20_000


@pytest.mark.parametrize("cut_after", [12_000, 60_000, 72_000, 105_000, 230_000])
def test_cut_with_several_requests_under_way_each_filing_resumes_for_itself(
    cut_after: int, new_desk: Callable[..., EnrolledDesk], line: TrainingLine, gateway: GatewayChild
) -> None:
    desk = new_desk(line.port)
    filings = [desk.put(os.urandom(60_000), os.urandom(60_000)) for _ in range(2)]
    line.cut_after(cut_after)
    assert not desk.engine().run_once().line
    line.restore()
    desk.make_due()
    portal = desk.portal()
    desk.engine(portal).run_once()
    for filing in filings:
        assert desk.standing(filing)[0].sync is SyncState.DELIVERED
        (row,) = GatewayBooks(gateway.folder).filings(filing.id)
        assert row.digest == filing.digest
    codes = [desk.standing(filing)[0].code for filing in filings]
    assert len({code.text for code in codes if code is not None}) == len(filings)
    assert portal.bytes_sent < 260_000


def test_bytes_that_arrived_before_the_cut_are_kept(desk: EnrolledDesk) -> None:
    data = os.urandom(800_000)
    filing = desk.put(data)
    portal = desk.portal()
    (place,) = portal.send_registration(filing.id, filing.manifest, filing.evidence, filing.digest).result().uploads
    # one long PATCH, as any tus client may send it: half of it comes, then the client is gone
    with half_sent(desk, place, filing, data, 400_000):
        while place.offset == 0:
            (place,) = portal.state(filing.id, filing.digest).uploads
    (place,) = portal.state(filing.id, filing.digest).uploads
    assert PART <= place.offset <= 400_000
    while not place.complete:
        place, _ = portal.send_piece(filing.id, filing.digest, place, data).result()
    assert portal.receipt(filing.id, filing.digest).papers == (filing.papers[0].sha256,)


def test_a_wrong_idea_of_the_offset_is_put_right(desk: EnrolledDesk) -> None:
    data = os.urandom(50_000)
    filing = desk.put(data)
    portal = desk.portal()
    (place,) = portal.send_registration(filing.id, filing.manifest, filing.evidence, filing.digest).result().uploads
    told, _ = portal.send_piece(filing.id, filing.digest, place.model_copy(update={"offset": 20_000}), data).result()
    assert (told.offset, told.complete) == (0, False)
    assert portal.send_piece(filing.id, filing.digest, told, data).result()[0].complete
    # once whole, sending again does no harm
    again, receipt = portal.send_piece(filing.id, filing.digest, place, data).result()
    assert again.complete
    assert receipt == portal.receipt(filing.id, filing.digest)


def test_a_file_that_arrives_wrong_starts_again_from_zero(desk: EnrolledDesk) -> None:
    data = os.urandom(50_000)
    filing = desk.put(data)
    portal = desk.portal()
    (place,) = portal.send_registration(filing.id, filing.manifest, filing.evidence, filing.digest).result().uploads
    wrong, receipt = portal.send_piece(filing.id, filing.digest, place, bytes(50_000)).result()
    assert (wrong.offset, wrong.complete, receipt) == (0, False, None)
    with pytest.raises(AgainLater):
        portal.receipt(filing.id, filing.digest)
    assert portal.send_piece(filing.id, filing.digest, wrong, data).result()[0].complete
    assert portal.receipt(filing.id, filing.digest).papers == (filing.papers[0].sha256,)


def test_a_body_that_gives_way_goes_on_where_the_gateway_has_come_to(desk: EnrolledDesk) -> None:
    data = os.urandom(900_000)
    filing = desk.put(data)
    portal = desk.portal()
    (place,) = portal.send_registration(filing.id, filing.manifest, filing.evidence, filing.digest).result().uploads
    halfway, receipt = portal.send_piece(
        filing.id, filing.digest, place, data, give_way=lambda sent, size: sent > size // 2
    ).result()
    assert receipt is None
    assert not halfway.complete
    # another body need not wait: the line is whole again, and what had come is kept
    after, receipt = portal.send_piece(filing.id, filing.digest, halfway, data).result()
    while not after.complete:
        after, receipt = portal.send_piece(filing.id, filing.digest, after, data).result()
    assert receipt == portal.receipt(filing.id, filing.digest)


def test_three_requests_carry_a_filing_with_two_papers_of_any_size(desk: EnrolledDesk) -> None:
    line = CountedLine(desk.settings, desk.key.signer(desk.clock), desk.gateway_key, desk.clock, os.urandom)
    filing = desk.put(os.urandom(3_000_000), os.urandom(10))
    desk.engine(Portal(line)).run_once()
    line.close()
    assert desk.standing(filing)[1].state is SyncState.DELIVERED
    assert line.of_filings == ["PUT", "PATCH", "PATCH"]


class CountedLine(Line):
    """Remembers the requests that name a filing."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.of_filings: list[str] = []

    def send(self, method: str, target: str, **more: Any) -> Sent:
        if more.get("key"):
            self.of_filings.append(method)
        return super().send(method, target, **more)


def test_only_who_prefers_it_gets_the_receipt_instead_of_tus_own_answer(desk: EnrolledDesk) -> None:
    data = os.urandom(10)
    filing = desk.put(data)
    portal, line = desk.portal(), desk.line()
    (place,) = portal.send_registration(filing.id, filing.manifest, filing.evidence, filing.digest).result().uploads

    def patch(prefer: str) -> Answer:
        headers = {"content-type": OFFSET_STREAM, UPLOAD_OFFSET: "0", TUS_RESUMABLE: TUS_VERSION}
        more = {PREFER: prefer} if prefer else {}
        return line.exchange("PATCH", place.path, body=data, key=key_of(filing.id), headers=headers | more)

    for prefer in ("", "return=minimal", "respond-async, wait=10", "return=representations"):
        answer = patch(prefer)
        assert (answer.status, answer.body, answer.headers[UPLOAD_OFFSET]) == (204, b"", "10")
        assert PREFERENCE_APPLIED not in answer.headers
    for prefer in ("return=representation", 'wait=10, Return = "representation"; q=1'):
        answer = patch(prefer)
        assert (answer.status, answer.headers[PREFERENCE_APPLIED]) == (200, REPRESENTATION)
        assert answer.headers[UPLOAD_OFFSET] == "10"
        assert answer.read(Receipt) == portal.receipt(filing.id, filing.digest)
    line.close()


def test_more_bytes_than_announced_are_not_taken(desk: EnrolledDesk) -> None:
    filing = desk.put(b"0123456789")
    portal = desk.portal()
    (place,) = portal.send_registration(filing.id, filing.manifest, filing.evidence, filing.digest).result().uploads
    with pytest.raises(AgainLater):
        portal.send_piece(filing.id, filing.digest, place, b"0123456789 and more").result()
    assert portal.state(filing.id, filing.digest).uploads[0].offset == 0


@contextmanager
def half_sent(
    desk: EnrolledDesk, place: UploadPlace, filing: Filing, data: bytes, sent: int
) -> Iterator[ssl.SSLSocket]:
    """A signed PATCH of the whole of ``data`` of which only ``sent`` bytes have left yet."""
    headers = {
        TARGET: place.path,
        CONTENT_DIGEST: content_digest(data),
        IDEMPOTENCY_KEY: key_of(filing.id),
        UPLOAD_OFFSET: "0",
        TUS_RESUMABLE: TUS_VERSION,
        "content-type": OFFSET_STREAM,
        "content-length": str(len(data)),
        "host": "127.0.0.1",
    }
    head = RequestHead("PATCH", place.path, headers)
    desk.key.signer(vietnam_now).sign_request(head, os.urandom(8).hex())
    lines = [f"PATCH {place.path} HTTP/1.1", *(f"{name}: {value}" for name, value in head.headers.items()), "", ""]
    context = ssl.create_default_context(cafile=desk.certificate)
    with (
        socket.create_connection(("127.0.0.1", desk.port), timeout=10) as plain,
        context.wrap_socket(plain, server_hostname="127.0.0.1") as line,
    ):
        line.sendall("\r\n".join(lines).encode() + data[:sent])
        yield line

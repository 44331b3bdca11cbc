"""An upload that is cut at any byte goes on from there, not from the beginning."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from counter.model.filing import Filing, SyncState
from sync.answers import AgainLater
from sync.gateway.intake import PART
from sync.portal import PIECE
from sync.signatures import RequestHead, content_digest
from sync.training_line import TrainingLine
from sync.wire.messages import UploadPlace
from sync.wire.paths import (
    CONTENT_DIGEST,
    IDEMPOTENCY_KEY,
    OFFSET_STREAM,
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


@pytest.mark.parametrize("cut_after", [1, 9_001, 262_144 + 5_000, 905_500])
def test_cut_at_any_byte_it_resumes(
    cut_after: int, new_desk: Callable[..., EnrolledDesk], line: TrainingLine, gateway: GatewayChild
) -> None:
    desk = new_desk(line.port)
    filing = desk.put(os.urandom(SIZE))
    line.cut_after(cut_after)
    assert not desk.engine().run_once().line
    line.restore()
    make_due(desk)
    desk.engine().run_once()
    after, entry = desk.standing(filing)
    assert entry.state is SyncState.DELIVERED
    assert after.code is not None
    (row,) = GatewayBooks(gateway.folder).filings(filing.id)
    assert row.digest == filing.digest
    # a cut costs one piece at the most, wherever it comes
    assert entry.bytes_sent < SIZE + PIECE + 20_000


def test_bytes_that_arrived_before_the_cut_are_kept(desk: EnrolledDesk) -> None:
    data = os.urandom(800_000)
    filing = desk.put(data)
    portal = desk.portal()
    (place,) = portal.register(filing.id, filing.manifest, filing.evidence, filing.digest).uploads
    # one long PATCH, as any tus client may send it: half of it comes, then the client is gone
    with half_sent(desk, place, filing, data, 400_000):
        while place.offset == 0:
            (place,) = portal.state(filing.id, filing.digest).uploads
    (place,) = portal.state(filing.id, filing.digest).uploads
    assert PART <= place.offset <= 400_000
    while not place.complete:
        place = portal.upload(filing.id, place, data)
    assert portal.receipt(filing.id, filing.digest).papers == (filing.papers[0].sha256,)


def test_a_wrong_idea_of_the_offset_is_put_right(desk: EnrolledDesk) -> None:
    data = os.urandom(50_000)
    filing = desk.put(data)
    portal = desk.portal()
    (place,) = portal.register(filing.id, filing.manifest, filing.evidence, filing.digest).uploads
    told = portal.upload(filing.id, place.model_copy(update={"offset": 20_000}), data)
    assert (told.offset, told.complete) == (0, False)
    assert portal.upload(filing.id, told, data).complete
    # once whole, sending again does no harm
    assert portal.upload(filing.id, place, data).complete


def test_a_file_that_arrives_wrong_starts_again_from_zero(desk: EnrolledDesk) -> None:
    data = os.urandom(50_000)
    filing = desk.put(data)
    portal = desk.portal()
    (place,) = portal.register(filing.id, filing.manifest, filing.evidence, filing.digest).uploads
    wrong = portal.upload(filing.id, place, bytes(50_000))
    assert (wrong.offset, wrong.complete) == (0, False)
    with pytest.raises(AgainLater):
        portal.receipt(filing.id, filing.digest)
    assert portal.upload(filing.id, wrong, data).complete
    assert portal.receipt(filing.id, filing.digest).papers == (filing.papers[0].sha256,)


def test_more_bytes_than_announced_are_not_taken(desk: EnrolledDesk) -> None:
    filing = desk.put(b"0123456789")
    portal = desk.portal()
    (place,) = portal.register(filing.id, filing.manifest, filing.evidence, filing.digest).uploads
    with pytest.raises(AgainLater):
        portal.upload(filing.id, place, b"0123456789 and more")
    assert portal.state(filing.id, filing.digest).uploads[0].offset == 0


def make_due(desk: EnrolledDesk) -> None:
    with desk.store.begin() as work:
        for entry in work.outbox.waiting():
            work.outbox.save(replace(entry, next_at=None))
        work.commit()


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

r"""The bundle: filings of one counter in one file, for a day without a line (wire.md, "No line at all").

::

    head      {"format", "sender": "<unit>/<counter>", "sender_key", "at", "filings", "keys": [{"holder", "sealed"}]}
    sealed    record(filing) ‖ blob(paper)… for each filing, in the counter's own order
              ‖ record({"kind": "end", "filings": n, "logs": […]}) ‖ record(signature)
    signature Ed25519 of the sender over "motcua/bundle/v1" ‖ 0 ‖ SHA-256(head) ‖ SHA-256(everything sealed before it)

The head names no person and no filing. Whoever has no key in it sees who sent how many, and when; the
signature is inside, and over the head too, so a bundle cannot be sealed anew to somebody else under
the first sender's name. Reading twice is meant: first all of it is proved, then it is acted upon.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO, Annotated, Literal
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import AwareDatetime, BaseModel, Field, ValidationError

from counter.carry.filing_record import (
    CARRIED_MODEL,
    LARGEST_RECORD,
    MOST_LEAVES,
    CarriedFiling,
    CarriedLog,
    read_filing,
)
from counter.carry.framing import SealedReader, framed_head, read_head, record, stream_key
from counter.carry.recipients import open_key, seal_key
from counter.errors import ContentError, FailureCode
from counter.ports import RandomBytes
from counter.sealed_stream import seal

MAGIC = b"MOTCUA-BUNDLE/1\n"
SUFFIX = ".motcua-hoso"
MOST_FILINGS = 100_000
_DOMAIN = b"motcua/bundle/v1\0"
_MOST_LOGS = 100
_LARGEST_END = _MOST_LOGS * (MOST_LEAVES * 70 + 16 * 1024)
_Key = Annotated[bytes, Field(min_length=32, max_length=32)]

ReadPaper = Callable[[UUID], Iterable[bytes]]


class SealedKey(BaseModel):
    """The file's key for the holder of the Ed25519 key ``holder``."""

    model_config = CARRIED_MODEL

    holder: _Key
    sealed: Annotated[bytes, Field(max_length=256)]


class BundleHead(BaseModel):
    """What anyone may read: who sent it, when, how many filings."""

    model_config = CARRIED_MODEL

    format: Literal["motcua-bundle/1"] = "motcua-bundle/1"
    sender: Annotated[str, Field(max_length=80, pattern=r"^[A-Z0-9.]+/[A-Z0-9]{1,8}$")]
    sender_key: _Key
    at: AwareDatetime
    filings: Annotated[int, Field(ge=0, le=MOST_FILINGS)]
    keys: Annotated[tuple[SealedKey, ...], Field(min_length=1, max_length=8)]

    @property
    def counter(self) -> str:
        return self.sender.partition("/")[2]


class _End(BaseModel):
    model_config = CARRIED_MODEL

    kind: Literal["end"] = "end"
    filings: Annotated[int, Field(ge=0, le=MOST_FILINGS)]
    logs: Annotated[tuple[CarriedLog, ...], Field(max_length=_MOST_LOGS)] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """``counter``: ``<unit>/<counter>``, as the gateway knows it."""

    counter: str
    private: Ed25519PrivateKey = field(repr=False)

    @property
    def public(self) -> bytes:
        return self.private.public_key().public_bytes_raw()


def write_bundle(
    out: IO[bytes],
    sender: Sender,
    filings: Iterable[CarriedFiling],
    *,
    count: int,
    read_paper: ReadPaper,
    readers: Iterable[bytes],
    at: datetime,
    random: RandomBytes,
    logs: tuple[CarriedLog, ...] = (),
) -> None:
    """Write ``count`` filings, in ``sequence``, with their papers. At most one paper is held in memory.

    ``readers``: Ed25519 public keys of those who may open it; the sender always may. Raises OSError,
    and whatever ``filings`` and ``read_paper`` raise; ContentError when a paper is not what its filing
    says it is.
    """
    file_key = random(32)
    bound = hashlib.sha256(sender.public).digest()
    holders = tuple(dict.fromkeys((*readers, sender.public)))
    head = BundleHead(
        sender=sender.counter,
        sender_key=sender.public,
        at=at,
        filings=count,
        keys=tuple(SealedKey(holder=one, sealed=seal_key(file_key, one, bound)) for one in holders),
    )
    raw = head.model_dump_json().encode()
    out.write(framed_head(MAGIC, raw))
    plain = _plain(sender, raw, filings, count, read_paper, logs)
    for chunk in seal(plain, stream_key(file_key, MAGIC, raw)):
        out.write(chunk)


def _plain(
    sender: Sender,
    head: bytes,
    filings: Iterable[CarriedFiling],
    count: int,
    read_paper: ReadPaper,
    logs: tuple[CarriedLog, ...],
) -> Iterator[bytes]:
    seen = hashlib.sha256()

    def noted(part: bytes) -> bytes:
        seen.update(part)
        return part

    written = 0
    for filing in filings:
        yield noted(record(filing.model_dump_json().encode()))
        for paper in filing.papers:
            digest = hashlib.sha256()
            for part in read_paper(paper.id):
                digest.update(part)
                yield noted(part)
            if digest.hexdigest() != paper.sha256:
                raise ContentError(FailureCode.ATTACHMENT_BROKEN, "a paper is not what its filing says")
        written += 1
    if written != count:
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "not as many filings as were announced")
    yield noted(record(_End(filings=written, logs=logs).model_dump_json().encode()))
    yield record(sender.private.sign(_signed(head, seen.digest())))


class BundleReader:
    """A bundle on a file that can be sought in; open it once, for the bytes may be on a stick.

    ``prove`` first. Every method raises ContentError: CARRIED_FILE_BROKEN, NOT_FOR_THIS_STATION.
    """

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._raw = read_head(source, MAGIC)
        self._start = source.tell()
        try:
            self.head = BundleHead.model_validate_json(self._raw)
        except ValidationError as exc:
            raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "not a bundle's head") from exc
        self.logs: tuple[CarriedLog, ...] = ()
        self._key = b""

    def open(self, private: Ed25519PrivateKey) -> None:
        """Take the file's key with one of the keys that it was sealed to."""
        public = private.public_key().public_bytes_raw()
        bound = hashlib.sha256(self.head.sender_key).digest()
        for one in self.head.keys:
            if one.holder == public:
                self._key = stream_key(open_key(one.sealed, private, bound), MAGIC, self._raw)
                return
        raise ContentError(FailureCode.NOT_FOR_THIS_STATION, "no key for this station")

    def prove(self, sender_key: bytes) -> tuple[CarriedFiling, ...]:
        """Read it to its end: the filings without their papers, once all of it is whole and signed by ``sender_key``.

        The manifests and evidence are dropped from memory as they are read.
        """
        seen: list[CarriedFiling] = []
        for filing, papers in self._walk(sender_key):
            for paper in papers:
                for _part in paper:
                    pass
            seen.append(filing.model_copy(update={"manifest": b"", "evidence": b""}))
        return tuple(seen)

    def filings(self) -> Iterator[tuple[CarriedFiling, Iterator[Iterator[bytes]]]]:
        """Each filing, and its papers' bytes in its papers' order; take all of them before the next filing.

        Only after ``prove``: the bytes stand under the same key, so they are the ones that were proved.
        """
        return self._walk(self.head.sender_key)

    def _walk(self, sender_key: bytes) -> Iterator[tuple[CarriedFiling, Iterator[Iterator[bytes]]]]:
        if sender_key != self.head.sender_key:
            raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "signed with another key than this counter's")
        self._source.seek(self._start)
        sealed = SealedReader(self._source, self._key)
        last = 0
        for _number in range(self.head.filings):
            filing = read_filing(sealed.record(LARGEST_RECORD))
            if filing.counter != self.head.counter or filing.sequence <= last:
                raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "another counter's filing, or out of order")
            last = filing.sequence
            yield filing, _papers(sealed, filing)
        try:
            end = _End.model_validate_json(sealed.record(_LARGEST_END))
        except ValidationError as exc:
            raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "no end") from exc
        seen = sealed.seen
        signature = sealed.record(64)
        sealed.end()
        try:
            Ed25519PublicKey.from_public_bytes(sender_key).verify(signature, _signed(self._raw, seen))
        except (InvalidSignature, ValueError) as exc:
            raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "the signature is not the sender's") from exc
        self.logs = end.logs


def _papers(sealed: SealedReader, filing: CarriedFiling) -> Iterator[Iterator[bytes]]:
    for paper in filing.papers:
        yield _checked(sealed.blob(paper.size), paper.sha256)


def _checked(parts: Iterator[bytes], sha256: str) -> Iterator[bytes]:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
        yield part
    if digest.hexdigest() != sha256:
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "a paper is not what its filing says")


def _signed(head: bytes, sealed_digest: bytes) -> bytes:
    return _DOMAIN + hashlib.sha256(head).digest() + sealed_digest

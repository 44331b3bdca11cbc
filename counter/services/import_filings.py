"""A bundle on a stick, brought to a counter: its own filings come home, another's are carried on unopened.

Home: after a restore, what was exported since the backup. Reconciled by filing id: the same digest is
the same filing; another digest under a known id is told, and nothing is overwritten. Imported filings
join the queue in the bundle's order, behind what is there; whatever the gateway has of them already
it recognises by id and digest.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from counter.carry.bundle import BundleReader
from counter.carry.filing_record import CarriedFiling
from counter.carry.framing import open_carried
from counter.carry_events import FilingsImported, ImportFilings
from counter.errors import ContentError, FailureCode, LineError
from counter.model.account import AuditLine
from counter.ports import Post
from counter.services.carried_log import remember_place
from counter.services.export_filings import Carrying
from counter.services.take_place import take_place
from counter.store.disk import disk_errors, whole_file
from counter.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Filing ids by what became of them; ``refused`` ones are never sent again by this road."""

    taken: tuple[UUID, ...] = ()
    known: tuple[UUID, ...] = ()
    conflicts: tuple[UUID, ...] = ()
    refused: tuple[UUID, ...] = ()


def import_own(carrying: Carrying, file: Path, actor: str) -> Reconciled:
    """Take this very counter's own filings out of ``file``. The second time changes nothing.

    Raises ContentError: NOT_FOR_THIS_STATION for another counter's bundle, CARRIED_FILE_BROKEN.
    """
    found: dict[str, list[UUID]] = {"taken": [], "known": [], "conflicts": []}
    with open_carried(file) as source:
        bundle = BundleReader(source)
        if bundle.head.sender != carrying.sender.counter:
            raise ContentError(FailureCode.NOT_FOR_THIS_STATION, "another counter's bundle")
        bundle.open(carrying.sender.private)
        bundle.prove(carrying.sender.public)
        for filing, papers in bundle.filings():
            found[_take(carrying, filing, papers)].append(filing.id)
    result = Reconciled(**{name: tuple(ids) for name, ids in found.items()})
    with carrying.store.begin() as work:
        said = f"{len(result.taken)} taken, {len(result.known)} known, {len(result.conflicts)} conflicts"
        work.audit.append(AuditLine(carrying.clock(), actor, "filings-imported", file.name, said))
        work.commit()
    return result


def _take(carrying: Carrying, carried: CarriedFiling, papers: Iterator[Iterator[bytes]]) -> str:
    # the papers are read in any case: what comes next in the file lies behind them
    contents = (b"".join(paper) for paper in papers)
    with carrying.store.begin() as work:
        held = work.filings.get(carried.id)
        if held is None:
            _put(work, carrying, carried, contents)
            work.commit()
            return "taken"
    for _content in contents:
        pass
    return "known" if held.digest.hex() == carried.digest else "conflicts"


def _put(work: UnitOfWork, carrying: Carrying, carried: CarriedFiling, contents: Iterator[bytes]) -> None:
    filing = carried.filing()
    # the draft that was filed after the backup has come back with it: it is this filing
    work.drafts.delete(filing.id)
    work.filings.add(filing)
    for paper, content in zip(filing.papers, contents, strict=True):
        work.papers.add(paper, content, filing.id)
    work.outbox.add(carried.entry(work.outbox.next_sequence(), carrying.clock()))
    take_place(work, carrying.station, filing.id, filing.digest, carrying.clock(), carrying.random)
    if carried.place is not None:
        remember_place(work, filing.id, carried.place)


class ImportCarried:
    """On the carry thread: this counter's own filings are taken; another's file is kept for the gateway.

    ``custody``: the folder of files that wait to be handed to the gateway; nobody here can open them.
    """

    def __init__(self, carrying: Callable[[], Carrying | None], custody: Path, post: Post) -> None:
        self._carrying = carrying
        self._custody = custody
        self._post = post

    def __call__(self, command: ImportFilings) -> None:
        """Raises ContentError; LineError NOT_OUR_GATEWAY for a counter that is not enrolled."""
        carrying = self._carrying()
        if carrying is None:
            raise LineError(FailureCode.NOT_OUR_GATEWAY, "this counter is not enrolled")
        self._post(import_carried(carrying, command.file, self._custody, command.by))


def import_carried(carrying: Carrying, file: Path, custody: Path, actor: str) -> FilingsImported:
    """Whichever road the file takes from here. Raises as ``import_own``, and StoreError from the disk."""
    with open_carried(file) as source:
        head = BundleReader(source).head
    if head.sender == carrying.sender.counter:
        own = import_own(carrying, file, actor)
        return FilingsImported(head.sender, len(own.taken), len(own.known), len(own.conflicts))
    if carrying.gateway_key not in {one.holder for one in head.keys}:
        raise ContentError(FailureCode.NOT_FOR_THIS_STATION, "sealed for another gateway")
    _keep(file, custody)
    with carrying.store.begin() as work:
        work.audit.append(AuditLine(carrying.clock(), actor, "bundle-carried", head.sender, str(head.filings)))
        work.commit()
    return FilingsImported(head.sender, carried=True)


def _keep(file: Path, custody: Path) -> None:
    """Under the digest of its bytes: the same file twice is one."""
    with disk_errors():
        custody.mkdir(parents=True, exist_ok=True, mode=0o700)
    with open_carried(file) as source:
        name = hashlib.file_digest(source, "sha256").hexdigest()
        source.seek(0)
        with whole_file(custody / name) as out:
            shutil.copyfileobj(source, out, 1024 * 1024)

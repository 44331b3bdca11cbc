"""One transaction on the store: everything in it happens, or nothing does."""

from __future__ import annotations

import logging
from collections.abc import Callable

from sqlalchemy import Connection

from counter.errors import StoreError
from counter.model.rights import PROGRAM, Authority
from counter.ports import RandomBytes
from counter.store.accounts import Accounts
from counter.store.audit import AuditTrail
from counter.store.chunks import ChunkStore
from counter.store.consents import Consents
from counter.store.days import Days
from counter.store.drafts import Drafts
from counter.store.filings import Filings
from counter.store.issuers import Issuers
from counter.store.keyvalues import KeyValues
from counter.store.ledger import Ledger
from counter.store.numbers import Numbers
from counter.store.outages import Outages
from counter.store.outbox import Outbox
from counter.store.outside_codes import OutsideCodes
from counter.store.papers import Papers
from counter.store.ratings import Ratings
from counter.store.search import SearchIndex
from counter.store.second_factors import SecondFactors
from counter.store.steps import Steps
from counter.store.work_lists import WorkLists

_log = logging.getLogger(__name__)


class UnitOfWork:
    """Made by ``Store.begin()``, used in a ``with`` by the thread that made it.

    ::

        with store.begin() as work:
            work.filings.add(filing)
            work.outbox.add(entry)
            work.commit()

    Leaving without ``commit()`` rolls back. After ``commit()`` it is used up. While it is open, other
    threads wait: no card, no network, no citizen inside.
    """

    def __init__(
        self, connection: Connection, chunks: ChunkStore, random: RandomBytes, authority: Authority = PROGRAM
    ) -> None:
        """``connection`` is inside its transaction already. ``authority``: in whose name all this is done."""
        self.authority = authority
        self._connection = connection
        self._after_commit: list[Callable[[], None]] = []
        self._after_rollback: list[Callable[[], None]] = []
        self.accounts = Accounts(connection, authority)
        self.second_factors = SecondFactors(connection, authority)
        self.papers = Papers(
            connection,
            chunks,
            random,
            on_commit=self._after_commit.append,
            on_rollback=self._after_rollback.append,
        )
        self.drafts = Drafts(connection, self.papers, authority)
        self.filings = Filings(connection, self.papers, SearchIndex(connection), authority)
        self.consents = Consents(connection)
        self.days = Days(connection, authority)
        self.steps = Steps(connection, authority)
        self.work_lists = WorkLists(connection, authority)
        self.outbox = Outbox(connection)
        self.outages = Outages(connection)
        self.audit = AuditTrail(connection, authority)
        self.numbers = Numbers(connection)
        self.keyvalues = KeyValues(connection)
        self.outside_codes = OutsideCodes(connection, authority)
        self.ratings = Ratings(connection, authority)
        self.ledger = Ledger(connection)
        self.issuers = Issuers(connection, authority)

    def commit(self) -> None:
        """On return all of it is on the medium. Raises StoreError, and then none of it is."""
        # should the commit fail, let the next opening's sweep ask the database which papers it knows:
        # an orphan for a while is better than a paper lost to a commit that had succeeded after all
        self._after_rollback.clear()
        self._connection.commit()
        self._connection.close()
        _carry_out(self._after_commit)

    def close(self) -> None:
        """Roll back whatever was not committed; ``Store.begin`` calls it on the way out."""
        if not self._connection.closed:
            self._connection.close()
            _carry_out(self._after_rollback)


def _carry_out(actions: list[Callable[[], None]]) -> None:
    for action in actions:
        try:
            action()
        except StoreError as exc:
            # a file that could not be removed is an orphan: the sweep at the next opening takes it
            _log.warning("left for the sweep: %s", exc)
    actions.clear()

"""A person's open filings and the reasons of those that came back: found by index, whatever the years hold."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from sqlalchemy import text

from counter.model.filing import Answer, BusinessStatus, LeftOver, Source
from counter.store.engine import encrypted_engine
from counter.store.migrate import migrate

KEY = bytes(range(32))


def test_open_filings_of_one_person_for_one_service(opened, a_filing) -> None:
    with opened().begin() as work:
        filings = [a_filing(serial, business=status) for serial, status in enumerate(BusinessStatus)]
        filings.append(a_filing(20, filer_number="001099000001"))
        filings.append(a_filing(21, procedure="9.999999"))
        for one in filings:
            work.filings.add(one)
        found = work.filings.open_of(filings[0].filer_number, filings[0].procedure)
    assert [one.business for one in found] == [BusinessStatus(n) for n in (9, 6, 5, 4, 2, 1, 0)]


def test_reasons_are_counted_for_one_procedure(opened, a_filing) -> None:
    with opened().begin() as work:
        for serial, reason in enumerate(("B", "A", "A", "B", "A", "once", "")):
            work.filings.add(a_filing(serial, reason=reason))
        work.filings.add(a_filing(20, reason="A", procedure="9.999999"))
        procedure = a_filing().procedure
        assert work.filings.reasons(procedure, 2, 3) == (("A", 3), ("B", 2))
        assert work.filings.reasons(procedure, 1, 1) == (("A", 3),)


def test_neither_reads_through_the_years(tmp_path: Path) -> None:
    engine = encrypted_engine(tmp_path / "a.db", KEY)
    migrate(engine)
    asked = {
        "ix_filings_person": "SELECT * FROM filings WHERE filer_number = 'x' AND procedure = 'y'",
        "ix_filings_returned": "SELECT reason, count(*) FROM filings WHERE procedure = 'y' AND reason <> '' GROUP BY 1",
    }
    with engine.connect() as connection:
        for index, query in asked.items():
            plan = " ".join(str(row[3]) for row in connection.execute(text(f"EXPLAIN QUERY PLAN {query}")))
            assert index in plan
    engine.dispose()


def test_what_is_left_over_comes_back_as_it_was(opened, a_draft) -> None:
    aside = LeftOver("/x", "Nghề nghiệp", "Thợ may", Answer(["a", 1], Source.CHIP, confirmed=False))
    draft = a_draft(left_over=(aside,))
    with opened().begin() as work:
        work.drafts.save(draft)
        assert work.drafts.get(draft.id) == draft


def test_a_draft_of_before_has_nothing_left_over(opened, a_draft, tmp_path: Path) -> None:
    store = opened()
    draft = a_draft()
    with store.begin() as work:
        work.drafts.save(draft)
        work.commit()
    store.close()
    engine = encrypted_engine(tmp_path / "store" / "motcua.db", KEY)
    migrate(engine, "0006")
    engine.dispose()
    with opened().begin() as work:
        assert work.drafts.get(draft.id) == draft
        assert work.drafts.get(UUID(int=404)) is None

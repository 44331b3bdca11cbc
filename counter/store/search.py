"""Finding filings by the beginnings of words: codes, the 12-digit number, the name without marks."""

from __future__ import annotations

import re

from sqlalchemy import Connection, text

from counter.model.filing import Filing
from counter.model.person_name import without_marks

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 12
_LONGEST_WORD = 40


def words_of(filing: Filing) -> str:
    """What a filing is found by."""
    code = filing.code.text if filing.code else ""
    return without_marks(f"{filing.provisional} {code} {filing.filer_number} {filing.filer_name}")


def query_of(typed: str) -> str:
    """The FTS5 query for what was typed: every word begins some word of the filing; "" when there is none.

    Digits in groups ("001 099 012 345") are also tried as one number. Bounded, and safe whatever is typed.
    """
    words = [word[:_LONGEST_WORD] for word in _WORD.findall(without_marks(typed))][:_MOST_WORDS]
    query = " AND ".join(f'"{word}"*' for word in words)
    if len(words) > 1 and all(word.isdecimal() for word in words):
        query = f'({query}) OR "{"".join(words)[:_LONGEST_WORD]}"*'
    return query


class SearchIndex:
    """The full-text table ``filing_words``; its document numbers are the filings' rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, row: int, words: str) -> None:
        """Index or index again."""
        self._connection.execute(text("DELETE FROM filing_words WHERE rowid = :row"), {"row": row})
        self._connection.execute(
            text("INSERT INTO filing_words (rowid, words) VALUES (:row, :words)"), {"row": row, "words": words}
        )

    def rows(self, query: str, limit: int) -> list[int]:
        """Rows that match ``query_of`` something, the newest first."""
        found = self._connection.execute(
            text("SELECT rowid FROM filing_words WHERE filing_words MATCH :query ORDER BY rowid DESC LIMIT :limit"),
            {"query": query, "limit": limit},
        )
        return list(found.scalars())

"""The search index: words of every filing, built from the rows that are there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counter.model.person_name import without_marks

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    # contentless: the words are not kept a second time, only where they occur
    op.execute(
        "CREATE VIRTUAL TABLE filing_words USING fts5("
        "words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4', tokenize='unicode61')"
    )
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT row, provisional, code, filer_number, filer_name FROM filings"))
    put = sa.text("INSERT INTO filing_words (rowid, words) VALUES (:row, :words)")
    for row, *words in rows.fetchall():
        connection.execute(put, {"row": row, "words": without_marks(" ".join(word or "" for word in words))})


def downgrade() -> None:
    op.execute("DROP TABLE filing_words")

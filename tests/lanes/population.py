"""A person looked up by number among five million, on a real PostgreSQL: the row of the table, at its full size."""

from __future__ import annotations

import os
import sys

from tests.bench import run

PEOPLE = 5_000_000


def main() -> int:
    os.environ["MOTCUA_PEOPLE"] = str(PEOPLE)  # read when the rows are
    sys.argv[1:] = ["--only", "gateway.lookup"]
    return run.main()


if __name__ == "__main__":
    sys.exit(main())

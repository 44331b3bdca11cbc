"""Judges every shipped data file and seals it: ``python -m counter.catalogue.reseal``, after editing one."""

from __future__ import annotations

from counter.catalogue.folder_files import FORM_FILES, PARTS_FILE
from counter.catalogue.loader import DATA, read_folders
from counter.catalogue.seal import digests, write


def main() -> None:
    """Exits with the problems where there are any, and then seals nothing."""
    if problems := read_folders(DATA, thorough=True)[1]:
        raise SystemExit("\n".join(problems))
    write(digests(DATA, (*FORM_FILES, PARTS_FILE)))


if __name__ == "__main__":
    main()

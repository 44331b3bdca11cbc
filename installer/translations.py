"""The translation files: every text marked for the screens and every word of the catalogue, and their ``.qm``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from environment import ROOT, program
from steps import run

FOLDER = ROOT / "ui" / "i18n"

# ``mark`` marks a text as Qt's own macro does, ``tell`` one that the counter tells. Where a text stands in the
# sources is left out of the file: it would change with every line above it
_WORDS = (
    "-tr-function-alias", "QT_TR_NOOP+=mark,tr+=tell", "-locations", "none", "-no-obsolete", "-sort-messages",
    "-source-language", "vi", "-target-language", "en",
)  # fmt: skip


def make_translations() -> None:
    """Merge what is marked into the file, keeping every translation that is there, and compile. Raises StepError."""
    rooms = (ROOT / "counter", ROOT / "ui")
    sources = sorted(str(file.relative_to(ROOT)) for room in rooms for file in room.rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        catalogue = Path(folder) / "catalogue.py"
        run([program("python"), "-m", "ui.i18n.catalogue_words", catalogue])
        run([program("pyside6-lupdate"), *_WORDS, *sources, catalogue, "-ts", FOLDER / "motcua_en.ts"])
    for file in sorted(FOLDER.glob("*.ts")):
        fresh = file.with_suffix(".qm.new")
        run([program("pyside6-lrelease"), "-silent", file, "-qm", fresh])
        fresh.replace(file.with_suffix(".qm"))  # a program that runs has the old one mapped into its memory

"""``python -m tests.pictures [name …]``: every screen and paper and its important states, into docs/pictures.

Offscreen, 1366 x 768, synthetic people only; two runs give the same bytes on one platform.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from counter.catalogue.loader import load_catalogue
from counter.errors import FailureCode
from tests.fakes.built_desk import BuiltDesk, Scene
from tests.scenes import (
    account_scenes,
    card_scenes,
    citizen_scenes,
    copy_scenes,
    day_scenes,
    filing_scenes,
    kiosk_scenes,
    list_scenes,
    paper_scenes,
    people_scenes,
    refused_scenes,
    signing_scenes,
    work_scenes,
)
from ui.desk.training_presenter import TrainingCard, TrainingControls
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH
from ui.theme.dress import put_on

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
CATALOGUE = load_catalogue()

SCENES: dict[str, Scene] = {
    "desk-0-sign-in": card_scenes.signed_out,
    "desk-0-refused": card_scenes.refused,
    "desk-1-waiting": card_scenes.waiting,
    "desk-1-reading": card_scenes.reading,
    "desk-1-read": card_scenes.read,
    "desk-1-broken": card_scenes.broken,
    "desk-1-unknown-issuer": card_scenes.unknown_issuer,
    "desk-1-wrong-number": card_scenes.failed(FailureCode.WRONG_ACCESS_KEY, 1),
    "desk-1-card-pulled": card_scenes.failed(FailureCode.CARD_REMOVED, 3),
    "desk-1-mangled-qr": card_scenes.mangled,
    "desk-1-qr-differs": card_scenes.refuted,
    "desk-1-bac": card_scenes.downgraded,
    "desk-1-passport": card_scenes.passport,
    "desk-1-child": card_scenes.child,
    "desk-1-unreadable": card_scenes.new_generation,
    "desk-1-no-reader": card_scenes.no_reader,
    "desk-1-no-card": card_scenes.no_card,
    "desk-2-procedures": filing_scenes.all_procedures,
    "desk-2-search": filing_scenes.searching,
    "desk-2-suggested": people_scenes.suggested,
    "desk-3-declaration": filing_scenes.with_population,
    "desk-3-problem": filing_scenes.half,
    "desk-3-conflict": filing_scenes.conflict,
    "desk-3-offline": filing_scenes.offline,
    "desk-3-open-group": filing_scenes.opened_group,
    "desk-3-alike": refused_scenes.alike,
    "desk-3-refused": refused_scenes.mending,
    "desk-4-papers": filing_scenes.papers,
    "desk-4-pages": filing_scenes.pages,
    "desk-4-scanning": filing_scenes.scanning,
    "desk-5-review": filing_scenes.review,
    "desk-5-blocked": filing_scenes.review_blocked,
    "desk-6-provisional": filing_scenes.filed,
    "desk-6-official": filing_scenes.registered,
    "desk-6-refused": refused_scenes.on_the_slip,
    "desk-queue": list_scenes.queue,
    "desk-queue-refused": refused_scenes.in_the_queue,
    "desk-queue-empty": list_scenes.empty_queue,
    "desk-outages": list_scenes.outages,
    "desk-log-alarm": list_scenes.alarm,
    "desk-hand-over": list_scenes.hand_over,
    "desk-handed-over": list_scenes.handed_over,
    "desk-carry": list_scenes.carry,
    "desk-carried": list_scenes.carried,
    "desk-filings": list_scenes.filings,
    "desk-lookup": list_scenes.lookup,
    "desk-settings": list_scenes.settings,
    "desk-settings-import": list_scenes.imported,
    "desk-settings-remove": list_scenes.removing,
    "desk-settings-strange-file": list_scenes.strange_file,
    "desk-settings-confirm": list_scenes.confirming,
    "desk-jump": list_scenes.jump,
    "desk-gate-code": account_scenes.code_wanted,
    "desk-gate-password": account_scenes.own_password,
    "desk-gate-enrolling": account_scenes.enrolling,
    "desk-gate-codes": account_scenes.codes,
    "desk-gate-locked": account_scenes.locked,
    "desk-gate-confirming": account_scenes.confirming,
    "desk-gate-confirming-card": account_scenes.confirming_by_card,
    "desk-security": account_scenes.security,
    "desk-accounts": account_scenes.accounts,
    "desk-accounts-adding": account_scenes.adding,
    "desk-accounts-added": account_scenes.added,
    "desk-trail": account_scenes.trail,
    "desk-trail-broken": account_scenes.broken_trail,
    "desk-day": day_scenes.day,
    "desk-day-filtered": day_scenes.filtered,
    "desk-day-closed": day_scenes.closed,
    "desk-day-empty": day_scenes.empty_day,
    "desk-asked": work_scenes.asked,
    "desk-results": work_scenes.results,
    "desk-giving": work_scenes.giving,
    "desk-overdue": work_scenes.overdue,
    "desk-history": work_scenes.history,
    "desk-return": work_scenes.returning,
    "desk-standing": work_scenes.standing,
    "desk-3-second-card": people_scenes.second_person,
    "desk-consents": people_scenes.consents,
    "desk-consents-none": people_scenes.nobody_waited_for,
    "desk-mismatches": people_scenes.mismatches,
    "desk-training": list_scenes.training,
    "desk-copy": copy_scenes.copying,
    "desk-3-help": signing_scenes.helped,
    "desk-5-signing": signing_scenes.signing,
    "desk-5-reading": signing_scenes.reading,
}
ENGLISH_TOO = ("desk-0-sign-in", "desk-1-waiting", "desk-3-problem", "desk-5-review", "desk-settings", "desk-log-alarm")
DRESSED = {
    "dark": (
        "dark",
        1.0,
        (
            "desk-1-reading",
            "desk-3-problem",
            "desk-4-pages",
            "desk-5-blocked",
            "desk-queue",
            "desk-1-qr-differs",
            "desk-settings",
        ),
    ),
    "contrast": ("contrast", 1.0, ("desk-3-problem",)),
    "200": (
        "light",
        2.0,
        (
            "desk-1-reading",
            "desk-1-waiting",
            "desk-1-no-card",
            "desk-4-pages",
            "desk-3-conflict",
            "desk-3-problem",
            "desk-5-blocked",
            "desk-6-official",
            "desk-queue",
            "desk-1-qr-differs",
            "desk-settings",
        ),
    ),
}


def _controls() -> TrainingControls:
    cards = tuple(
        TrainingCard(key, card_scenes.CAST[key].name.printed, about)
        for key, about in (("tenant", "đi tạm trú"), ("conflict_birth", "ngày sinh lệch"), ("child", "không có ảnh"))
    )
    return TrainingControls(cards, lambda _key: None, lambda: None, lambda _key: "", lambda: None, lambda: None)


def take(app: QApplication, name: str, scene: Scene, palette: str, scale: float) -> None:
    """One picture: a fresh desk, the scene played, the window grabbed."""
    put_on(app, palette, scale)
    built = BuiltDesk(app, catalogue=CATALOGUE, training=_controls())
    built.window.show()
    built.window.activateWindow()
    built.settle()
    scene(built)
    built.settle()
    QThreadPool.globalInstance().waitForDone()
    built.settle()
    built.window.grab().save(str(FOLDER / f"{name}.png"))
    built.window.close()
    built.window.deleteLater()
    built.settle()


def take_in_english(app: QApplication, wanted: set[str]) -> None:
    speak(app, ENGLISH)
    for name in ENGLISH_TOO:
        if not wanted or f"{name}-english" in wanted:
            take(app, f"{name}-english", SCENES[name], "light", 1.0)
    speak(app)


def main() -> None:
    app = QApplication([])
    speak(app)
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = set(sys.argv[1:])
    for name, scene in SCENES.items():
        if not wanted or name in wanted:
            take(app, name, scene, "light", 1.0)
    for name in paper_scenes.PAPERS:
        if not wanted or name in wanted:
            paper_scenes.draw(name, CATALOGUE, FOLDER)
    drawn = {name: apart.draw for apart in (kiosk_scenes, citizen_scenes) for name in apart.SCENES}
    for name, draw in drawn.items():  # in windows of their own
        if not wanted or name in wanted:
            draw(app, name, CATALOGUE, FOLDER)
    take_in_english(app, wanted)
    for suffix, (palette, scale, names) in DRESSED.items():
        for name in names:
            if not wanted or f"{name}-{suffix}" in wanted:
                take(app, f"{name}-{suffix}", SCENES[name], palette, scale)


if __name__ == "__main__":
    main()

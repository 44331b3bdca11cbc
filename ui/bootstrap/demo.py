"""``motcua demo``: the training desk for a person to drive, or, without a display, one walk-in that plays itself.

The played walk-in ends with what the gateway holds, read from its own store after it has stopped:
it exits 0 only if the filing is there exactly once, under the code on the slip, with the same digest
and the same papers.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from counter.errors import CounterError, FailureCode
from counter.model.filing import Filing, Source
from counter.paper.sample_judgment import sample_divorce_judgment
from sync.gateway.store.stocktaking import take_stock
from ui.bootstrap.desk import DeskStart, application, serve
from ui.bootstrap.desk_program import DeskProgram
from ui.bootstrap.escaped import say_what_escaped
from ui.bootstrap.keys import data_key
from ui.bootstrap.smart_card_service import smart_card_service
from ui.bootstrap.station import Station, log_to, open_station
from ui.bootstrap.training import OFFICER, PASSWORD, TrainingGround, open_training_ground
from ui.bridge import Bridge
from ui.demo.diary import Diary
from ui.demo.hand import Hand, NothingHappened
from ui.demo.walk_in import Ears, Stage, play

_log = logging.getLogger(__name__)


def run_demo(options: argparse.Namespace) -> int:
    """A person drives where there is a display and ``--play`` was not asked for."""
    by_hand = not options.play and (
        sys.platform == "win32" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    )
    if by_hand:
        return _by_hand(options)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with _state(options.state) as state:
        return _play(options, state)


def _by_hand(options: argparse.Namespace) -> int:
    print(f"Tập huấn: đăng nhập {OFFICER} / {PASSWORD}; Ctrl+T mở bảng thẻ tập huấn và đường truyền.")
    with _state(options.state) as state, smart_card_service():
        station = _training_station(options, state)
        app = application()
        return serve(app, DeskStart(app, lambda: station))


def _play(options: argparse.Namespace, state: Path) -> int:
    out: Path = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    with smart_card_service():
        station = _training_station(options, state)
        app = application()
        ground = open_training_ground(station, state)
        bridge = Bridge()
        say_what_escaped(bridge)
        try:
            return _play_through(ground, bridge, station, out, begun)
        except (NothingHappened, AssertionError) as exc:
            print(f"Hỏng: chờ mà không thấy: {exc}", file=sys.stderr)
            return 1
        finally:
            # Qt's objects go while the interpreter still stands; in the other order the process ends in a crash
            app.shutdown()


def _play_through(ground: TrainingGround, bridge: Bridge, station: Station, out: Path, begun: float) -> int:
    program = DeskProgram(ground.office, ground, ground.stop)
    ears = Ears()
    ground.office.switchboard.connect(ears.hear)
    stopped = False
    window = program.show(application(), bridge)
    try:
        if program.screens is None:
            raise AssertionError("no screens were built")
        judgment = out / "ban-an-ly-hon.pdf"
        judgment.write_bytes(sample_divorce_judgment("Trần Thị Bích Ngọc", "Nguyễn Mạnh Cường", date(2024, 5, 20)))
        print(f"Đường đọc thẻ: {ground.reader.road}. Mở quầy: {time.monotonic() - begun:.1f} s.")
        stage = Stage(
            ears=ears,
            insert=ground.insert,
            qr=ground.qr,
            cut_line=ground.cut_line,
            restore_line=ground.restore_line,
            account=(OFFICER, PASSWORD),
            judgment=judgment,
        )
        diary = Diary(Hand(window), out, _say)
        filing = play(program.screens, stage, diary)
        sent = _bytes_sent(ground, filing)
        stopped = True
        if not program.stop():
            print("Hỏng: một luồng không dừng đúng hạn.", file=sys.stderr)
            return 1
    except NothingHappened:
        window.grab().save(str(out / "cho-dung-lai.png"))
        raise
    finally:
        if not stopped:
            program.stop()
    return _tell(filing, diary, sent, station, out)


def _say(line: str) -> None:
    print(line, flush=True)


def _bytes_sent(ground: TrainingGround, filing: Filing) -> int:
    with ground.office.store.begin() as work:
        entry = work.outbox.get(filing.id)
    return entry.bytes_sent if entry else 0


def _tell(filing: Filing, diary: Diary, sent: int, station: Station, out: Path) -> int:
    answers = json.loads(filing.manifest)["answers"]
    typed = sum(answer["source"] == Source.TYPED.value for answer in answers.values())
    print()
    print(diary.table())
    print(f"\nÔ gõ tay {typed}, ô điền sẵn {len(answers) - typed}; {sent} byte trên đường truyền cho {filing.code}.")
    problems = _unproven(filing, station)
    print(
        "Đã đối chiếu với kho của cổng: đúng một hồ sơ, cùng mã, cùng dấu băm, cùng tệp."
        if not problems
        else "\n".join(f"KHÔNG KHỚP: {problem}" for problem in problems)
    )
    for path in diary.files:
        print(f"  {path}")
    (out / "demo.json").write_text(
        json.dumps(
            {
                "program_s": round(diary.program_seconds, 3),
                "typed": typed,
                "filled": len(answers) - typed,
                "bytes": sent,
            }
        ),
        encoding="utf-8",
    )
    return 1 if problems else 0


def _unproven(filing: Filing, station: Station) -> list[str]:
    """What the stopped gateway's own store does not bear out."""
    folder = station.gateway_folder
    held = [one for one in take_stock(folder, data_key(station, folder)) if one.id == filing.id]
    if len(held) != 1:
        return [f"the gateway holds the filing {len(held)} times"]
    one = held[0]
    problems = []
    if filing.code is None or one.code != filing.code.text:
        problems.append("another code")
    if one.digest != filing.digest:
        problems.append("another digest")
    if not one.complete or one.papers != {paper.id: paper.sha256 for paper in filing.papers}:
        problems.append("other papers")
    if one.status is not filing.business:
        problems.append("another status")
    return problems


def _training_station(options: argparse.Namespace, state: Path) -> Station:
    """Raises CounterError TRAINING_MIXED for a live profile: its filings would go with the state folder."""
    station = open_station(options.settings, state)
    if not station.training:
        raise CounterError(FailureCode.TRAINING_MIXED, "the demonstration is for training only")
    log_to(station.folder, traffic=options.traffic)
    return station


@contextmanager
def _state(given: Path | None) -> Iterator[Path]:
    """The asked-for folder, or one that goes when the demonstration ends."""
    if given is not None:
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="motcua-demo-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)

"""USB và sao lưu: filings out and in by stick, and the supervisor's backup. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from counter.carry_events import (
    BackupMade,
    CarriedHandedIn,
    ExportFilings,
    FilingsExported,
    FilingsImported,
    ImportFilings,
    MakeBackup,
)
from counter.events import (
    Event,
    Failed,
)
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.view import Shows
from ui.i18n.words import tr
from ui.text import failure, in_bytes

KEPT_BACKUPS = 7
_COMMANDS = ("ExportFilings", "ImportFilings", "MakeBackup")


@dataclass(frozen=True, slots=True)
class CarryCard:
    """One thing that can be done here."""

    icon: str
    title: str
    text: str
    action: Action


@dataclass(frozen=True, slots=True)
class CarryScreen:
    """``asks``: which path the view is to ask for ("export", "import", "backup") and a number that counts up."""

    said: Trouble | None
    cards: tuple[CarryCard, ...]
    asks: tuple[str, int]
    footer: Footer


class CarryPresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[CarryScreen]) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._said: Trouble | None = None
        self._asks = ("", 0)

    def opened(self) -> None:
        self._said = None

    def take(self, what: str, path: Path) -> None:
        """A path was chosen for ``what``."""
        words = {"export": tr("Đang ghi ra USB…"), "import": tr("Đang đọc tệp…"), "backup": tr("Đang sao lưu…")}[what]
        self._said = Trouble("amber", words, tr("Chưa rút USB. Vẫn tiếp nhận được trong lúc này."))
        match what:
            case "export":
                self._ports.desk.submit(ExportFilings(path))
            case "import":
                self._ports.desk.submit(ImportFilings(path))
            case _:
                self._ports.desk.submit(MakeBackup(path, KEPT_BACKUPS))
        self.refresh()

    def back(self) -> None:
        self._navigator.open_page(Page.QUEUE)

    def handle(self, event: Event) -> None:
        match event:
            case FilingsExported(file=file, filings=filings):
                text = tr(
                    "{file} trong {folder}. Tệp đã niêm phong: chỉ cổng tiếp nhận mở được.",
                    file=file.name,
                    folder=file.parent,
                )
                self._said = Trouble("jade", tr("Đã xuất %n hồ sơ, rút USB được rồi", "", filings), text)
            case FilingsImported():
                self._said = _imported(event)
            case CarriedHandedIn():
                self._said = _handed_in(event)
            case BackupMade(file=file, size=size):
                text = tr(
                    "{file}, {size}, trong {folder}. Giữ {kept} bản mới nhất.",
                    file=file.name,
                    size=in_bytes(size),
                    folder=file.parent,
                    kept=KEPT_BACKUPS,
                )
                self._said = Trouble("jade", tr("Đã sao lưu và đọc lại kiểm tra"), text)
            case Failed(command=command, code=code) if command in _COMMANDS:
                said = failure(code)
                self._said = Trouble("red", said.sentence, said.remedy, code.value)

    def refresh(self) -> None:
        cards = (
            CarryCard(
                "usb",
                tr("Xuất hồ sơ chờ gửi"),
                tr(
                    "Mọi hồ sơ chưa gửi xong, kể cả đang gửi dở, vào một tệp niêm phong. Mang đến cổng tiếp nhận hoặc "
                    "một quầy có mạng; khi có mạng lại, máy tự nhận ra hồ sơ nào đã đến."
                ),
                Action(tr("Xuất ra USB"), "Ctrl+E", self.ask_export, "primary"),
            ),
            CarryCard(
                "upload",
                tr("Nhận tệp từ USB"),
                tr(
                    "Tệp của quầy này: hồ sơ trở về hàng chờ. Tệp của quầy khác: giữ nguyên niêm phong và chuyển "
                    "tới cổng."
                ),
                Action(tr("Chọn tệp"), "Ctrl+I", self.ask_import),
            ),
            CarryCard(
                "db",
                tr("Sao lưu cả quầy"),
                tr(
                    "Hồ sơ, giấy tờ, nháp, cài đặt và kho tin cậy. Khôi phục trên máy khác bằng khóa của cơ quan. "
                    "Chỉ người giám sát."
                ),
                Action(tr("Sao lưu"), "Ctrl+B", self.ask_backup),
            ),
        )
        footer = Footer((Action(tr("Về Chờ gửi"), "Esc", self.back),), elsewhere=tuple(one.action for one in cards))
        self._view.show_screen(CarryScreen(self._said, cards, self._asks, footer))

    def ask_export(self) -> None:
        self._ask("export")

    def ask_import(self) -> None:
        self._ask("import")

    def ask_backup(self) -> None:
        self._ask("backup")

    def _ask(self, what: str) -> None:
        self._asks = (what, self._asks[1] + 1)
        self.refresh()


def _imported(event: FilingsImported) -> Trouble:
    if event.carried:
        text = tr("Tệp được giữ nguyên niêm phong và tự gửi tới cổng khi có mạng. Không ai ở quầy này đọc được.")
        return Trouble("jade", tr("Đã nhận tệp của quầy {counter}", counter=event.counter), text)
    if event.conflicts:
        text = tr("Không ghi đè gì. Giữ tệp lại và báo quản trị.")
        return Trouble("red", tr("%n hồ sơ trong tệp khác nội dung với hồ sơ cùng mã ở máy", "", event.conflicts), text)
    return Trouble(
        "jade",
        tr("Đã nhận về %n hồ sơ", "", event.taken),
        tr("%n hồ sơ đã có sẵn, không nhận hai lần.", "", event.known),
    )


def _handed_in(event: CarriedHandedIn) -> Trouble:
    if event.refused:
        said = failure(event.refused)
        return Trouble("red", tr("Cổng không nhận tệp mang hộ"), said.sentence, event.refused.value)
    if event.conflicts:
        text = tr("%n hồ sơ đã tới cổng. Cổng không ghi đè gì; báo quản trị.", "", event.filings)
        return Trouble(
            "red",
            tr("%n hồ sơ của quầy {counter} khác nội dung với bản ở cổng", "", event.conflicts, counter=event.counter),
            text,
        )
    return Trouble(
        "jade",
        tr("Cổng đã nhận %n hồ sơ của quầy {counter}", "", event.filings, counter=event.counter),
        tr("Tệp mang hộ đã xong."),
    )

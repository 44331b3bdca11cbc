"""Cài đặt: whom this station trusts as an issuer, and how it reads cards. No Qt here.

The trust store is changed here by supervisors and administrators, each change after a question and
written into the audit trail by the desk. The reader's settings are the station file's: only shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from counter.errors import FailureCode
from counter.events import Event, Failed
from counter.trust_events import WAITING, ConfirmTrust, ImportTrust, ListTrust, RemoveTrust, TrustEntry, TrustListed
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.view import Shows
from ui.i18n.words import join, mark, tr
from ui.text import failure

FILE_KINDS = (".cer", ".der", ".pem", ".crl", ".ml")
_LIST = ".ml"
_KINDS = {
    "anchor": ("jade", mark("CSCA gốc")),
    "link": ("plain", mark("Nối khóa")),
    "revocations": ("amber", mark("Thu hồi")),
    WAITING: ("red", mark("Chưa được tin")),
}
_SIGNS = {"+": mark("Đã thêm: {what}"), "-": mark("Đã bỏ: {what}"), "!": mark("Không nhận: {what}")}
_COMMANDS = ("ListTrust", "ImportTrust", "ConfirmTrust", "RemoveTrust")
_MOST_SAID = 3


@dataclass(frozen=True, slots=True)
class TrustLine:
    """``fingerprint`` in two halves of 32 hex digits; a day that it does not have is ""."""

    subject: str
    kind: str
    kind_tone: str
    since: str
    until: str
    fingerprint: tuple[str, str]


@dataclass(frozen=True, slots=True)
class SettingsScreen:
    """``asks_file``, ``asks_root``: count how often a file dialog was asked for. ``question`` waits for an answer."""

    summary: str
    lines: tuple[TrustLine, ...]
    facts: tuple[tuple[str, str], ...]
    said: Trouble | None
    question: Trouble | None
    asks_file: int
    asks_root: int
    footer: Footer


class SettingsPresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[SettingsScreen]) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._entries: tuple[TrustEntry, ...] = ()
        self._marked = 0
        self._file: Path | None = None
        self._removing: TrustEntry | None = None
        self._confirming: TrustEntry | None = None
        self._said: Trouble | None = None
        self._busy = False
        self._asks_file = self._asks_root = 0

    def opened(self) -> None:
        self._file = self._removing = self._confirming = self._said = None
        self._ports.desk.submit(ListTrust())

    # ------------------------------------------------------------ what the supervisor does

    def mark(self, index: int) -> None:
        self._marked = max(index, 0)

    def ask_file(self) -> None:
        """Ctrl+O: the view opens its dialog."""
        self._asks_file += 1
        self.refresh()

    def take_file(self, path: Path) -> None:
        """The file from the dialog; a master list may want the certificate behind its signer."""
        self._file = self._removing = self._confirming = self._said = None
        if path.suffix.lower() not in FILE_KINDS:
            self._said = Trouble(
                "red", tr("Loại tệp này không nhận"), tr("Chọn một trong: {kinds}", kinds=" ".join(FILE_KINDS))
            )
        elif path.suffix.lower() == _LIST:
            self._file = path
        else:
            self._send(path, None)
        self.refresh()

    def ask_root(self) -> None:
        self._asks_root += 1
        self.refresh()

    def take_root(self, path: Path) -> None:
        if self._file is not None:
            self._send(self._file, path)
            self.refresh()

    def without_root(self) -> None:
        if self._file is not None:
            self._send(self._file, None)
            self.refresh()

    def ask_removal(self) -> None:
        if self._marked < len(self._entries):
            self._file = self._confirming = self._said = None
            self._removing = self._entries[self._marked]
            self.refresh()

    def ask_confirmation(self) -> None:
        """Of the waiting file that is marked, else of the first."""
        marked = self._entries[self._marked : self._marked + 1]
        waiting = [one for one in (*marked, *self._entries) if _waits(one)]
        if waiting:
            self._file = self._removing = self._said = None
            self._confirming = waiting[0]
            self.refresh()

    def confirm(self) -> None:
        if self._confirming is not None:
            self._busy = True
            self._ports.desk.submit(ConfirmTrust(self._confirming.fingerprint))
            self._confirming = None
            self.refresh()

    def remove(self) -> None:
        if self._removing is not None:
            self._busy = True
            self._ports.desk.submit(RemoveTrust(self._removing.fingerprint))
            self._removing = None
            self.refresh()

    def drop_question(self) -> None:
        """Esc."""
        self._file = self._removing = self._confirming = None
        self.refresh()

    def _send(self, file: Path, root: Path | None) -> None:
        self._busy, self._file = True, None
        self._ports.desk.submit(ImportTrust(file, root))

    # ------------------------------------------------------------ what the desk says

    def handle(self, event: Event) -> None:
        match event:
            case TrustListed(entries=entries, said=said):
                self._entries, self._busy = entries, False
                if said:
                    self._said = _done(said)
            case Failed(command=command, code=code) if command in _COMMANDS:
                self._busy = False
                self._said = _failed(code)

    # ------------------------------------------------------------ the screen

    def refresh(self) -> None:
        anchors, waiting = (sum(entry.kind == kind for entry in self._entries) for kind in ("anchor", WAITING))
        self._view.show_screen(
            SettingsScreen(
                summary=join(
                    (
                        tr("%n nơi cấp được tin cậy", "", anchors),
                        tr("%n mục kèm theo", "", len(self._entries) - anchors - waiting),
                        *((tr("%n tệp chờ xác nhận", "", waiting),) if waiting else ()),
                    )
                ),
                lines=tuple(_line(entry) for entry in self._entries),
                facts=self._facts(),
                said=Trouble("amber", tr("Đang kiểm và ghi…"), "") if self._busy else self._said,
                question=self._question(),
                asks_file=self._asks_file,
                asks_root=self._asks_root,
                footer=self._footer(),
            )
        )

    def _facts(self) -> tuple[tuple[str, str], ...]:
        card = self._ports.card_settings
        return (
            (tr("Đầu đọc ưu tiên"), card.reader or tr("đầu đọc đầu tiên có thẻ")),
            (tr("Mở bằng BAC"), tr("cho phép khi chip không có PACE") if card.allow_bac else tr("không cho phép")),
            (tr("Bỏ lần đọc sau"), tr("{seconds} giây không trả lời", seconds=f"{card.stuck_after:.0f}")),
        )

    def _question(self) -> Trouble | None:
        if self._confirming is not None:
            return Trouble(
                "red",
                tr("Tin nơi cấp này: {subject}?", subject=self._confirming.subject),
                tr(
                    "Tệp nằm trong thư mục của quầy mà chưa ai nhập, nên chưa được tin. Chỉ xác nhận khi dấu vân tay "
                    "SHA-256 đúng như nơi công bố: {fingerprint}",
                    fingerprint=self._confirming.fingerprint,
                ),
                actions=self._answers(),
            )
        if self._removing is not None and _waits(self._removing):
            return Trouble(
                "amber",
                tr("Xóa tệp {subject} khỏi thư mục?", subject=self._removing.subject),
                tr("Tệp chưa được tin; xóa đi không đổi gì ở việc đọc thẻ. Việc xóa được ghi vào nhật ký."),
                actions=self._answers(),
            )
        if self._removing is not None:
            return Trouble(
                "amber",
                tr("Bỏ khỏi danh sách tin cậy: {subject}?", subject=self._removing.subject),
                tr("Thẻ do nơi này cấp sẽ hiện “chưa xác minh được nơi cấp”. Việc bỏ được ghi vào nhật ký."),
                actions=self._answers(),
            )
        if self._file is not None:
            return Trouble(
                "amber",
                tr("Danh sách {file} có cần chứng thư gốc kèm theo?", file=self._file.name),
                tr(
                    "Danh sách chỉ được nhận khi chữ ký của nó dẫn tới một nơi đã tin cậy, "
                    "hoặc tới chứng thư chọn ở đây."
                ),
                actions=self._answers(),
            )
        return None

    def _answers(self) -> tuple[Action, ...]:
        if self._confirming is not None:
            return (
                Action(tr("Tin nơi cấp này"), "Ctrl+Enter", self.confirm),
                Action(tr("Thôi"), "Esc", self.drop_question),
            )
        if self._removing is not None:
            return (Action(tr("Bỏ"), "Ctrl+Enter", self.remove), Action(tr("Thôi"), "Esc", self.drop_question))
        if self._file is not None:
            return (
                Action(tr("Nhập không kèm gốc"), "Ctrl+Enter", self.without_root),
                Action(tr("Chọn chứng thư gốc"), "Ctrl+G", self.ask_root),
                Action(tr("Thôi"), "Esc", self.drop_question),
            )
        return ()

    def _footer(self) -> Footer:
        left: list[Action] = []
        if self._entries:
            left.append(Action(tr("Bỏ khỏi danh sách"), "Ctrl+Delete", self.ask_removal, icon="trash"))
        asked = self._confirming or self._removing or self._file  # Ctrl+Enter then is the answer
        if not asked and any(_waits(entry) for entry in self._entries):
            left.append(Action(tr("Xác nhận tệp chờ"), "Ctrl+Enter", self.ask_confirmation, icon="tick"))
        return Footer(
            tuple(left),
            (Action(tr("Nhập chứng thư"), "Ctrl+O", self.ask_file, "primary", icon="plus"),),
            elsewhere=self._answers(),
        )


def _waits(entry: TrustEntry) -> bool:
    return entry.kind == WAITING


def _line(entry: TrustEntry) -> TrustLine:
    tone, kind = _KINDS.get(entry.kind, ("plain", entry.kind))
    half = len(entry.fingerprint) // 2
    return TrustLine(
        subject=entry.subject,
        kind=kind,
        kind_tone=tone,
        since=f"{entry.since:%d/%m/%Y}" if entry.since else "",
        until=f"{entry.until:%d/%m/%Y}" if entry.until else "",
        fingerprint=(entry.fingerprint[:half], entry.fingerprint[half:]),
    )


def _done(said: tuple[str, ...]) -> Trouble:
    """What came, went and was refused, in words; a master list brings hundreds, so the first few only."""
    refused = sum(line.startswith("!") for line in said)
    ordered = sorted(said, key=lambda line: not line.startswith("!"))
    words = [_SIGNS[line[0]].given(what=line[2:]) for line in ordered[:_MOST_SAID] if line[:1] in _SIGNS]
    if len(said) > _MOST_SAID:
        words.append(tr("và %n mục nữa", "", len(said) - _MOST_SAID))
    changed = tr("Đã đổi %n mục", "", len(said) - refused)
    title = join((changed, tr("%n không nhận", "", refused))) if refused else changed
    return Trouble("amber" if refused else "jade", title, join((join(words, ". "), ""), "."))


def _failed(code: FailureCode) -> Trouble:
    if code is FailureCode.MALFORMED_CERTIFICATE:
        return Trouble(
            "red",
            tr("Tệp không nhận được: hỏng, hoặc chữ ký không dẫn tới nơi đã tin cậy."),
            tr("Tải lại tệp từ nơi công bố; danh sách chủ thì chọn thêm chứng thư gốc."),
            code.value,
        )
    text = failure(code)
    return Trouble("red", text.sentence, text.remedy, code.value)

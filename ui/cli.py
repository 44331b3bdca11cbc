"""The console program ``motcua``: one parser, each command loads only what it needs.

``gateway``, ``read``, ``doctor``, ``catalogue``, ``evidence``, ``trust`` and ``verify`` run without PySide6.
Exit codes: 0 done, 1 a failure that was named, 2 wrong words on the command line, 130 interrupted.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from counter.errors import CounterError, FailureCode, SettingsError

if TYPE_CHECKING:
    _Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser] | "_One"  # noqa: SLF001 - argparse names it nowhere else


class _Version(argparse.Action):
    """Looked up only when it is asked for: what reads an installed program's metadata is slow to load."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        version = importlib.import_module("importlib.metadata").version("motcua")
        print(f"motcua {version}")
        parser.exit()


class _Nowhere:
    """Takes whatever is said to a command's parser, and keeps none of it."""

    def __getattr__(self, _name: str) -> Callable[..., _Nowhere]:
        return lambda *_, **__: self


class _One:
    """The parsers of every command but one are passed over: to make them all takes longer than to paint a window."""

    def __init__(self, commands: argparse._SubParsersAction[argparse.ArgumentParser], command: str) -> None:
        self._commands = commands
        self._command = command

    def add_parser(self, name: str, **words: Any) -> Any:
        return self._commands.add_parser(name, **words) if name == self._command else _Nowhere()


def _top() -> argparse.ArgumentParser:
    """What stands before the command."""
    top = argparse.ArgumentParser(prog="motcua", description="Một Cửa: bàn tiếp nhận hồ sơ của xã, phường")
    top.add_argument("--version", action=_Version, nargs=0, help="phiên bản của chương trình")
    top.add_argument("--settings", type=Path, metavar="FILE", help="tệp cài đặt của quầy (TOML)")
    top.add_argument("--state", type=Path, metavar="FOLDER", help="thư mục dữ liệu (mặc định theo hệ điều hành)")
    top.add_argument("--traffic", action="store_true", help="ghi byte APDU vào nhật ký (không bao giờ ghi khóa)")
    return top


def parser(only: str = "") -> argparse.ArgumentParser:
    """The whole command line, or what it needs for one command."""
    top = _top()
    every = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands = every if not only else _One(every, only)

    desk = commands.add_parser("desk", help="mở quầy tiếp nhận")
    desk.add_argument(
        "--recovery-key", type=Path, metavar="FILE", help="mở kho dữ liệu bằng khóa khôi phục của cơ quan"
    )

    kiosk = commands.add_parser("kiosk", help="mở kiosk toàn màn hình cho công dân")
    kiosk.add_argument("--recovery-key", type=Path, metavar="FILE", help="mở kho dữ liệu bằng khóa khôi phục")
    kiosk.add_argument("--make-pin", action="store_true", help="hỏi mã PIN, in dòng pin_hash cho tệp cài đặt")

    demo = commands.add_parser("demo", help="một lượt tiếp công dân, từ thẻ đến phiếu")
    demo.add_argument("--play", action="store_true", help="tự chạy dù có màn hình")
    demo.add_argument("--out", type=Path, default=Path("demo-out"), metavar="FOLDER", help="nơi để ảnh và phiếu")

    gateway = commands.add_parser("gateway", help="chạy cổng tiếp nhận của xã hoặc tỉnh")
    gateway.add_argument("--port", type=int, default=8443, help="0: cổng trống bất kỳ")
    gateway.add_argument(
        "--accept-after", type=float, default=1.0, metavar="SECONDS", help="tập huấn: cán bộ tự động tiếp nhận sau"
    )
    gateway.add_argument("--recovery-key", type=Path, metavar="FILE", help="mở kho của cổng bằng khóa khôi phục")
    gateway.add_argument("--share-port", action="store_true", help="cùng cổng với tiến trình khác của máy này")
    gateway.add_argument("--stop-with-stdin", action="store_true", help="dừng khi đầu vào chuẩn đóng")

    read = commands.add_parser("read", help="đọc thẻ căn cước trên đầu đọc")
    read.add_argument("--can", metavar="6-DIGITS", help="6 số cuối của số định danh; bỏ trống: hỏi")
    read.add_argument("--mrz", metavar="24-CHARACTERS", help="số giấy tờ, ngày sinh, ngày hết hạn, kèm số kiểm tra")
    read.add_argument("--json", action="store_true")
    read.add_argument("--show", action="store_true", help="hiện cả dữ liệu cá nhân")

    commands.add_parser("doctor", help="kiểm tra máy: đầu đọc, kho dữ liệu, đường truyền")

    _catalogue(commands)

    lists = commands.add_parser("lists", help="đơn vị hành chính: tìm, đối chiếu địa chỉ cũ, nhập danh mục mới")
    lists.add_argument("action", choices=("search", "was", "diff", "import"))
    lists.add_argument("what", help="chữ cần tìm, địa chỉ cũ, hoặc tệp JSON của danh mục mới")
    lists.add_argument(
        "--from",
        dest="since",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="nhập: ngày danh mục mới có hiệu lực",
    )
    lists.add_argument("--source", default="", help="nghị quyết, quyết định mà danh mục mới theo")

    evidence = commands.add_parser("evidence", help="kiểm tra bằng chứng thẻ của một hồ sơ")
    evidence.add_argument("action", choices=("verify",))
    evidence.add_argument("file", type=Path)

    _trust(commands)

    account = commands.add_parser("account", help="thêm tài khoản của quầy")
    account.add_argument("username")
    account.add_argument("--name", required=True, help="họ tên hiện trên màn hình và phiếu")
    account.add_argument("--role", choices=("officer", "supervisor", "administrator"), default="officer")
    account.add_argument(
        "--by", default="", metavar="USER", help="tài khoản quản trị (chưa có thì giám sát), khi quầy đã có"
    )
    account.add_argument("--recovery-key", type=Path, metavar="FILE", help="thay lời quản trị khi không còn ai")

    _audit(commands)
    _papers(commands)
    _carried(commands)
    _order(commands)
    _gateway_admin(commands)

    enrol = commands.add_parser("enrol", help="ghi danh quầy với cổng tiếp nhận")
    enrol.add_argument("code", help="mã dùng một lần do cổng cấp")
    return top


def _trust(commands: _Commands) -> None:
    """Whom this station trusts as an issuer."""
    trust = commands.add_parser("trust", help="kho chứng thư nơi cấp (CSCA)")
    trust.add_argument("action", choices=("list", "import", "remove"))
    trust.add_argument("what", nargs="?", default="", help="tệp .cer .der .pem .crl .ml, hoặc dấu vân tay khi gỡ")
    trust.add_argument("--root", type=Path, metavar="FILE", help="chứng thư gốc của người ký danh sách (.ml)")
    trust.add_argument("--by", default="", metavar="USER", help="nhập, gỡ: tài khoản giám sát hoặc quản trị")


def _catalogue(commands: _Commands) -> None:
    """What is known of procedures, and how it changes."""
    acts = commands.add_parser("catalogue", help="danh mục thủ tục").add_subparsers(
        dest="action", required=True, metavar="ACT"
    )
    check = acts.add_parser("check", help="mọi lỗi của danh mục, hoặc của một thư mục")
    check.add_argument("folder", nargs="?", type=Path)
    acts.add_parser("show", help="một thủ tục").add_argument("code", metavar="CODE[@VERSION]")
    acts.add_parser("search", help="tìm thủ tục").add_argument("text")
    diff = acts.add_parser("diff", help="khác nhau giữa hai bản")
    for side in ("before", "after"):
        diff.add_argument(side, metavar="CODE@VERSION|FOLDER|FILE|.", help="“.” là danh mục đang dùng")
    bring = acts.add_parser("import", help="nhập gói có chữ ký, hoặc thư mục do cơ quan chịu trách nhiệm")
    bring.add_argument("what", type=Path, metavar="FILE|FOLDER")
    mend = acts.add_parser("mend", help="sửa mức phí hoặc thời hạn từ một ngày")
    mend.add_argument("code")
    mend.add_argument("--fee", action="append", default=[], metavar="NAME[@online|@direct]=AMOUNT", help="đồng")
    mend.add_argument("--limit", default="", metavar="TEXT", help="ví dụ: 5 ngày làm việc; 3 ngày; 1 giờ")
    for act in (bring, mend):
        act.add_argument("--by", required=True, metavar="USER", help="tài khoản phụ trách quầy")
    publish = acts.add_parser("publish", help="cổng: phát hành gói danh mục cho các quầy")
    publish.add_argument("folder", type=Path, nargs="*", metavar="FOLDER", help="mọi thủ tục khác với chương trình")
    publish.add_argument("--units", type=Path, metavar="JSON", help="danh mục đơn vị hành chính mới")
    for act in (bring, mend, publish):
        asked = act is not bring
        act.add_argument(
            "--from",
            dest="since",
            type=date.fromisoformat,
            required=act is mend,
            metavar="YYYY-MM-DD",
            help="từ ngày nào",
        )
        act.add_argument("--source", required=asked, default="", metavar="TEXT", help="văn bản làm căn cứ")


def _audit(commands: _Commands) -> None:
    """What was done at this counter, and whether the account of it is whole."""
    acts = commands.add_parser("audit", help="nhật ký: kiểm tra chuỗi băm, xuất có chữ ký").add_subparsers(
        dest="act", required=True, metavar="ACT"
    )
    verify = acts.add_parser("verify", help="kiểm tra cả chuỗi, hoặc một bản đã xuất")
    verify.add_argument("--export", type=Path, metavar="NOTE", help="tệp .note của bản xuất")
    verify.add_argument("--key", default="", metavar="VKEY", help="khóa đã ký; bỏ trống: khóa của quầy này")
    export = acts.add_parser("export", help="xuất ra CSV và JSONL, có chữ ký của quầy")
    export.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    export.add_argument("--by", required=True, metavar="USER", help="tài khoản giám sát hoặc quản trị")
    for name, about in (("since", "từ ngày"), ("until", "đến hết ngày")):
        export.add_argument(f"--{name}", type=date.fromisoformat, metavar="YYYY-MM-DD", help=about)


def _papers(commands: _Commands) -> None:
    """What is printed without a window."""
    commands.add_parser("office")  # the desk's own, which nobody types: the counter behind the window
    commands.add_parser("press")  # the counter's own: it sets papers and opens files
    form = commands.add_parser("print-form", help="in tờ khai theo mẫu ra tệp PDF")
    form.add_argument("code", help="mã thủ tục")
    form.add_argument("--large", action="store_true", help="chữ lớn")
    content = form.add_mutually_exclusive_group()
    content.add_argument("--blank", action="store_true", help="mẫu trống (mặc định)")
    content.add_argument("--answers", type=Path, metavar="FILE", help="câu trả lời: JSON theo form.schema.json")
    form.add_argument("--to", type=Path, required=True, metavar="PDF", help="tệp PDF")

    commands.add_parser("mismatches", help="danh sách sai lệch giữa thẻ và dữ liệu dân cư")


def _order(commands: _Commands) -> None:
    """What the logs of filings prove."""
    verify = commands.add_parser("verify", help="kiểm tra bằng chứng thứ tự của phiếu, không cần mạng")
    verify.add_argument(
        "what", nargs="?", default=".", help="tệp .tlog-proof, phiếu PDF, thư mục, hoặc chữ trong mã QR (MOTCUA2:…)"
    )
    verify.add_argument(
        "--key", action="append", default=[], metavar="VKEY|FILE", help="khóa tin cậy; bỏ trống: khóa của máy này"
    )
    verify.add_argument("--filing", type=Path, metavar="FILE", help="đối chiếu với nội dung hồ sơ (manifest, evidence)")
    verify.add_argument("--list-keys", action="store_true", help="in các khóa tin cậy của máy này")


def _carried(commands: _Commands) -> None:
    """What leaves the counter in a file, and comes back."""
    export = commands.add_parser("export", help="xuất hồ sơ chờ gửi ra tệp niêm phong (USB)")
    export.add_argument("--to", type=Path, required=True, metavar="FOLDER|FILE", help="thư mục của USB, hoặc tên tệp")
    which = export.add_mutually_exclusive_group()
    which.add_argument("--waiting", action="store_true", help="hồ sơ chờ gửi và bị từ chối (mặc định)")
    which.add_argument("--all", action="store_true", help="cả hồ sơ đã gửi xong")

    bring = commands.add_parser("import", help="nhận tệp hồ sơ từ USB: của quầy này, hoặc mang hộ quầy khác")
    bring.add_argument("file", type=Path)

    gateway_import = commands.add_parser("gateway-import", help="cổng nhận tệp hồ sơ từ USB")
    gateway_import.add_argument("file", type=Path)
    gateway_import.add_argument("--recovery-key", type=Path, metavar="FILE", help="mở kho của cổng bằng khóa khôi phục")

    backup = commands.add_parser("backup", help="sao lưu cả quầy vào một tệp, kể cả khi quầy đang mở")
    backup.add_argument("--to", type=Path, required=True, metavar="FOLDER|FILE")
    backup.add_argument("--keep", type=int, default=0, metavar="N", help="giữ N bản mới nhất; 0: giữ hết")

    restore = commands.add_parser("restore", help="khôi phục quầy từ bản sao lưu trên máy khác")
    restore.add_argument("file", type=Path)
    restore.add_argument("--recovery-key", type=Path, required=True, metavar="FILE", help="khóa khôi phục của cơ quan")


def _gateway_admin(commands: _Commands) -> None:
    """What the gateway's operator does, beside a running gateway or without one."""
    admin = commands.add_parser("gateway-admin", help="quản trị cổng tiếp nhận")
    admin.add_argument("--recovery-key", type=Path, metavar="FILE", help="mở kho của cổng bằng khóa khôi phục")
    acts = admin.add_subparsers(dest="act", required=True, metavar="ACT")
    acts.add_parser("counters", help="các quầy đã ghi danh")
    offer = acts.add_parser("offer", help="cấp mã ghi danh dùng một lần cho một quầy")
    offer.add_argument("counter", metavar="UNIT/COUNTER")
    offer.add_argument("--days", type=int, default=7, help="mã có hiệu lực bao nhiêu ngày")
    revoke = acts.add_parser("revoke", help="thu hồi một quầy, có hiệu lực ngay")
    revoke.add_argument("counter", metavar="UNIT/COUNTER")
    listed = acts.add_parser("filings", help="hồ sơ theo trạng thái, theo thứ tự trong sổ")
    listed.add_argument("--status", type=int, choices=range(1, 11), default=1, metavar="1-10")
    listed.add_argument("--unit", default="")
    claim = acts.add_parser("claim", help="nhận xử lý một hồ sơ")
    claim.add_argument("code", help="mã hồ sơ")
    claim.add_argument("--by", required=True, metavar="USER")
    decide = acts.add_parser("decide", help="chuyển trạng thái một hồ sơ")
    decide.add_argument("code", help="mã hồ sơ")
    decide.add_argument("status", type=int, choices=range(2, 11), metavar="2-10")
    decide.add_argument("--reason", default="", help="gửi xuống quầy: cần bổ sung gì, vì sao từ chối")
    decide.add_argument("--reason-code", default="", metavar="MÃ", help="lý do dịch sẵn (BS-01); --reason ghi thêm sau")
    decide.add_argument("--result", type=Path, metavar="PDF", help="kết quả trả cho công dân (trạng thái 9)")
    objection = acts.add_parser("refuse-next", help="tập huấn: cổng từ chối hồ sơ kế tiếp của một thủ tục, một lần")
    objection.add_argument("procedure", metavar="CODE", help="mã thủ tục")
    objection.add_argument("--at", default="", metavar="POINTER", help="ô phải sửa (/person/phone) hoặc paper:MÃ")
    objection.add_argument("--reason", required=True, help="câu mà cán bộ ở quầy đọc được")
    for name, about in (
        ("overtakings", "hồ sơ đến sau được giải quyết trước"),
        ("late", "hồ sơ phải chờ ở quầy vì gián đoạn đường truyền"),
    ):
        period = acts.add_parser(name, help=about)
        period.add_argument("--since", default="", metavar="YYYY-MM-DD", help="từ ngày; bỏ trống: hôm nay")
        period.add_argument("--until", default="", metavar="YYYY-MM-DD", help="đến hết ngày; bỏ trống: hôm nay")
    people = acts.add_parser("load-people", help="nạp dữ liệu dân cư")
    people.add_argument("file", type=Path, help="mỗi dòng một công dân (JSON, UTF-8)")
    acts.add_parser("restored", help="kho của cổng vừa được khôi phục từ bản sao lưu")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; every failure that has a code is said in a sentence, never as a traceback."""
    words = sys.argv[1:] if argv is None else argv
    options = parser(_named(words)).parse_args(words)
    warnings = logging.StreamHandler()
    warnings.setLevel(logging.WARNING)  # the handler's own: a command's log file wants more than the console
    logging.basicConfig(handlers=[warnings], format="%(levelname)s %(name)s: %(message)s")
    try:
        program = importlib.import_module(f"ui.bootstrap.{_PROGRAMS[options.command]}")
        return int(getattr(program, f"run_{options.command.replace('-', '_')}")(options))
    except SettingsError as exc:
        print(_said(exc.code), file=sys.stderr)
        for problem in exc.problems:
            print(f"  {problem}", file=sys.stderr)
        return 1
    except CounterError as exc:
        print(_said(exc.code), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # whoever read our output has left; a second complaint at exit is spared
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except EOFError:
        print("Không có bàn phím để hỏi: đưa giá trị bằng tham số.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130


def _named(words: Sequence[str]) -> str:
    """The command that the words name; "" where it takes the whole command line to tell."""
    at = 0
    while at < len(words) and words[at] in _BEFORE:
        at += _BEFORE[words[at]]
    return words[at] if at < len(words) and words[at] in _PROGRAMS else ""


def _said(code: FailureCode) -> str:
    """Sentence, remedy and code. The texts are loaded only where something failed: a desk paints sooner."""
    words = importlib.import_module("ui.text").failure(code)
    return f"{words.sentence} {words.remedy} ({code.value})"


_BEFORE = {"--settings": 2, "--state": 2, "--traffic": 1}  # what may stand before the command: how many words each
_PROGRAMS = {
    "desk": "desk",
    "kiosk": "kiosk",
    "demo": "demo",
    "gateway": "gateway",
    "read": "tools",
    "doctor": "tools",
    "catalogue": "catalogue",
    "lists": "lists",
    "evidence": "tools",
    "export": "carry",
    "import": "carry",
    "gateway-import": "carry",
    "gateway-admin": "gateway_admin",
    "backup": "backup",
    "restore": "backup",
    "trust": "tools",
    "account": "new_account",
    "audit": "trail",
    "enrol": "tools",
    "office": "office_child",
    "press": "press_worker",
    "print-form": "paper_tools",
    "mismatches": "paper_tools",
    "verify": "verify",
}

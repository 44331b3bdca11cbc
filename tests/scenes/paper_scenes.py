"""Papers as pictures: declarations filled by the cast, blank and in large print; the page at an identity conflict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pypdfium2

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Procedure
from counter.forms.form import Form
from counter.model.signing import Signing, SigningWay, Witness
from counter.paper.declaration import render_declaration
from counter.paper.guide_slip import render_guide
from counter.paper.mismatch_sheet import render_mismatch
from counter.paper.page_content import GuideContent, GuideLine, MismatchContent, MismatchLine, Occasion, Road
from counter.paper.slip_content import OfficeLines
from tests.fakes.whole_declarations import WHOLE, answered

Paper = Callable[[Catalogue], bytes]
_DAY: Final = date(2026, 11, 21)
_SIGNED: Final = Occasion("An Bình", _DAY)
_WITNESSED: Final = replace(
    _SIGNED,
    officer="Nguyễn Lan Anh",
    signing=Signing(
        SigningWay.FINGERPRINT,
        aloud=True,
        read="0" * 64,
        witness=Witness("Trần Thị Chứng", "001180000456", disinterested=True),
    ),
)
_DPI: Final = 84


def filled(code: str, *, large: bool = False, occasion: Occasion = _SIGNED) -> Paper:
    """By one of the cast, all that the declaration asks."""

    def paper(catalogue: Catalogue) -> bytes:
        form = _form(catalogue.get(code))
        return render_declaration(form, answered(form, WHOLE[code]), occasion, large=large)

    return paper


def unwritten(code: str) -> Paper:
    """The same form from a circular that no layout was written for yet."""

    def paper(catalogue: Catalogue) -> bytes:
        form = _form(catalogue.get(code))
        later = replace(form, official="Thông tư 1/2027/TT-BCA")
        return render_declaration(later, answered(form, WHOLE[code]), _SIGNED)

    return paper


def blank(code: str) -> Paper:
    return lambda catalogue: render_declaration(_form(catalogue.get(code)), {})


def _form(procedure: Procedure) -> Form:
    assert procedure.form is not None
    return procedure.form


def mismatch(_catalogue: Catalogue) -> bytes:
    """The birth date of the chip is not that of the register."""
    unit = "Phường An Bình"
    return render_mismatch(
        MismatchContent(
            office=OfficeLines(f"UBND {unit}", "Trung tâm Phục vụ hành chính công", "An Bình", hotline="1900 0000"),
            person="TRẦN THỊ BÍCH NGỌC",
            procedure="Đăng ký tạm trú",
            lines=(MismatchLine("Ngày sinh", "12/05/1979", "12/07/1979"),),
            roads=(
                Road(
                    "Nếu thẻ đúng, dữ liệu dân cư sai",
                    "Điều chỉnh thông tin cư trú",
                    "mã 1.010039",
                    f"Công an {unit}",
                    ("thẻ căn cước", "Giấy khai sinh, hoặc giấy tờ khác ghi thông tin đúng"),
                ),
                Road(
                    "Nếu Giấy khai sinh, sổ hộ tịch ghi sai",
                    "Thay đổi, cải chính hộ tịch",
                    "mã 1.004859",
                    f"UBND {unit}",
                    ("thẻ căn cước", "Giấy khai sinh"),
                ),
            ),
            day=_DAY,
            officer="Nguyễn Lan Anh",
            training=True,
        )
    )


def guide(_catalogue: Catalogue) -> bytes:
    """One paper is there, two are missing."""
    return render_guide(
        GuideContent(
            office=OfficeLines(
                "UBND Phường An Bình",
                "Trung tâm Phục vụ hành chính công",
                "An Bình",
                "Quầy 3",
                "Số 1, đường Ví Dụ",
                hotline="1900 0000",
            ),
            person="TRẦN THỊ BÍCH NGỌC",
            procedure="Đăng ký kết hôn",
            missing=(
                GuideLine(
                    "Trích lục bản án hoặc quyết định ly hôn của bên nam",
                    "1 bản sao",
                    "Không phải nộp khi cơ sở dữ liệu đã có.",
                ),
            ),
            perhaps=(
                GuideLine(
                    "Giấy xác nhận tình trạng hôn nhân",
                    "1 bản chính",
                    "Chỉ khi không tra cứu được tình trạng hôn nhân trong cơ sở dữ liệu.",
                ),
            ),
            have=("Trích lục bản án hoặc quyết định ly hôn của bên nữ",),
            day=_DAY,
            officer="Nguyễn Lan Anh",
            training=True,
        )
    )


PAPERS: Final[dict[str, Paper]] = {
    "paper-ct01": filled("1.004194"),
    "paper-ct01-blank": blank("1.004194"),
    "paper-ct01-large": filled("1.004194", large=True),
    "paper-khai-sinh": filled("1.001193"),
    "paper-diem-chi": filled("2.001159", occasion=_WITNESSED),
    "paper-ket-hon": filled("1.000894"),
    "paper-khai-tu": filled("1.000656"),
    "paper-tinh-trang-hon-nhan": filled("1.004873"),
    "paper-trich-luc": filled("2.000635"),
    "paper-ho-chieu": filled("1.001456"),
    "paper-ly-lich-tu-phap": filled("3.000333"),
    "paper-tam-vang": filled("1.003677"),
    "paper-cai-chinh": filled("1.004859"),
    "paper-lien-thong": filled("3.000722"),
    "paper-luu-tru": filled("2.001159"),
    "paper-giay-phep-lai-xe": filled("3.000347"),
    "paper-chung-thuc": filled("2.000815"),
    "paper-generic": unwritten("3.000347"),
    "paper-mismatch": mismatch,
    "paper-guide": guide,
}


def draw(name: str, catalogue: Catalogue, folder: Path) -> None:
    """The first page, small enough to be kept and large enough to be read; grey, for nothing on it has a colour."""
    document = pypdfium2.PdfDocument(PAPERS[name](catalogue))
    document[0].render(scale=_DPI / 72, grayscale=True).to_pil().quantize(16).save(
        folder / f"{name}.png", optimize=True
    )
    document.close()

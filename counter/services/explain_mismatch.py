"""Card and register differ: the page that tells the citizen so, and which procedures mend it (wire.md)."""

from __future__ import annotations

from typing import Final

from counter.catalogue.procedure import Procedure
from counter.model.filing import Draft
from counter.paper import setting
from counter.paper.page_content import MismatchContent, MismatchLine, Road
from counter.paper_events import PrintMismatch
from counter.services.draft_page import DraftPage
from counter.services.filer import filer_of
from counter.services.paper_desk import PaperDesk
from counter.services.prefill_draft import form_of

# The order in which they are tried: the register is mended by the police, the civil status book by the commune.
_REGISTER: Final = "1.010039"
_CIVIL_STATUS: Final = "1.004859"
_REGISTER_PAPERS: Final = (
    "thẻ căn cước",
    "Giấy khai sinh, hoặc giấy tờ khác ghi thông tin đúng",
    "Tờ khai thay đổi thông tin cư trú (CT01, in được tại quầy này)",
)
_CIVIL_STATUS_PAPERS: Final = ("thẻ căn cước", "Giấy khai sinh", "giấy tờ làm căn cứ cải chính, nếu có")


class MismatchPrinting:
    """Runs on the paper thread."""

    def __init__(self, desk: PaperDesk) -> None:
        self._desk = desk

    def __call__(self, command: PrintMismatch) -> None:
        """Raises StoreError(NOT_FOUND), also for another officer's draft; PaperError(PRINT_FAILED)."""
        page = DraftPage.of(self._desk, command.draft, command.by)
        content = MismatchContent(
            office=page.office,
            person=_person(command, page.draft, page.procedure),
            procedure=page.procedure.title,
            lines=tuple(MismatchLine(one.label, one.chip, one.population) for one in command.conflicts),
            roads=self._roads(),
            day=page.now.date(),
            officer=page.officer,
            training=page.training,
        )
        page.put_out(
            self._desk.press(setting.mismatch, content), "mismatch", "mismatch-explained", page.draft.procedure
        )

    def _roads(self) -> tuple[Road, ...]:
        """Papers as the catalogue lists them where it does; else what is usually asked for."""
        unit = self._desk.station.unit_name
        return (
            self._road("Nếu thẻ đúng, dữ liệu dân cư sai", _REGISTER, f"Công an {unit}", _REGISTER_PAPERS),
            self._road("Nếu Giấy khai sinh, sổ hộ tịch ghi sai", _CIVIL_STATUS, f"UBND {unit}", _CIVIL_STATUS_PAPERS),
            Road(
                "Nếu dữ liệu dân cư đúng, thẻ in sai",
                "Cấp đổi thẻ căn cước",
                "hỏi tại nơi làm",
                f"Công an {unit}",
                ("thẻ căn cước đang dùng", "Giấy khai sinh"),
            ),
        )

    def _road(self, when: str, code: str, where: str, usual: tuple[str, ...]) -> Road:
        procedure = self._desk.catalogue.get(code)
        papers = tuple(one.title for one in procedure.papers) or usual
        return Road(when, procedure.short_title or procedure.title, f"mã {code}", where, papers)


def _person(command: PrintMismatch, draft: Draft, procedure: Procedure) -> str:
    """The name on the chip where the names differ, else the filer's."""
    named = next((one.chip for one in command.conflicts if one.what == "name"), "")
    if named:
        return named
    return filer_of(form_of(procedure), draft.answers, None).name

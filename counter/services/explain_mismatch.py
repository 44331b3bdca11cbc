"""Card and register differ: the page that tells the citizen so, and which procedures mend it (wire.md)."""

from __future__ import annotations

from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.model.account import AuditLine
from counter.model.filing import Draft
from counter.paper.mismatch_sheet import MismatchContent, MismatchLine, Road, render_mismatch
from counter.paper_events import PaperPrinted, PrintMismatch
from counter.services.filer import filer_of
from counter.services.paper_desk import PaperDesk
from counter.services.prefill_draft import form_of
from counter.services.session import draft_of
from counter.services.slips import office_of

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
        desk = self._desk
        now = desk.clock()
        with desk.store.begin() as uow:
            draft = draft_of(uow.drafts.get(command.draft), command.by)
            account = uow.accounts.get(command.by)
        procedure = desk.catalogue.get(draft.procedure, draft.version)
        content = MismatchContent(
            office=office_of(desk.station),
            person=_person(command, draft, desk.catalogue),
            procedure=procedure.title,
            lines=tuple(MismatchLine(one.label, one.chip, one.population) for one in command.conflicts),
            roads=self._roads(),
            day=now.date(),
            officer=account.display_name if account else command.by,
            training=desk.station.profile == "training",
        )
        path = desk.printer.print_pdf(render_mismatch(content), f"mismatch-{now:%y%m%d-%H%M%S}")
        with desk.store.begin() as uow:
            uow.audit.append(AuditLine(now, command.by, "mismatch-explained", str(draft.id), draft.procedure))
            uow.commit()
        desk.post(PaperPrinted(draft.id, path))

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


def _person(command: PrintMismatch, draft: Draft, catalogue: Catalogue) -> str:
    """The name on the chip where the names differ, else the filer's."""
    named = next((one.chip for one in command.conflicts if one.what == "name"), "")
    if named:
        return named
    form = form_of(catalogue.get(draft.procedure, draft.version))
    return filer_of(form, draft.answers, None).name

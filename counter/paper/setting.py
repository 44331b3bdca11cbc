"""Papers that a press may be asked to set. Each loads what it is set with, so that who only asks loads none of it.

The same content gives the same PDF. Each raises PaperError PRINT_FAILED.
"""

from __future__ import annotations

from collections.abc import Mapping

from counter.events import SlipSize
from counter.forms.form import Form
from counter.model.filing import Answer
from counter.paper.page_content import GuideContent, MismatchContent, Occasion, OutageContent, ReturnSlip
from counter.paper.slip_content import ConfirmationContent, ReceiptContent


def confirmation(content: ConfirmationContent, size: SlipSize) -> bytes:
    from counter.paper.confirmation import render_confirmation

    return render_confirmation(content, size)


def receipt(content: ReceiptContent, size: SlipSize) -> bytes:
    from counter.paper.receipt import render_receipt

    return render_receipt(content, size)


def declaration(form: Form, answers: Mapping[str, Answer], occasion: Occasion, *, large: bool) -> bytes:
    from counter.paper.declaration import render_declaration

    return render_declaration(form, answers, occasion, large=large)


def guide(content: GuideContent) -> bytes:
    from counter.paper.guide_slip import render_guide

    return render_guide(content)


def return_slip(content: ReturnSlip) -> bytes:
    from counter.paper.return_slip import render_return

    return render_return(content)


def mismatch(content: MismatchContent) -> bytes:
    from counter.paper.mismatch_sheet import render_mismatch

    return render_mismatch(content)


def outage(content: OutageContent) -> bytes:
    from counter.paper.outage_page import render_outage

    return render_outage(content)

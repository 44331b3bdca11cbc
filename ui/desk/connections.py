"""What the views report, to whom it belongs. A new page adds its lines at the end."""

from __future__ import annotations

from ui.desk.desk_window import DeskWindow
from ui.desk.presenters import DeskPresenters
from ui.desk.views import DeskViews


def connect(views: DeskViews, presenters: DeskPresenters, window: DeskWindow) -> None:
    _walk_in(views, presenters, window)
    _lists(views, presenters)
    _office(views, presenters)
    views.give.edited.connect(presenters.give.edit)
    views.give.to_primary.connect(window.focus_primary)
    views.back.toggled.connect(presenters.back.toggle)
    views.back.note_typed.connect(presenters.back.type_note)


def _walk_in(views: DeskViews, presenters: DeskPresenters, window: DeskWindow) -> None:
    """The sign-in and the six steps."""
    views.sign_in.sign_in.connect(presenters.sign_in.sign_in)
    views.card.number_typed.connect(presenters.card.type_number)
    views.card.typing_paused.connect(presenters.card.pause_typing)
    views.card.no_card.chosen.connect(presenters.card.choose_way)
    views.card.no_card.number_typed.connect(presenters.card.type_shown_number)
    views.card.no_card.number_left.connect(presenters.card.leave_shown_number)
    views.card.no_card.attested.connect(presenters.card.attest_identity)
    views.procedure.searched.connect(presenters.procedure.search)
    views.procedure.marked.connect(presenters.procedure.mark)
    views.procedure.chosen.connect(presenters.procedure.choose)
    views.declaration.edited.connect(presenters.declaration.edit)
    views.declaration.entered.connect(presenters.declaration.enter)
    views.declaration.left.connect(presenters.declaration.leave)
    views.declaration.toggled.connect(presenters.declaration.toggle)
    views.declaration.to_primary.connect(window.focus_primary)
    views.papers.added.connect(lambda code, paths: presenters.papers.add(paths, code))
    views.papers.marked.connect(presenters.papers.mark)
    views.papers.asked.connect(presenters.papers.ask_file)
    views.papers.removed.connect(presenters.papers.remove)
    views.papers.pasted.connect(lambda code, png, draft: presenters.papers.paste_picture(png, code, draft))
    views.papers.offer_taken.connect(presenters.papers.take_offered)
    views.papers.scanned.connect(presenters.papers.scan)
    views.papers.way_changed.connect(presenters.papers.change_way)
    views.papers.colour_toggled.connect(presenters.papers.toggle_colour)
    views.papers.guide_asked.connect(presenters.papers.print_guide)
    views.papers.page_marked.connect(presenters.papers.mark_page)
    views.papers.page_acted.connect(presenters.papers.act)
    views.papers.page_put.connect(presenters.papers.put_page)
    views.papers.paper_given.connect(presenters.papers.give_paper)
    views.review.mend.connect(presenters.review.mend)
    views.review.attest_face.connect(presenters.review.attest_face)
    views.signing.chosen.connect(presenters.signing.choose)
    views.signing.finger.connect(presenters.signing.next_finger)
    views.signing.aloud.connect(presenters.signing.toggle_aloud)
    views.signing.reading.connect(presenters.signing.read)
    views.signing.named.connect(presenters.signing.write_name)
    views.signing.numbered.connect(presenters.signing.write_number)
    views.signing.sworn.connect(presenters.signing.swear)
    views.review.signing_asked.connect(presenters.review.say_signing)


def _office(views: DeskViews, presenters: DeskPresenters) -> None:
    """What is done about the office, and not for one citizen."""
    views.outages.marked.connect(presenters.outages.mark)
    views.carry.path_chosen.connect(presenters.carry.take)
    views.shift.toggled.connect(presenters.shift.toggle)
    views.shift.receiver_marked.connect(presenters.shift.mark_receiver)
    views.shift.reason_typed.connect(presenters.shift.type_reason)
    views.shift.asked.connect(presenters.shift.hand_over)
    views.day.marked.connect(presenters.day.mark)
    views.day.told.connect(presenters.day.tell)
    views.day.state_chosen.connect(presenters.day.choose_state)
    views.day.officer_asked.connect(presenters.day.next_officer)
    views.day.folder_chosen.connect(presenters.day.take_folder)
    views.settings.marked.connect(presenters.settings.mark)
    views.settings.file_chosen.connect(presenters.settings.take_file)
    views.settings.root_chosen.connect(presenters.settings.take_root)
    views.mismatches.folder_chosen.connect(presenters.mismatches.take_folder)


def _lists(views: DeskViews, presenters: DeskPresenters) -> None:
    """Drafts, filings and what waits: which line is marked, and Enter on it."""
    views.filings.reopened.connect(presenters.filings.reopen)
    views.filings.draft_marked.connect(presenters.filings.mark_draft)
    views.filings.filing_marked.connect(presenters.filings.mark_filing)
    views.filings.told.connect(presenters.filings.tell)
    views.queue.marked.connect(presenters.queue.mark)
    views.queue.told.connect(presenters.queue.tell)
    views.search.searched.connect(presenters.search.search)
    views.search.marked.connect(presenters.search.mark)
    views.search.told.connect(presenters.search.tell)
    views.consents.marked.connect(presenters.consents.mark)
    views.consents.told.connect(presenters.consents.open_draft)
    for view, presenter in (
        (views.asked, presenters.asked),
        (views.results, presenters.results),
        (views.overdue, presenters.overdue),
    ):
        view.marked.connect(presenter.mark)
        view.told.connect(presenter.tell)
    views.gate.given.connect(presenters.gate.give)
    views.gate.left.connect(presenters.gate.leave)
    views.accounts.marked.connect(presenters.accounts.mark)
    views.accounts.added.connect(presenters.accounts.add)
    views.trail.searched.connect(presenters.trail.search)
    views.trail.folder_chosen.connect(presenters.trail.take_folder)
    views.copy_table.marked.connect(presenters.copy_table.mark)
    views.copy_table.typed.connect(presenters.copy_table.type_code)
    views.copy_table.copied.connect(presenters.copy_table.copy_next)
    views.copy_table.kept.connect(presenters.copy_table.keep_code)

"""The proof of order on paper: scanned off the rendered slip, it convinces whoever trusts the log's key."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pypdfium2
import pytest
import segno
import zxingcpp
from PIL import Image
from reportlab.lib.units import mm

from counter.events import SlipSize
from counter.ledger import tree
from counter.ledger.compact import qr_text, read_qr
from counter.ledger.entries import CounterFiling, Opening
from counter.ledger.hashing import leaf_hash
from counter.ledger.judgment import Proven, judge
from counter.ledger.note import NoteSigner
from counter.ledger.proof import LogProof
from counter.ledger.subject import Stage, Subject
from counter.paper.confirmation import render_confirmation
from counter.paper.qr_drawing import QrDrawing
from counter.paper.slip_content import ConfirmationContent, OfficeLines, PersonLines
from counter.paper.slip_parts import PROOF_SIDE
from counter.rating_link import link, token_of
from tests.fakes.log_nodes import PlainLog

CODE = "H15.50.05.13-261008-0975"
COUNTER = "motcua/counter/H15.50.05.13/A3/1-a0a1a2a3a4a5a6a7"
GATEWAY = NoteSigner.from_seed("motcua/gateway/vi-du", b"g" * 32)
OPENING = Opening(UUID(int=1), bytes(16), bytes(32))
ORDER = "Thứ tự nộp: số 2047 trong sổ của cổng tiếp nhận."
SLIP = ConfirmationContent(
    office=OfficeLines("UBND phường An Bình", "Trung tâm Phục vụ hành chính công", "An Bình", "Quầy 3"),
    code=CODE,
    provisional=False,
    person=PersonLines("TRẦN THỊ BÍCH NGỌC", "0001•••••011", "Số 45 đường Hoa Sữa, Phường An Bình"),
    procedure="Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
    captured_at=datetime.fromisoformat("2026-10-08T14:50:00+07:00"),
    qr=CODE,
    order=ORDER,
)


def gateway_proof(path: int) -> LogProof:
    """The last entry's proof in a log of 2^path entries, which has as many hashes as it can."""
    size = 1 << path
    log = PlainLog(GATEWAY)
    subject = Subject(OPENING, Stage.GATEWAY, COUNTER, 12_345)
    log.append(*(bytes([at & 0xFF]) for at in range(size - 1)))
    log.append(CounterFiling(COUNTER, 12_345, OPENING.counter_leaf).entry)
    proof = LogProof(size - 1, tree.inclusion_proof(log.nodes, size - 1, size), log.checkpoint(), subject.to_bytes())
    assert len(proof.path) == path
    assert subject.leaf_hash == leaf_hash(log.entries[-1])
    return proof


def scanned(pdf: bytes, dpi: int) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    pages: list[Image.Image] = [page.render(scale=dpi / 72).to_pil() for page in document]
    document.close()
    return [code.text for page in pages for code in zxingcpp.read_barcodes(page)]


@pytest.mark.parametrize("size", list(SlipSize))
@pytest.mark.parametrize("dpi", [150, 300])
def test_a_slip_held_under_a_scanner_proves_its_place(size: SlipSize, dpi: int) -> None:
    proof = gateway_proof(11)
    pdf = render_confirmation(replace(SLIP, proof=qr_text(CODE, proof)), size)
    small, large = scanned(pdf, dpi)
    assert small == CODE
    code, read = read_qr(large)
    assert (code, read) == (CODE, proof)
    verdict = judge(read, [GATEWAY.key])
    assert isinstance(verdict, Proven)
    assert (verdict.number, verdict.subject.counter_index) == (2048, 12_345)


def test_a_usual_slip_with_its_proof_is_one_page() -> None:
    pdf = render_confirmation(replace(SLIP, proof=qr_text(CODE, gateway_proof(11))), SlipSize.A5)
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    assert ORDER in " ".join(document[0].get_textpage().get_text_range().split())
    document.close()


@pytest.mark.parametrize("size", list(SlipSize))
def test_a_link_for_rating_stands_beside_and_costs_no_page(size: SlipSize) -> None:
    rating = link("https://motcua.anbinh.example", token_of(UUID(int=1), bytes(16)))
    slip = replace(SLIP, proof=qr_text(CODE, gateway_proof(11)), order=ORDER)
    pdf = render_confirmation(replace(slip, rating=rating), size)
    found = scanned(pdf, 150)
    assert len(found) == 3
    assert rating in found
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    document.close()


@pytest.mark.parametrize(("path", "version"), [(0, 12), (6, 16), (11, 19), (13, 21)])
def test_the_qr_stays_within_version_21_and_45_millimetres(path: int, version: int) -> None:
    text = qr_text(CODE, gateway_proof(path))
    made = segno.make(text, error="m", micro=False, boost_error=False)
    assert made.mode == "alphanumeric"
    assert made.version <= version
    drawn = QrDrawing(text, PROOF_SIDE)
    dark = drawn.width - 8 * drawn.module  # without its silence, which the paper gives anyway
    assert dark <= 45 * mm
    assert drawn.module >= 0.42 * mm

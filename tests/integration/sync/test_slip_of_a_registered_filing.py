"""From F9 to the citizen's hand: the slip's proof before and after the gateway has answered, verified by a stranger."""

from __future__ import annotations

import segno

from counter.ledger.compact import read_qr
from counter.ledger.judgment import Proven, judge
from counter.ledger.note import NoteKey
from counter.ledger.subject import Stage
from counter.model.filing import Filing, SyncState
from counter.services.slip_proof import SlipProof, slip_proof
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import GatewayChild
from ui.cli import main


def proof_of(desk: EnrolledDesk, filing: Filing) -> SlipProof:
    with desk.store.begin() as work:
        proof = slip_proof(work, filing)
    assert proof is not None
    return proof


def test_the_place_given_offline_is_the_place_at_the_gateway(
    desk: EnrolledDesk, gateway: GatewayChild, tmp_path, capsys
):
    filings = [desk.put(), desk.put()]
    with desk.store.begin() as work:
        log = work.ledger.newest()
    assert log is not None
    offline = [judge(proof_of(desk, one).proof, [log.signer.key]) for one in filings]
    assert [one.number for one in offline if isinstance(one, Proven)] == [1, 2]

    desk.engine().run_once()

    filing, entry = desk.standing(filings[1])
    assert entry.state is SyncState.DELIVERED
    slip = proof_of(desk, filing)
    code, scanned = read_qr(slip.qr)
    assert code == str(filing.code)
    verdict = judge(scanned, [NoteKey.parse(gateway.ready["ledger_key"])])
    assert isinstance(verdict, Proven)
    assert verdict.subject.stage is Stage.GATEWAY
    assert (verdict.subject.counter_origin, verdict.subject.counter_index) == (log.origin, 1)
    assert segno.make(slip.qr, error="m", micro=False, boost_error=False).version <= 21

    state = str(tmp_path / "a stranger's machine")
    assert main(["--state", state, "verify", "--key", gateway.ready["ledger_key"], slip.qr]) == 0
    said = capsys.readouterr().out
    assert f"số {verdict.number} trong sổ của cổng" in said
    assert f"Tại quầy: số 2 trong sổ của quầy {desk.key.counter}" in said

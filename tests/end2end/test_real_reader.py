"""The same office over the operating system's smart-card service, which comes and goes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.emrtd.card_record import CardRecord
from counter.events import ReadersChanged, ReaderState, ReadPhase
from tests.end2end.conftest import Desk, desk_at
from tests.end2end.programs import motcua
from tests.end2end.test_cards_pulled import pulled_and_put_back
from tests.fakes.smart_card_service import SmartCardService, running_service
from ui.bootstrap.training import training_cards
from ui.bootstrap.training_reader import VirtualReader

pytestmark = pytest.mark.pcsc


@pytest.fixture(scope="module")
def service() -> Iterator[SmartCardService]:
    with running_service() as service:
        yield service


@pytest.fixture(scope="module")
def real(service: SmartCardService, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = desk_at(tmp_path_factory.mktemp("real") / "state", VirtualReader)
    desk.wait(ReadersChanged, where=lambda event: event.state is ReaderState.READY)
    desk.sign_in()
    yield desk
    assert desk.ground.stop(), "a thread did not end in time"


def test_pulled_in_the_portrait_and_put_back(real: Desk) -> None:
    pulled_and_put_back(real, ReadPhase.PORTRAIT)
    real.clear()


def test_the_service_stops_and_starts_again_under_the_office(real: Desk, service: SmartCardService) -> None:
    if not service.ours:
        pytest.skip("pcscd ran before the tests did: it is not ours to stop")
    service.stop()
    real.wait(ReadersChanged, where=lambda event: event.state is ReaderState.SERVICE_DOWN)
    service.start()
    real.wait(ReadersChanged, where=lambda event: event.state is ReaderState.READY)
    record = real.read_person("tenant")
    assert isinstance(record, CardRecord)
    real.clear()


def test_a_walk_in_over_the_real_road(real: Desk, tmp_path: Path) -> None:
    draft = real.ready_draft(tmp_path)
    assert real.file(draft).present_at_filing
    real.clear()


class TestPrograms:
    """``motcua doctor`` and ``motcua read`` beside a desk that is not running."""

    @pytest.fixture
    def state(self, tmp_path: Path) -> Path:
        return tmp_path / "state"

    @pytest.fixture
    def reader(self, service: SmartCardService) -> Iterator[VirtualReader]:
        reader = VirtualReader()
        yield reader
        reader.remove()

    def test_the_doctor_says_what_is_wrong_with_the_reader(
        self, state: Path, reader: VirtualReader, service: SmartCardService
    ) -> None:
        assert "Đầu đọc sẵn sàng, chưa có thẻ." in motcua("doctor", state=state).stdout
        training_cards()[0].lay_on(reader)
        assert "✓ Đầu đọc: Có thẻ, đọc được." in motcua("doctor", state=state).stdout
        reader.remove()
        if service.ours:
            service.stop()
            said = motcua("doctor", state=state).stdout
            service.start()
            assert "✗ Đầu đọc: Dịch vụ thẻ thông minh đã dừng." in said

    def test_a_card_is_read_to_json_with_its_person_only_when_asked(self, state: Path, reader: VirtualReader) -> None:
        card = training_cards()[0]
        card.lay_on(reader)
        done = motcua("read", "--can", card.qr[6:12], "--json", state=state)
        assert done.returncode == 0, done.stderr
        report = json.loads(done.stdout)
        assert report["authenticity"] == "trusted", "practice brings its own issuers"
        assert report["active"] == "genuine"
        assert card.qr[:12] not in done.stdout + done.stderr
        assert "person" not in report
        wrong = motcua("read", "--can", "999999", state=state)
        assert wrong.returncode == 1
        assert "(TH-108)" in wrong.stderr

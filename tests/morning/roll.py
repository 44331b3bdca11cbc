"""Who comes this morning, in their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.morning.counter import Counter
from tests.morning.walk_ins import new_address, offline_stretch, two_interleaved
from tests.morning.walk_ins_consents import absent_owner
from tests.morning.walk_ins_mended import asked_and_answered, refused_and_mended
from tests.morning.walk_ins_no_card import foreigner_with_a_passport
from tests.morning.walk_ins_read_aloud import old_without_telephone
from tests.morning.walk_ins_two_cards import authorised_representative, interlinked_birth

MORNING: Final[tuple[tuple[str, Callable[[Counter], None]], ...]] = (
    ("a new address", new_address),
    ("an offline stretch, two served", offline_stretch),
    ("refused by the gateway and mended", refused_and_mended),
    ("a supplement asked for and answered", asked_and_answered),
    ("two citizens interleaved", two_interleaved),
    ("an authorised representative, two cards", authorised_representative),
    ("a foreigner with a passport", foreigner_with_a_passport),
    ("an interlinked birth, two cards", interlinked_birth),
    ("a consent awaited", absent_owner),
    ("an old person without a telephone, read to", old_without_telephone),
)

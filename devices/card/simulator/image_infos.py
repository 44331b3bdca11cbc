"""What a chip's own files say of its protocols; a file that cannot be read offers none."""

from __future__ import annotations

from counter.emrtd import card_access, dg14
from counter.emrtd.security_infos import SecurityInfos
from counter.errors import ContentError
from counter.training.chip_image import ChipImage


def free_infos(image: ChipImage) -> SecurityInfos:
    """The SecurityInfos of EF.CardAccess."""
    try:
        return card_access.parse(image.card_access)
    except ContentError:
        return SecurityInfos()


def guarded_infos(image: ChipImage) -> SecurityInfos:
    """The SecurityInfos of DG14."""
    try:
        return dg14.parse(image.groups.get(14, b""))
    except ContentError:
        return SecurityInfos()

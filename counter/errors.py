"""Every failure has one code, one place in this tree, one sentence and one thing to do.

::

    CounterError(code)
    ├── CardError            the chip, the reader, the conversation with either
    ├── ContentError         bytes from outside that are not what they claim to be
    ├── FormError            a declaration or its data cannot be used
    ├── PaperError           an attachment that cannot be taken, a slip that cannot be made
    ├── StoreError           the local store, its keys, the disk below it
    ├── LineError            the way to the gateway, or what came back over it
    ├── AccountError         signing in, roles, locks
    └── SettingsError        the station file

*Cannot* is an exception; a *verdict* is a value. Foreign exceptions die in the file that imports
the foreign library (``raise … from exc``). Neither message nor repr carries personal data.
Each code has its sentence in ``ui/failures.py`` and its line in ``docs/failure-codes.md``.
"""

from __future__ import annotations

from enum import StrEnum, unique


@unique
class FailureCode(StrEnum):
    """Closed and stable: a code is never reused, never renumbered."""

    # the card and its reader
    NO_READER = "TH-101"
    READER_SERVICE_DOWN = "TH-102"
    NO_CARD = "TH-103"
    CARD_REMOVED = "TH-104"
    CARD_STUCK = "TH-105"
    READER_BUSY = "TH-106"
    NOT_AN_ID_CARD = "TH-107"
    WRONG_ACCESS_KEY = "TH-108"
    PROTOCOL_UNSUPPORTED = "TH-109"
    CARD_ANSWER_INVALID = "TH-110"
    SECURE_MESSAGING_BROKEN = "TH-111"
    READ_CANCELLED = "TH-112"
    DIFFERENT_CARD = "TH-113"
    # what the chip, the QR or a file says
    MALFORMED_TLV = "ND-201"
    MALFORMED_MRZ = "ND-202"
    MALFORMED_DATA_GROUP = "ND-203"
    MALFORMED_SOD = "ND-204"
    MALFORMED_CERTIFICATE = "ND-205"
    QR_UNREADABLE = "ND-206"
    QR_MANGLED = "ND-207"
    PROOF_MALFORMED = "ND-208"
    # declarations
    UNKNOWN_PROCEDURE = "TK-301"
    CATALOGUE_BROKEN = "TK-302"
    DECLARATION_INVALID = "TK-303"
    IDENTITY_CONFLICT = "TK-304"
    GUIDE_ONLY = "TK-305"
    PACKAGE_REFUSED = "TK-306"
    PACKAGE_BROKEN = "TK-307"
    MEND_REFUSED = "TK-308"
    # papers
    PAPER_UNREADABLE = "GT-401"
    PAPER_EMPTY = "GT-402"
    PAPER_TOO_LARGE = "GT-403"
    PAPER_KIND_REFUSED = "GT-404"
    PAPER_DUPLICATE = "GT-405"
    PRINT_FAILED = "GT-406"
    NO_SCANNER = "GT-407"
    FEEDER_EMPTY = "GT-408"
    SCANNER_JAMMED = "GT-409"
    SCAN_FAILED = "GT-410"
    SCAN_CANCELLED = "GT-411"
    PAPER_SEALED = "GT-412"
    PAPER_LOCKED = "GT-413"
    # the store
    DISK_FULL = "KH-501"
    KEY_LOST = "KH-502"
    KEY_WRONG = "KH-503"
    STORE_BROKEN = "KH-504"
    STORE_NEWER = "KH-505"
    STORE_IN_USE = "KH-506"
    ATTACHMENT_BROKEN = "KH-507"
    NOT_FOUND = "KH-508"
    CARRIED_FILE_BROKEN = "KH-509"
    CARRIER_FULL = "KH-510"
    NOT_FOR_THIS_STATION = "KH-511"
    STATE_NOT_EMPTY = "KH-512"
    DATABASE_AWAY = "KH-513"
    TRUST_FOLDER_UNREAD = "KH-514"
    # the line
    NO_LINE = "DT-601"
    NOT_OUR_GATEWAY = "DT-602"
    GATEWAY_TROUBLE = "DT-603"
    COUNTER_REVOKED = "DT-604"
    FILING_REFUSED = "DT-605"
    TOO_OLD = "DT-606"
    DIGEST_CONFLICT = "DT-607"
    METERED_LINE = "DT-608"
    LOG_REWRITTEN = "DT-609"
    LOG_CLOSED = "DT-610"
    NO_CONSENT_ROAD = "DT-611"
    # accounts and the station
    SIGN_IN_REFUSED = "TA-701"
    ACCOUNT_LOCKED = "TA-702"
    ROLE_MISSING = "TA-703"
    SETTINGS_BROKEN = "TA-704"
    TRAINING_MIXED = "TA-705"
    ACCOUNT_BLOCKED = "TA-706"
    CODE_REFUSED = "TA-707"
    NOT_CONFIRMED = "TA-708"
    PASSWORD_UNFIT = "TA-709"  # noqa: S105 - a code, not a password
    LAST_ADMINISTRATOR = "TA-710"
    USERNAME_REFUSED = "TA-711"
    COUNTER_BEGUN_ANEW = "TA-797"
    COUNTER_ENDED = "TA-798"
    UNEXPECTED = "TA-799"


class CounterError(Exception):
    """Something cannot be done. ``detail`` is for the log: never a person's data, never a key."""

    def __init__(self, code: FailureCode, detail: str = "") -> None:
        super().__init__(f"{code.value} {code.name}" + (f": {detail}" if detail else ""))
        self.code = code
        self.detail = detail


class CardError(CounterError):
    """The chip, the reader, or the conversation with either."""


class ContentError(CounterError):
    """Bytes from outside that are not what they claim to be."""


class FormError(CounterError):
    """A declaration or its data cannot be used."""


class PaperError(CounterError):
    """An attachment that cannot be taken, or a slip that cannot be made."""


class StoreError(CounterError):
    """The local store, its keys, or the disk below it."""


class LineError(CounterError):
    """The way to the gateway, or what came back over it."""


class AccountError(CounterError):
    """Signing in, roles and locks."""


class SettingsError(CounterError):
    """The station file; ``problems`` holds every problem found, not only the first."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(FailureCode.SETTINGS_BROKEN, "; ".join(problems))
        self.problems = problems

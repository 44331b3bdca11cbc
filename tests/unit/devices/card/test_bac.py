"""Basic access control: 9303-11 appendix D.1 to D.3 step by step, then against the simulated chip's side."""

from __future__ import annotations

import pytest

from counter.errors import CardError, FailureCode
from devices.card import bac
from devices.card.key_derivation import Password, basic_access_keys
from tests.fakes.scripted_channel import ScriptedChannel, drawn

h = bytes.fromhex

MRZ = "L898902C<369080619406236"
RND_IC, RND_IFD = h("4608F91988702212"), h("781723860C06C226")
K_IFD, K_IC = h("0B795240CB7049B01C19B33E32804F0B"), h("0B4F80323EB3191CB04970CB4052790B")
COMMAND = "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A7"
ANSWER = "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D7449"


def script(answer: str) -> ScriptedChannel:
    return ScriptedChannel(("0084000008", f"{RND_IC.hex()}9000"), (f"0082000028{COMMAND}28", answer))


def test_keys() -> None:
    assert Password.of_mrz(MRZ).encoded == h("239AB9CB282DAF66231DC5A4DF6BFBAEDF477565")
    keys = basic_access_keys(MRZ)
    assert keys.enc == h("AB94FDECF2674FDFB9B391F85D7F76F2")
    assert keys.mac == h("7962D9ECE03D1ACD4C76089DCE131543")


def test_command_and_session() -> None:
    assert bac.authentication_command(basic_access_keys(MRZ), RND_IFD, RND_IC, K_IFD) == h(COMMAND)
    keys, ssc = bac.session_from(K_IFD, K_IC, RND_IC, RND_IFD)
    assert keys.enc == h("979EC13B1CBFE9DCD01AB0FED307EAE5")
    assert keys.mac == h("F1CB1F1FB5ADF208806B89DC579DC1F8")
    assert ssc == h("887022120C06C226")


def test_whole_conversation() -> None:
    channel = script(f"{ANSWER}9000")
    bac.establish(channel, MRZ, drawn(RND_IFD, K_IFD))
    assert channel.finished


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("6300", FailureCode.WRONG_ACCESS_KEY),
        ("6982", FailureCode.WRONG_ACCESS_KEY),
        ("6F00", FailureCode.CARD_ANSWER_INVALID),
        ("9000", FailureCode.CARD_ANSWER_INVALID),
        (f"{ANSWER[:-2]}4A9000", FailureCode.CARD_ANSWER_INVALID),
    ],
)
def test_refusals_and_wrong_answers(answer: str, code: FailureCode) -> None:
    with pytest.raises(CardError) as caught:
        bac.establish(script(answer), MRZ, drawn(RND_IFD, K_IFD))
    assert caught.value.code is code


def test_a_chip_that_echoes_other_challenges_is_refused() -> None:
    keys = basic_access_keys(MRZ)
    cryptogram = keys.suite.encrypt(keys.enc, RND_IC + bytes(8) + K_IC)
    answer = cryptogram + keys.suite.mac(keys.mac, cryptogram)
    with pytest.raises(CardError) as caught:
        bac.establish(script(f"{answer.hex()}9000"), MRZ, drawn(RND_IFD, K_IFD))
    assert caught.value.code is FailureCode.CARD_ANSWER_INVALID


def test_a_short_challenge_is_refused() -> None:
    with pytest.raises(CardError):
        bac.establish(ScriptedChannel(("0084000008", "46089000")), MRZ, drawn(RND_IFD, K_IFD))

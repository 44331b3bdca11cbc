"""What an earlier filing's answers are worth in another one: taken over with their source, below chip and register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counter.forms.form import Form
from counter.model.filing import Answer, Source

_PERSONAL = ("chip:", "population:")
_DEFAULT = "default:"
_CHOSEN = (Source.TYPED, Source.EARLIER)


def earlier_answers(form: Form, answers: Mapping[str, Answer], *, same_person: bool) -> dict[str, Answer]:
    """``answers`` of the earlier filing as this one may begin with them, every one marked as earlier.

    Left out is what the catalogue says is not copied (``Field.copy``), what the office says of itself or of
    the day, and, unless the ``same_person`` files, whatever chip or register would say of the filer. A
    pointer that ``form`` does not have is given back too: its value has no place, but is not hidden.

    What the citizen said then although the register could be asked (the boarding house is not the landlord's
    home) is ``confirmed``; what the register would have said is not, and is checked when it answers.
    """
    asked = any(one.source is Source.POPULATION for one in answers.values())
    fields = {one.pointer: one for one in form.fields}
    found: dict[str, Answer] = {}
    for pointer, answer in answers.items():
        paths = form.prefill.get(pointer, ())
        if pointer in fields and not fields[pointer].copy:
            continue
        personal = any(path.startswith(_PERSONAL) for path in paths)
        if personal and not same_person:
            continue
        usual = any(path.startswith(_DEFAULT) for path in paths)
        if answer.source is Source.OFFICE and not (personal or usual):
            continue
        chosen = asked and answer.source in _CHOSEN
        found[pointer] = replace(answer, source=Source.EARLIER, confirmed=chosen or not personal)
    return found


def still_earlier(answers: Mapping[str, Answer], known: Mapping[str, Answer]) -> dict[str, Answer]:
    """The earlier answers that stand beside what is ``known`` now.

    The chip wins, the register does where the earlier answer is not confirmed, the office's usual never.
    """
    chip = {key.partition("#")[0] for key, one in known.items() if one.source is Source.CHIP}
    register = {key.partition("#")[0] for key, one in known.items() if one.source is Source.POPULATION}
    return {
        pointer: answer
        for pointer, answer in answers.items()
        if answer.source is Source.EARLIER and pointer not in (chip if answer.confirmed else chip | register)
    }

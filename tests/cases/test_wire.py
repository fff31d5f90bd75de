"""The wire against those who write it by hand: times beyond the calendar, escapes for terminals, secrets in errors."""

import json

import pytest
from pydantic import ValidationError

from cases.errors import UnknownVersion, WireInvalid, WireRefused
from cases.person import Patient
from cases.receipt import Receipt
from cases.wire import parse, to_json
from tests.cases import samples

REFUSED = {
    "v": "receipt/v1",
    "kind": "refused",
    "case_id": "a" * 32,
    "item_id": "b" * 32,
    "manifest": "c" * 64,
    "at": "2026-03-04T12:00:00Z",
    "reason": "The picture is damaged.",
}


def receipt(**changes: object) -> bytes:
    return json.dumps(REFUSED | changes).encode()


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_moment_that_utc_cannot_say_is_refused(moment: str) -> None:
    with pytest.raises(WireInvalid, match="/at"):
        parse(Receipt, receipt(at=moment))


@pytest.mark.parametrize("changes", [{"\x1b]0;x\x07\x1b[2J": 1}, {"v": "\x1b[31mx"}, {"v": "\u202ereceipt"}])
def test_an_error_sends_no_escapes_to_a_terminal(changes: dict[str, object]) -> None:
    with pytest.raises(WireRefused) as refused:
        parse(Receipt, receipt(**changes))
    assert str(refused.value).isprintable()


def test_a_version_is_shown_as_it_is_spelled() -> None:
    with pytest.raises(UnknownVersion, match="“receipt/v2”"):
        parse(Receipt, receipt(v="receipt/v2"))


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u3000"])
def test_the_spaces_of_french_typography_are_text(space: str) -> None:
    written = f"Que faire{space}? Elle a dit{space}: «{space}attendre{space}»."
    assert parse(Receipt, receipt(reason=written)).reason == written


@pytest.mark.parametrize("hidden", ["\x00", "\x1b", "\x7f", "\u200b", "\u202e", "\u2028", "\ufeff"])
def test_what_cannot_be_seen_is_no_text(hidden: str) -> None:
    with pytest.raises(WireInvalid, match="/reason"):
        parse(Receipt, receipt(reason=f"a{hidden}b"))


def test_a_document_that_cannot_be_made_does_not_tell_what_was_in_it() -> None:
    tree = json.loads(to_json(samples.patient())) | {"niss": "85073003329"}
    with pytest.raises(ValidationError) as refused:
        Patient.model_validate_json(json.dumps(tree))
    assert "85073003329" not in str(refused.value)

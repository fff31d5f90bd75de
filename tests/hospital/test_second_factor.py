"""The second factor, against the vectors of RFC 6238, and with clocks that differ."""

from datetime import UTC, datetime, timedelta

import pytest

from hospital.second_factor import STEP_SECONDS, SecondFactor

NOW = datetime(2026, 3, 2, 10, 0, 15, tzinfo=UTC)
RFC_KEY = b"12345678901234567890"


@pytest.mark.parametrize(
    ("second", "code"), [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")]
)
def test_it_says_what_rfc_6238_says(second: int, code: str) -> None:
    at = datetime.fromtimestamp(second, UTC)
    assert SecondFactor(RFC_KEY).code_at(at) == code
    assert SecondFactor(RFC_KEY).step_of(code, at) == second // STEP_SECONDS


@pytest.mark.parametrize(("late", "taken"), [(-61, False), (-30, True), (0, True), (30, True), (61, False)])
def test_a_clock_may_be_one_step_off(late: int, taken: bool) -> None:
    factor = SecondFactor.new()
    code = factor.code_at(NOW + timedelta(seconds=late))
    assert (factor.step_of(code, NOW) is not None) == taken


def test_a_step_that_was_used_is_not_found_again() -> None:
    factor = SecondFactor.new()
    step = factor.step_of(factor.code_at(NOW), NOW)
    assert step is not None
    assert factor.step_of(factor.code_at(NOW), NOW, after=step) is None


@pytest.mark.parametrize("nonsense", ["", "abcdef", "12345", "1234567", "²²²²²²", "\x00" * 6])
def test_what_is_no_code_is_none(nonsense: str) -> None:
    assert SecondFactor.new().step_of(nonsense, NOW) is None


def test_spaces_are_no_digits() -> None:
    factor = SecondFactor.new()
    code = factor.code_at(NOW)
    assert factor.step_of(f" {code[:3]} {code[3:]} ", NOW) is not None


def test_secrets_differ_and_are_shown_in_groups() -> None:
    one, other = SecondFactor.new(), SecondFactor.new()
    assert one.key != other.key
    assert [len(group) for group in one.written.split()] == [4] * 8
    assert one.written.replace(" ", "") in one.uri("c.expert", "CHU Example")

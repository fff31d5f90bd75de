"""The authenticator of the demo shows what the second factor of the desk takes, each code once."""

from datetime import UTC, datetime

import pytest

from demo.desk import authenticator
from demo.desk.authenticator import Authenticator
from hospital.second_factor import STEP_SECONDS, SecondFactor

# RFC 6238, appendix B, the rows of SHA-1; of their eight digits the last six
VECTORS = {
    59: "287082",
    1111111109: "081804",
    1111111111: "050471",
    1234567890: "005924",
    2000000000: "279037",
}
SECRET = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"


@pytest.mark.parametrize("second", VECTORS)
def test_the_codes_are_those_of_the_standard(second: int) -> None:
    assert Authenticator(SECRET).code_of(second // STEP_SECONDS) == VECTORS[second]


def test_the_desk_takes_what_is_shown_after_its_secret_was_typed() -> None:
    factor = SecondFactor.new()
    now = datetime.now(UTC)
    shown = Authenticator(factor.written).code_of(int(now.timestamp()) // STEP_SECONDS)
    assert factor.step_of(shown, now) is not None


def test_a_code_that_was_used_is_not_shown_as_fresh_again(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = iter((5, 5, 5, 5, 6, 6, 6))
    waited: list[float] = []
    monkeypatch.setattr(authenticator, "_now", lambda: next(steps))
    monkeypatch.setattr("time.sleep", waited.append)
    entry = Authenticator(SECRET)
    first, second = entry.fresh(), entry.fresh()
    assert (first, second) == (entry.code_of(5), entry.code_of(6))
    assert waited

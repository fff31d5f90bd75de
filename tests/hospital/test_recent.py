"""What was used of late stays, within bounds."""

from hospital.recent import Recent


def kept(most: int) -> Recent[str, bytes]:
    return Recent(most, len)


def test_what_is_put_is_there() -> None:
    recent = kept(4)
    recent.put("a", b"12")
    assert recent.get("a") == b"12"
    assert recent.get("b") is None


def test_the_longest_unused_goes_first() -> None:
    recent = kept(4)
    for name in "ab":
        recent.put(name, b"12")
    recent.get("a")
    recent.put("c", b"12")
    assert [recent.get(name) for name in "abc"] == [b"12", None, b"12"]


def test_a_value_in_place_of_another_weighs_once() -> None:
    recent = kept(4)
    for _ in range(5):
        recent.put("a", b"12")
    recent.put("b", b"12")
    assert recent.get("a") == b"12"


def test_what_is_larger_than_all_room_stays_until_the_next() -> None:
    recent = kept(4)
    recent.put("a", bytes(9))
    assert recent.get("a") == bytes(9)
    recent.put("b", b"1")
    assert recent.get("a") is None

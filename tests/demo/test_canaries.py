"""The walk's search for plaintext finds what it is there to find."""

from pathlib import Path

from demo.canaries import traces

CANARIES: dict[str, str | bytes] = {"name": "Peeters", "pixels": b"\x00\x9c\xff\xd0"}


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "sealed").write_bytes(bytes(range(256)))
    assert traces(tmp_path, CANARIES) == []


def test_a_name_is_found_in_any_file_below_and_in_utf_16(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/log").write_text("… Peeters …")
    (tmp_path / "a/wide").write_bytes("Peeters".encode("utf-16-le"))
    assert traces(tmp_path, CANARIES) == ["name: a/b/log", "name: a/wide"]


def test_a_name_in_a_file_name_is_found(tmp_path: Path) -> None:
    (tmp_path / "Peeters.jpg").touch()
    assert traces(tmp_path, CANARIES) == ["name: Peeters.jpg"]


def test_pixels_are_found(tmp_path: Path) -> None:
    (tmp_path / "temporary").write_bytes(b"x" + b"\x00\x9c\xff\xd0")
    assert traces(tmp_path, CANARIES) == ["pixels: temporary"]

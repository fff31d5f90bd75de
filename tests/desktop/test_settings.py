"""What a person set stays set; what no Pli can have set is refused."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from cases.errors import UnknownVersion, WireInvalid
from desktop import settings
from desktop.settings import Settings, Theme


def test_every_setting_outlives_the_program(tmp_path: Path) -> None:
    chosen = Settings().with_fields(
        theme=Theme.DARK,
        discreet=True,
        camera="usb-1",
        record_folder=tmp_path / "record",
        keep_filed_days=90,
        ask_when_metered=False,
    )
    settings.save(tmp_path / "settings.json", chosen)
    assert settings.load(tmp_path / "settings.json") == chosen


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "loud"),
        ("record_folder", "somewhere/else"),
        ("keep_filed_days", 0),
        ("auto_lock_minutes", 0),
        ("auto_lock_minutes", 100_000),
        ("surprise", True),
    ],
)
def test_a_setting_that_cannot_be_is_refused(tmp_path: Path, name: str, value: object) -> None:
    with pytest.raises(ValidationError):
        Settings().with_fields(**{name: value})
    line = f'{{"v": "settings/v1", "{name}": {str(value).lower() if value is True else repr(value)}}}'
    (tmp_path / "settings.json").write_text(line.replace("'", '"'))
    with pytest.raises(WireInvalid):
        settings.load(tmp_path / "settings.json")


def test_settings_of_a_newer_pli_are_not_guessed_at(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"v": "settings/v2"}')
    with pytest.raises(UnknownVersion):
        settings.load(tmp_path / "settings.json")

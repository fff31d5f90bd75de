"""``docs/filing.md`` and the bundles say the same of every kind of resource."""

import json
import re
from dataclasses import replace
from pathlib import Path

from cases.errors import PliError
from hospital import errors
from hospital.fhir.bundle import bundle_json
from hospital.fhir.hospital_side import BESIDE_ITS_FILES
from tests.cases import samples as common
from tests.hospital import samples
from tests.hospital.fhir import sides

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "filing.md").read_text()
Row = tuple[str, str]


def described() -> dict[str, Row]:
    """By kind: how it is found again, and what happens when it is there."""
    rows = re.findall(r"^\| ((?:`[A-Z]\w+`(?:, )?)+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
    return {kind: (found, there) for kinds, found, there in rows for kind in re.findall(r"`(\w+)`", kinds)}


def made() -> dict[str, set[Row]]:
    case = samples.case_file()
    message = case.messages[0]
    stranger = common.person("Dr Without Number").model_copy(update={"inami": None})
    unnumbered = replace(message, document=message.document.model_copy(update={"author": stranger}))
    told: dict[str, set[Row]] = {}
    for side in (sides.side(case), BESIDE_ITS_FILES):
        for entry in json.loads(bundle_json(replace(case, messages=(unnumbered,)), side))["entry"]:
            request = entry["request"]
            condition = request.get("ifNoneExist") or request["url"].partition("?")[2]
            row = (condition, "updated" if request["method"] == "PUT" else "left")
            told.setdefault(entry["resource"]["resourceType"], set()).add(row)
    return told


WAYS = {
    "own URN": "identifier=urn%3Aietf",
    "tag": "_tag=",
    "Study Instance UID": "identifier=urn%3Adicom%3Auid",
    "national number": "NamingSystem%2Fssin",
    "INAMI/RIZIV number": "NamingSystem%2Fnihdi",
}


def test_every_kind_is_described_and_no_other() -> None:
    assert set(described()) == set(made())


def test_each_is_found_again_as_the_page_says() -> None:
    for kind, rows in made().items():
        ways = [way for way, mark in WAYS.items() if any(mark in condition for condition, _ in rows)]
        assert all(way in described()[kind][0] for way in ways), kind


def test_each_is_updated_or_left_as_the_page_says() -> None:
    for kind, rows in made().items():
        for _, there in rows:
            assert there in described()[kind][1], kind


def test_every_error_of_the_server_is_described() -> None:
    kinds = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, PliError)]
    codes = {kind.code for kind in kinds if kind.code.startswith("fhir.")} - {"fhir.address"}
    assert codes == set(re.findall(r"`(fhir\.\w+)`", PAGE))

"""Who a package is from is shown by what is known of the party, not by what the package says of itself."""

from dataclasses import replace
from pathlib import Path

from cases.manifest import FileRole, Kind
from cases.wire import to_json
from crypto.content import Content, ContentFile
from crypto.keys import PartyKeys
from crypto.sealing import Addressed, seal
from tests.cases import samples
from tests.desktop.case_files import Files, clean_jpeg, keys_of, request, run

IMPRESSIVE = "University Hospital"


def boasting(keys: PartyKeys) -> PartyKeys:
    """The same keys, of somebody who calls himself something else in what he seals."""
    return replace(keys, record=keys.record.model_copy(update={"name": IMPRESSIVE}))


def boastful_package(home: Files) -> Path:
    keys, to = boasting(keys_of("practice")), keys_of("service")
    document = request(clean_jpeg())
    content = Content(
        case_id=document.case_id,
        kind=Kind.REQUEST,
        created=samples.NOON,
        reply_to=(keys.party,),
        files=(
            ContentFile.of_bytes("request.json", "application/json", FileRole.DOCUMENT, to_json(document)),
            ContentFile.of_bytes("0001.jpg", "image/jpeg", FileRole.PICTURE, clean_jpeg()),
        ),
    )
    path = home.root / "case.age"
    seal(content, keys, [Addressed(to.party, to.recipient)], path)
    return path


def opened(home: Files, signers: Path, name: str, *more: str) -> str:
    done = run(
        "open", boastful_package(home), "--identity", home.identity("service"),
        "--allowed-signers", signers, "--out", home.root / name, *more,
    )  # fmt: skip
    assert done.code == 0, done.err
    return done.out


def test_a_sender_is_shown_by_the_name_in_its_record_whatever_the_package_says(tmp_path: Path) -> None:
    home = Files(tmp_path)
    text = opened(home, home.record("practice"), "text")
    assert "request of practice, " in text
    assert IMPRESSIVE not in text
    (home.root / "case.age").unlink()
    line = opened(home, home.record("practice"), "json", "--json")
    assert '"name": "practice"' in line
    assert '"sender_name": "in_record"' in line
    assert IMPRESSIVE not in line


def test_a_name_that_only_the_package_gives_is_said_to_be_its_own_word(tmp_path: Path) -> None:
    home = Files(tmp_path)
    text = opened(home, home.signers("practice"), "text")
    assert f"request of party {keys_of('practice').party_id}, by its own word “{IMPRESSIVE}”" in text
    (home.root / "case.age").unlink()
    assert '"sender_name": "claimed"' in opened(home, home.signers("practice"), "json", "--json")

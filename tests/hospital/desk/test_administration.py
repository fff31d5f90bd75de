"""The administrator's pages: accounts, quarantine, service, trail. None of them shows a patient."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from cases.errors import DiskFull
from cases.request import Request
from crypto.key_book import Trust
from crypto.public_keys import fingerprint
from hospital import audit
from hospital.accounts import Accounts
from hospital.audit import Deed
from hospital.database import transaction
from hospital.desk.rights import DeskRole
from hospital.errands import State
from hospital.errors import FhirBusy, PacsRefused
from hospital.filing.ledger import Ledger, Target
from hospital.lane import Trouble
from hospital.quarantine import held_back
from tests.hospital.desk.doors import local, passphrase_step, set_clock, sign_in
from tests.hospital.desk.harness import DeskRun, Visitor
from tests.hospital.world import clinician

FORM = {
    "name": "Dr Nadia Nouveau",
    "inami": "",
    "login": "n.nouveau",
    "role": "resident",
    "profession": "doctor",
    "language": "nl",
}


@pytest.fixture
def administrator(run: DeskRun) -> Visitor:
    return run.visitor(DeskRole.ADMINISTRATOR, "Ada Min")


def newest(run: DeskRun) -> audit.Entry:
    [entry] = audit.entries(run.world.home.connection, most=1)
    return entry


def received(run: DeskRun) -> Request:
    request, _ = run.world.practice.ask(run.world.service)
    run.world.pull()
    return request


# ── Accounts ─────────────────────────────────────────────────────────────────────────────────────────────


def test_an_account_is_opened_and_its_link_is_shown_once(run: DeskRun, administrator: Visitor) -> None:
    page = administrator.post("/accounts", FORM).text
    found = re.search(r'value="http://localhost(/enrol/[^"]+)"', page)
    assert found is not None
    assert "n.nouveau" in run.stranger().get(found[1]).text
    listed = administrator.get("/accounts").text
    assert "Dr Nadia Nouveau" in listed
    assert "has a link" in listed
    assert found[1] not in listed
    entry = newest(run)
    assert (entry.action, entry.person_id) == (Deed.ACCOUNT_CHANGED, administrator.person.person_id)
    assert entry.detail.startswith("opened role=resident")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"login": "N"}, "2 to 64"),
        ({"login": "é.è"}, "2 to 64"),
        ({"login": "taken"}, "has the login"),
        ({"name": " "}, "of this person is not right"),
        ({"inami": "12x"}, "of this person is not right"),
    ],
)
def test_a_wrong_form_opens_nothing_and_keeps_what_was_typed(
    run: DeskRun, administrator: Visitor, change: dict[str, str], says: str
) -> None:
    local(run, login="taken")
    before = Accounts(run.world.home.connection).all()
    answer = administrator.post("/accounts", FORM | change)
    assert answer.status_code == 422
    assert says in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert (FORM | change)["login"] in answer.text
    assert Accounts(run.world.home.connection).all() == before


def test_an_account_is_disabled_and_enabled(run: DeskRun, administrator: Visitor) -> None:
    who, client = local(run), run.stranger()
    sign_in(run, client, who)
    administrator.post(f"/accounts/{who.person.person_id}/disable")
    assert client.get("/me", follow_redirects=False).status_code == 303
    assert passphrase_step(run.stranger(), who.login).status_code == 422
    administrator.post(f"/accounts/{who.person.person_id}/enable")
    assert passphrase_step(run.stranger(), who.login).status_code == 303


def test_a_role_is_changed_from_the_next_page_on(run: DeskRun, administrator: Visitor) -> None:
    visitor = run.visitor(DeskRole.RESIDENT)
    administrator.post(f"/accounts/{visitor.person.person_id}/role", {"role": "administrator"})
    assert visitor.get("/accounts").status_code == 200


def test_the_last_administrator_can_neither_go_nor_become_something_else(
    run: DeskRun, administrator: Visitor
) -> None:
    me = administrator.person.person_id
    for deed, form in (("disable", {}), ("role", {"role": "reader"})):
        answer = administrator.post(f"/accounts/{me}/{deed}", form)
        assert answer.status_code == 422
        assert "last administrator" in answer.text
    assert administrator.get("/accounts").status_code == 200


def test_a_reset_shows_a_new_link(run: DeskRun, administrator: Visitor) -> None:
    who = local(run)
    page = administrator.post(f"/accounts/{who.person.person_id}/reset").text
    assert "/enrol/" in page
    assert passphrase_step(run.stranger(), who.login).status_code == 422


@pytest.mark.parametrize("deed", ["disable", "enable", "reset", "role"])
def test_an_account_that_is_not_there(administrator: Visitor, deed: str) -> None:
    assert administrator.post(f"/accounts/{'f' * 32}/{deed}", {"role": "reader"}).status_code == 422


# ── Quarantine ───────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_held_back_shows_sender_size_and_reason(
    run: DeskRun, administrator: Visitor, expected_logs: set[str]
) -> None:
    assert "Nothing is held back" in administrator.get("/quarantine").text
    expected_logs.add("refused")
    run.world.practice.caller.upload([run.world.service.party_id], b"nothing")
    run.world.pull()
    page = administrator.get("/quarantine").text
    assert "package.header" in page
    assert "7 Bytes" in page
    assert "Can be removed in 30 days" in page


def test_an_unknown_sender_waits_and_is_tried_again_after_trusting(
    run: DeskRun, administrator: Visitor
) -> None:
    stranger = run.world.another_practice(trusted=False)
    stranger.ask(run.world.service)
    run.world.pull()
    page = administrator.get("/quarantine").text
    assert "waits" in page
    assert "Unknown sender" in page
    administrator.client.post(
        "/service/trust",
        files={"record": ("keys.json", stranger.keys.record_file)},
        data={"csrf": administrator.csrf},
    )
    [package] = re.findall(r"/quarantine/([0-9a-f]+)/retry", page)
    assert administrator.post(f"/quarantine/{package}/retry").status_code == 303
    assert newest(run).action == Deed.QUARANTINE_CHANGED
    run.world.pull()
    assert "Nothing is held back" in administrator.get("/quarantine").text


def test_a_package_is_removed_after_some_weeks_with_a_reason(
    run: DeskRun, administrator: Visitor, expected_logs: set[str]
) -> None:
    expected_logs.add("refused")
    run.world.practice.caller.upload([run.world.service.party_id], b"nothing")
    run.world.pull()
    [package] = re.findall(r"/quarantine/([0-9a-f]+)/retry", administrator.get("/quarantine").text)
    early = administrator.post(f"/quarantine/{package}/remove", {"reason": "rubbish"})
    assert early.status_code == 422
    set_clock(run, run.desk.now() + timedelta(days=31))
    later = run.visitor(DeskRole.ADMINISTRATOR)
    assert later.post(f"/quarantine/{package}/remove", {"reason": " "}).status_code == 422
    assert later.post(f"/quarantine/{package}/remove", {"reason": "rubbish"}).status_code == 303
    assert newest(run).detail.endswith(": rubbish")
    assert "Nothing is held back" in later.get("/quarantine").text


def test_how_long_a_package_stays_is_what_the_configuration_says(
    run: DeskRun, administrator: Visitor, expected_logs: set[str]
) -> None:
    expected_logs.add("refused")
    run.world.practice.caller.upload([run.world.service.party_id], b"nothing")
    run.world.pull()
    config = run.desk.config.model_copy(update={"quarantine_days": 3})
    run.app.state.desk = replace(run.desk, config=config)
    assert "Can be removed in 3 days" in administrator.get("/quarantine").text
    set_clock(run, run.desk.now() + timedelta(days=4))
    [package] = [each.package_id for each in held_back(run.world.home)]
    later = run.visitor(DeskRole.ADMINISTRATOR)
    assert later.post(f"/quarantine/{package}/remove", {"reason": "rubbish"}).status_code == 303


# ── Service ──────────────────────────────────────────────────────────────────────────────────────────────


def test_the_service_shows_its_state_and_whom_it_knows(run: DeskRun, administrator: Visitor) -> None:
    page = administrator.get("/service").text
    assert "Nothing is received in this process." in page
    assert fingerprint(run.world.home.keys.record) in page
    assert "Example Practice" in page
    assert fingerprint(run.world.practice.keys.record) in page


def test_how_receiving_fares_is_shown(run: DeskRun, administrator: Visitor) -> None:
    state = State(run.desk.now(), received=12, refused=3, sent=4)
    run.app.state.desk = replace(run.desk, receiving=lambda: state)
    page = administrator.get("/service").text
    assert "12 received, 3 refused, 4 sent" in page
    assert run.world.home.gateway.url in page


def test_what_stands_in_the_way_of_filing_is_shown(run: DeskRun, administrator: Visitor) -> None:
    now = run.desk.now()
    full = Trouble(DiskFull(), now, tries=3, next_try=now)
    run.app.state.desk = replace(run.desk, filing_trouble=lambda: full)
    page = administrator.get("/service").text
    assert "Nothing can be filed:" in page
    assert DiskFull.what_happened in page


def test_what_the_archives_refuse_is_shown_without_their_words(run: DeskRun, administrator: Visitor) -> None:
    case_id, now = received(run).case_id, run.desk.now()
    ledger = Ledger(run.world.home.connection)
    with transaction(run.world.home.connection):
        for about in ("picture:a", "picture:b"):
            ledger.want(about, case_id, Target.PACS, now)
            ledger.refuse(about, PacsRefused(status=409, reason="failure A900"), now)
        ledger.want("case:a", case_id, Target.FHIR, now)
        ledger.delay("case:a", FhirBusy(status=503, reason="Vandenbroucke is locked"), now)
    page = administrator.get("/service").text
    assert "not filed yet, PACS: The PACS refused an object (status 409" in re.sub(r"<.*?>", "", page)
    assert ">2</b>" in page
    assert "The FHIR server asks to wait" in page
    assert "Vandenbroucke" not in page


def test_the_digits_are_compared(run: DeskRun, administrator: Visitor) -> None:
    practice = run.world.practice
    address = f"/service/parties/{practice.party_id}/confirm"
    wrong = administrator.post(address, {"digits": "01234 " * 12})
    assert wrong.status_code == 422
    assert 'aria-invalid="true"' in wrong.text
    assert administrator.post(address, {"digits": fingerprint(practice.keys.record)}).status_code == 303
    assert run.world.home.book.trust_of(practice.party_id) is Trust.VERIFIED
    assert newest(run).action == Deed.TRUST_CHANGED


def test_other_keys_under_the_same_name_are_rejected(run: DeskRun, administrator: Visitor) -> None:
    practice = run.world.practice
    impostor = run.world.impostor_of(practice)
    administrator.client.post(
        "/service/trust",
        files={"record": ("keys.json", impostor.keys.record_file)},
        data={"csrf": administrator.csrf},
    )
    page = administrator.get("/service").text
    assert "other keys came: compare again" in page
    assert fingerprint(impostor.keys.record) in page
    administrator.post(f"/service/parties/{practice.party_id}/reject")
    assert run.world.home.book.trust_of(practice.party_id) is Trust.UNVERIFIED


@pytest.mark.parametrize("rubbish", [b"", b"{}", b"\x89PNG", b"[" * 1000])
def test_what_is_no_key_record_is_refused(administrator: Visitor, rubbish: bytes) -> None:
    answer = administrator.client.post(
        "/service/trust", files={"record": ("keys.json", rubbish)}, data={"csrf": administrator.csrf}
    )
    assert answer.status_code == 422


# ── The trail ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_trail_is_paged_and_chosen(run: DeskRun, administrator: Visitor) -> None:
    connection = run.world.home.connection
    with transaction(connection):
        for number in range(150):
            audit.record(
                connection,
                Deed.CASE_SEEN,
                run.desk.now(),
                person_id=clinician().person_id,
                detail=f"n{number}",
            )
    page = administrator.get("/audit").text
    assert "n149<" in page
    assert "n10<" not in page
    found = re.search(r'href="(/audit\?[^"]*before=\d+)"', page)
    assert found is not None
    assert "n10<" in administrator.get(found[1].replace("&amp;", "&")).text
    chosen = administrator.get(f"/audit?person={administrator.person.person_id}").text
    assert "looked at the trail" in chosen
    assert "n149<" not in chosen


def test_looking_at_the_trail_stands_in_the_trail(run: DeskRun, administrator: Visitor) -> None:
    administrator.get("/audit?case=abc")
    assert (newest(run).action, newest(run).person_id) == (Deed.AUDIT_SEEN, administrator.person.person_id)


def test_the_trail_is_verified_with_a_noted_head(run: DeskRun, administrator: Visitor) -> None:
    received(run)
    _, head = audit.last(run.world.home.connection)
    page = administrator.get(f"/audit/verify?head={head}").text
    assert "stand as they were written" in page
    assert "is in the trail" in page
    assert audit.last(run.world.home.connection)[1] in page
    assert "is not in the trail" in administrator.get(f"/audit/verify?head={'ab' * 32}").text


def test_a_broken_trail_is_an_alarm(run: DeskRun, administrator: Visitor) -> None:
    received(run)
    run.world.home.connection.execute("UPDATE audit SET detail = 'x' WHERE position = 1")
    assert "Row 1 was changed" in administrator.get("/audit/verify").text


def test_no_page_of_an_administrator_shows_a_patient(run: DeskRun, administrator: Visitor) -> None:
    request = received(run)
    for page in ("/accounts", "/quarantine", "/service", "/audit", "/audit/verify", "/me"):
        text = administrator.get(page).text
        for secret in (request.patient.family_name, request.patient.niss or "", request.question):
            assert secret
            assert secret not in text, page
    assert request.case_id in administrator.get("/audit").text

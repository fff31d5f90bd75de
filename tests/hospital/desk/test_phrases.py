"""Phrases: one's own are nobody else's, the team's are the supervisors' to write."""

from hospital.desk.rights import DeskRole
from hospital.phrases import Phrases
from tests.hospital.desk.cases import asked, at, take
from tests.hospital.desk.harness import DeskRun, Visitor

BENIGN = {"label": "Benign", "text": "Lésion bénigne."}


def only_phrase(run: DeskRun, visitor: Visitor) -> str:
    [phrase] = Phrases(run.world.home.connection).for_person(visitor.person.person_id)
    return phrase.phrase_id


def test_ones_own_are_there_while_answering(run: DeskRun) -> None:
    request = asked(run)
    ann, bram = run.visitor(DeskRole.READER), run.visitor(DeskRole.READER)
    assert ann.post("/phrases", BENIGN).status_code == 303
    take(ann, request)
    assert 'data-phrase="Lésion bénigne."' in ann.get(at(request)).text
    assert "Lésion bénigne." in ann.get("/phrases").text
    assert "Lésion bénigne." not in bram.get("/phrases").text


def test_they_are_changed_and_removed(run: DeskRun) -> None:
    ann = run.visitor(DeskRole.READER)
    ann.post("/phrases", BENIGN)
    address = f"/phrases/{only_phrase(run, ann)}"
    ann.post(address, {"label": "Benign", "text": "Rien de grave."})
    assert "Rien de grave." in ann.get("/phrases").text
    ann.post(f"{address}/remove")
    assert "Rien de grave." not in ann.get("/phrases").text


def test_nobody_touches_anothers(run: DeskRun) -> None:
    ann, senior = run.visitor(DeskRole.READER), run.visitor(DeskRole.SUPERVISOR)
    ann.post("/phrases", BENIGN)
    address = f"/phrases/{only_phrase(run, ann)}"
    assert senior.post(address, BENIGN).status_code == 403
    assert senior.post(f"{address}/remove").status_code == 403
    assert senior.post(f"/phrases/{'0' * 32}", BENIGN).status_code == 403


def test_the_teams_are_the_supervisors(run: DeskRun) -> None:
    reader, senior = run.visitor(DeskRole.READER), run.visitor(DeskRole.SUPERVISOR)
    assert reader.post("/phrases", {**BENIGN, "whose": "team"}).status_code == 403
    senior.post("/phrases", {**BENIGN, "whose": "team"})
    assert "Lésion bénigne." in reader.get("/phrases").text
    assert reader.post(f"/phrases/{only_phrase(run, reader)}", BENIGN).status_code == 403


def test_a_phrase_has_a_name_and_words(run: DeskRun) -> None:
    reader = run.visitor(DeskRole.READER)
    for form in ({"label": "", "text": "x"}, {"label": "x", "text": " "}, {"label": "x" * 61, "text": "x"}):
        assert reader.post("/phrases", form).status_code == 422

"""What an object says of patient, order, place, side, time and lesion."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from cases.codes import BODY_SITES, NAIL_UNITS, SITE_IN_WORDS, Code, Laterality
from cases.errors import WireInvalid
from cases.identifiers import Sex, new_id
from cases.person import Patient
from cases.picture import Picture, PictureRole, TimeSource, TimeTaken
from cases.privacy import Privacy
from hospital.dicom.coded import person_name
from hospital.dicom.objects import picture_object
from hospital.dicom.uids import lesion_uid
from hospital.matching import MatchedOrder
from tests.hospital.dicom.samples import MATCHED, case_of, jpeg, made, picture, read

BRUSSELS = timezone(timedelta(hours=1))
DATA = jpeg()
IN_WORDS = Code(system=SITE_IN_WORDS, code="in-words", display="Behind the ear")


def test_the_patient_is_the_hospitals_with_the_national_number_beside() -> None:
    dataset = read(made(picture(), DATA))
    assert (dataset.PatientName, dataset.PatientSex) == ("Voorbeeld^Jan", "M")
    assert (dataset.PatientID, dataset.IssuerOfPatientID) == ("H-000123", "CHU Example")
    assert dataset.PatientBirthDate == "19850730"
    [other] = dataset.OtherPatientIDsSequence
    assert (other.PatientID, other.IssuerOfPatientID) == ("85073003328", "SSIN")
    [qualifier] = other.IssuerOfPatientIDQualifiersSequence
    assert qualifier.UniversalEntityID.endswith("/NamingSystem/ssin")


def test_a_patient_without_national_number_has_the_practices_own() -> None:
    someone = Patient(
        pseudonym="P-7", family_name="A^B=C", given_name="D\\E", birth_date="1985", sex=Sex.UNKNOWN
    )
    case = case_of(picture(), patient=someone)
    shown = case.request.document.pictures[0]
    dataset = read(picture_object(case, shown, DATA, MATCHED))
    assert dataset.PatientName == "A B C^D E"
    assert (dataset.PatientBirthDate, dataset.PatientSex) == ("", "")
    [other] = dataset.OtherPatientIDsSequence
    assert (other.PatientID, other.IssuerOfPatientID) == ("P-7", "Example Practice")


def test_the_order_stands_in_study_and_request() -> None:
    matched = MATCHED.model_copy(update={"study_instance_uid": "1.2.3.4", "procedure_id": "RP1"})
    dataset = read(made(picture(), DATA, matched))
    assert (dataset.StudyInstanceUID, dataset.AccessionNumber) == ("1.2.3.4", "A2026-0042")
    assert dataset.StudyDescription == "Teledermatology"
    [request] = dataset.RequestAttributesSequence
    assert (request.AccessionNumber, request.RequestedProcedureID) == ("A2026-0042", "RP1")
    assert dataset.ReferringPhysicianName == "Dr Anna Example"
    assert dataset.InstitutionName == "Example Practice"


@pytest.mark.parametrize(
    "wrong", [{"patient_id": "A\\B"}, {"accession_number": "1" * 17}, {"study_instance_uid": "1.02"}]
)
def test_an_order_that_dicom_cannot_write_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        MatchedOrder.model_validate(MATCHED.model_dump() | wrong)


def test_the_same_call_gives_the_same_object() -> None:
    case = case_of(picture())
    shown = case.request.document.pictures[0]
    first, second = (picture_object(case, shown, DATA, MATCHED) for _ in range(2))
    assert first == second
    assert len(first.sop_instance_uid) <= 64


def test_another_match_gives_other_objects_of_another_study() -> None:
    case = case_of(picture())
    shown = case.request.document.pictures[0]
    first = picture_object(case, shown, DATA, MATCHED)
    second = picture_object(case, shown, DATA, MATCHED.model_copy(update={"patient_id": "H-9"}))
    assert first.sop_instance_uid != second.sop_instance_uid
    assert first.study_instance_uid != second.study_instance_uid
    assert first.series_instance_uid != second.series_instance_uid


def test_pictures_of_a_case_share_the_study_and_a_series_a_modality() -> None:
    roles = (PictureRole.OVERVIEW, PictureRole.DERMOSCOPY, PictureRole.CLOSE_UP)
    case = case_of(*(picture(role, picture_id=new_id()) for role in roles))
    made_of = [picture_object(case, one, DATA, MATCHED) for one in case.request.document.pictures]
    assert [one.modality for one in made_of] == ["XC", "DMS", "XC"]
    assert len({one.study_instance_uid for one in made_of}) == 1
    assert made_of[0].series_instance_uid == made_of[2].series_instance_uid != made_of[1].series_instance_uid
    assert [read(one).InstanceNumber for one in made_of] == [1, 2, 3]


@pytest.mark.parametrize(
    ("laterality", "letter"),
    [(Laterality.LEFT, "L"), (Laterality.RIGHT, "R"), (Laterality.BOTH, "B"), (Laterality.MIDLINE, "U")],
)
def test_place_and_side_are_coded(laterality: Laterality, letter: str) -> None:
    dataset = read(made(picture(laterality=laterality), DATA))
    [region] = dataset.AnatomicRegionSequence
    assert (region.CodeValue, region.CodingSchemeDesignator) == ("70559009", "SCT")
    assert dataset.ImageLaterality == letter
    assert "Laterality" not in dataset


def test_a_place_in_words_is_no_code() -> None:
    dataset = read(made(picture(site=IN_WORDS, laterality=None), DATA))
    assert "AnatomicRegionSequence" not in dataset
    assert "Behind the ear" in dataset.ImageComments
    assert "ImageLaterality" not in dataset


def test_dermoscopy_of_a_place_in_words_is_of_skin() -> None:
    dataset = read(made(picture(PictureRole.DERMOSCOPY, site=IN_WORDS), DATA))
    assert dataset.AnatomicRegionSequence[0].CodeMeaning == "Skin structure"
    assert dataset.LightSourcePolarization == ""  # nobody said
    assert dataset.ContactMethod == ""


def test_a_lesion_is_the_same_in_all_its_pictures() -> None:
    dataset = read(made(shown := picture(lesion=2), DATA))
    case = case_of(shown)
    assert dataset.TrackingID == "lesion 2"
    again = read(picture_object(case, case.request.document.pictures[0], DATA, MATCHED))
    assert again.TrackingUID == lesion_uid(case.case_id, 2)
    assert lesion_uid(case.case_id, 2) != lesion_uid(case.case_id, 1)
    assert "TrackingUID" not in read(made(picture(lesion=None), DATA))


def test_view_and_note_are_comments() -> None:
    dataset = read(made(picture(view="Free edge", note="with ruler"), DATA))
    assert dataset.ImageComments.splitlines()[:3] == ["close up", "Free edge", "with ruler"]


@pytest.mark.parametrize(
    ("role", "site", "privacy", "expected"),
    [
        (PictureRole.CLOSE_UP, BODY_SITES["calf"], Privacy(recognisable=False), "NO"),
        (PictureRole.CLOSE_UP, BODY_SITES["calf"], Privacy(), "YES"),
        (PictureRole.CLOSE_UP, BODY_SITES["calf"], Privacy(recognisable=False, faces=1), "YES"),
        (PictureRole.CLOSE_UP, BODY_SITES["finger"], Privacy(recognisable=False), "YES"),
        (PictureRole.DERMOSCOPY, BODY_SITES["calf"], Privacy(covered=1), "NO"),
        (PictureRole.DERMOSCOPY, BODY_SITES["calf"], Privacy(recognisable=True), "YES"),
    ],
)
def test_what_could_be_recognised_follows_from_what_was_decided(
    role: PictureRole, site: Code, privacy: Privacy, expected: str
) -> None:
    shown = picture(role, site=site).model_copy(update={"privacy": privacy})
    assert read(made(shown, DATA)).RecognizableVisualFeatures == expected


@pytest.mark.parametrize(
    ("privacy", "expected"),
    [
        (None, None),
        (Privacy(faces=1), None),
        (Privacy(texts=1), "YES"),
        (Privacy(codes=1), "YES"),
        (Privacy(covered=2), None),
    ],
)
def test_words_that_were_left_in_a_picture_are_said(privacy: Privacy | None, expected: str | None) -> None:
    dataset = read(made(picture().model_copy(update={"privacy": privacy}), DATA))
    assert dataset.get("BurnedInAnnotation") == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (picture(PictureRole.DERMOSCOPY), "NO"),
        (picture(PictureRole.DERMOSCOPY, site=None), "YES"),
        (picture(PictureRole.DERMOSCOPY, site=IN_WORDS), "YES"),
        (picture(PictureRole.DERMOSCOPY, site=NAIL_UNITS["thumb"]), "YES"),
        (picture(PictureRole.DERMOSCOPY, site=BODY_SITES["finger"]), "YES"),
        (picture(PictureRole.DERMOSCOPY, site=BODY_SITES["nose"]), "YES"),
        (picture(PictureRole.CLOSE_UP), "YES"),
    ],
)
def test_what_could_be_recognised_is_said(shown: Picture, expected: str) -> None:
    assert read(made(shown, DATA)).RecognizableVisualFeatures == expected


def test_a_document_has_words_burned_in() -> None:
    assert read(made(picture(PictureRole.DOCUMENT), DATA)).BurnedInAnnotation == "YES"
    assert "BurnedInAnnotation" not in read(made(picture(), DATA))


class TestTime:
    def dataset_of(self, taken: TimeTaken) -> tuple[object, ...]:
        case = case_of(picture(taken=taken))
        shown = case.request.document.pictures[0]
        found = read(picture_object(case, shown, DATA, MATCHED, BRUSSELS))
        offset = found.get("TimezoneOffsetFromUTC")
        return found.AcquisitionDateTime, found.ContentDate, found.ContentTime, offset, found.ImageComments

    def test_of_a_camera_with_the_offset_of_the_case(self) -> None:
        at = datetime(2026, 3, 4, 23, 30, tzinfo=UTC)
        said = self.dataset_of(TimeTaken(at=at, source=TimeSource.CAMERA_CLOCK))
        assert said[:4] == ("20260305003000+0100", "20260305", "003000", "+0100")
        assert "clock of the camera" in str(said[4])

    def test_of_a_file_that_knows_no_zone(self) -> None:
        said = self.dataset_of(
            TimeTaken(at=datetime.fromisoformat("2026-03-01T08:30"), source=TimeSource.FILE)
        )
        assert said[:4] == ("20260301083000", "20260301", "083000", None)
        assert "zone unknown" in str(said[4])

    def test_unknown_is_when_it_came_into_the_case_and_said_so(self) -> None:
        said = self.dataset_of(TimeTaken(source=TimeSource.UNKNOWN))
        assert said[0] == "20260304130000+0100"
        assert "unknown" in str(said[4])

    @pytest.mark.parametrize(
        "at", [datetime(1, 1, 1, tzinfo=UTC), datetime.max.replace(tzinfo=UTC)], ids=["first", "last"]
    )
    def test_of_a_year_that_no_camera_means_is_unknown(self, at: datetime) -> None:
        said = self.dataset_of(TimeTaken(at=at, source=TimeSource.FILE))
        assert said[0] == "20260304130000+0100"
        assert "unknown" in str(said[4])

    @pytest.mark.parametrize("field", ["created", "added_at"])
    def test_a_case_of_such_a_year_is_refused(self, field: str) -> None:
        never = datetime.max.replace(tzinfo=UTC)
        shown = picture(taken=TimeTaken(source=TimeSource.UNKNOWN))
        shown = shown.model_copy(update={"added_at": never} if field == "added_at" else {})
        case = case_of(shown, **({"created": never} if field == "created" else {}))
        with pytest.raises(WireInvalid):
            picture_object(case, case.request.document.pictures[0], DATA, MATCHED)

    def test_a_study_has_one_date_in_all_its_objects(self) -> None:
        case = case_of(picture(taken=TimeTaken(source=TimeSource.UNKNOWN)))
        shown = case.request.document.pictures[0]
        dataset = read(picture_object(case, shown, DATA, MATCHED, BRUSSELS))
        assert (dataset.StudyDate, dataset.StudyTime) == ("20260304", "130000")


def test_a_long_name_is_cut_and_never_divided() -> None:
    assert person_name("x" * 70, "y") == "x" * 64
    assert person_name("x" * 63, "y") == "x" * 63

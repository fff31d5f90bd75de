"""The details of the trail in words, on its page; the trail keeps them as they are."""

import pytest

from hospital.audit import Deed, Entry
from hospital.desk.detail_words import DetailWords

ANN, PARTY = "a" * 32, "b" * 32
WORDS = DetailWords(str, {ANN: "Dr Ann", PARTY: "Cabinet Lambert"})


@pytest.mark.parametrize(
    ("deed", "detail", "said"),
    [
        (Deed.SIGNED_IN, "local", "with an account of this desk"),
        (Deed.SIGN_IN_REFUSED, "too_many", "too many tries"),
        (Deed.ACCOUNT_CHANGED, f"opened role=reader account={ANN}", "opened, role reader, account Dr Ann"),
        (Deed.LIST_SEEN, "done", "Done"),
        (Deed.CASE_RECEIVED, "request", "Request"),
        (Deed.CASE_TAKEN, f"from {ANN}", "from Dr Ann"),
        (Deed.CASE_MATCHED, "server=nobody", "a number that the hospital's server does not know"),
        (Deed.RETURNED, f"to {ANN}", "to Dr Ann"),
        (Deed.ANSWERED, "see_in_person", "See in person"),
        (Deed.SAID, "retake", "Request for a retake"),
        (Deed.REMARKED, f"asked {ANN}", "asked Dr Ann"),
        (Deed.FORWARDED, f"to {PARTY}, named in the consent", "to Cabinet Lambert, named in the consent"),
        (Deed.FILED, "pacs picture:" + "c" * 32, "PACS picture cccccccc"),
        (Deed.PICTURE_SEEN, "c" * 32, "cccccccc"),
        (Deed.QUARANTINE_CHANGED, "d" * 32 + " retry", "dddddddd tried again"),
        (
            Deed.QUARANTINE_CHANGED,
            "d" * 32 + " remove key.unknown: from the case, to nobody",
            "dddddddd removed, key.unknown: from the case, to nobody",
        ),
        (
            Deed.TRUST_CHANGED,
            f"confirmed party={PARTY} keys=12345",
            "compared, party Cabinet Lambert, keys 12345",
        ),
        (Deed.AUDIT_SEEN, f"case=- person={ANN}", "person Dr Ann"),
        (Deed.AUDIT_SEEN, "verify", "verified it"),
        (Deed.SIGNED_OUT, "", ""),
    ],
)
def test_what_is_known_is_said_in_words(deed: Deed, detail: str, said: str) -> None:
    assert WORDS.of(Entry(1, "", deed.value, None, None, detail, "")) == said


def test_what_is_not_known_stays_as_it_is() -> None:
    assert WORDS.of(Entry(1, "", "of_tomorrow", None, None, "x=1 verify", "")) == "x=1 verify"
    assert WORDS.of(Entry(1, "", Deed.ANSWERED.value, None, None, "of_tomorrow", "")) == "of_tomorrow"

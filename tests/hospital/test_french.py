"""French as it is set: no line breaks before a colon, a semicolon, a question mark, or inside quotation marks."""

import re
from pathlib import Path

from babel.messages.pofile import read_po

from hospital import translating

_CATALOGUE = Path(translating.__file__).parent / "translations" / "fr" / "LC_MESSAGES" / "desk.po"
_BREAKS = re.compile(r" [:;?!»](?=\s|$)|« ")


def test_no_sign_of_punctuation_begins_a_line() -> None:
    with _CATALOGUE.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    strings = [message.string or "" for message in messages]
    said = [text for each in strings for text in ([each] if isinstance(each, str) else each)]
    assert len(said) > 500
    assert [text for text in said if _BREAKS.search(text)] == []


def test_a_view_to_take_again_is_named_as_french_has_it() -> None:
    with _CATALOGUE.open("rb") as file:
        message = read_po(file).get("Picture %(number)s: %(view)s")
    assert message is not None
    assert message.string == "Photo %(number)s\N{NO-BREAK SPACE}: %(view)s"

"""What a person writes by hand and hands to a command: a form, with words that help to mend it.

>>> read_form(CaseForm, untrusted_bytes)      # doctest: +SKIP

Unlike ``cases.wire.parse`` this speaks to the author: the version may be left out, and the error says what was
expected in the field. The words stay on their terminal; logs get the error's code.
"""

import json

from pydantic import ValidationError

from cases.errors import FormInvalid, WireTooLarge
from cases.wire import Document, check_version, shown

_PREFIX = "Value error, "


def read_form(kind: type[Document], untrusted: bytes, **absent: str) -> Document:
    """The form; ``absent``: what it need not have, and is filled in.

    Raises ``FormInvalid`` with the field that is wrong, ``UnknownVersion``, ``WireTooLarge``.
    """
    tree = {**_version_of(kind), **absent, **_object(kind, untrusted)}
    check_version(kind, tree)
    try:
        return kind.model_validate_json(json.dumps(tree))
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        where = "/" + "/".join(shown(str(step)) for step in first["loc"])
        raise FormInvalid(where=where, why=first["msg"].removeprefix(_PREFIX)) from None


def _object(kind: type[Document], untrusted: bytes) -> dict[str, object]:
    if len(untrusted) > kind.MOST_BYTES:
        raise WireTooLarge(kind=kind.__name__, size=len(untrusted), most=kind.MOST_BYTES)
    try:
        tree = json.loads(untrusted)
    except json.JSONDecodeError as error:
        raise FormInvalid(where=f"line {error.lineno}", why=f"no JSON: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise FormInvalid(where="/", why="no JSON") from error
    if not isinstance(tree, dict):
        raise FormInvalid(where="/", why="no JSON object")
    return tree


def _version_of(kind: type[Document]) -> dict[str, object]:
    field = kind.model_fields.get("v")
    return {} if field is None else {"v": field.default}

"""What somebody typed into a form: text fields alone, each perhaps several times, line ends as documents have them."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request


@dataclass(frozen=True)
class Typed:
    """The fields of one form, untrusted."""

    fields: tuple[tuple[str, str], ...]

    def one(self, name: str, absent: str = "") -> str:
        """The first value of a field."""
        return next((value for key, value in self.fields if key == name), absent)

    def all(self, name: str) -> list[str]:
        """Every value of a field, in order."""
        return [value for key, value in self.fields if key == name]

    def number(self, name: str) -> int:
        """A count, 0 when it is none."""
        typed = self.one(name)
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else 0


async def typed(request: Request) -> Typed:
    """The form that a request carries; files are left aside."""
    form = await request.form()
    pairs = [(key, value) for key, value in form.multi_items() if isinstance(value, str)]
    return Typed(tuple((key, value.replace("\r\n", "\n")) for key, value in pairs))


Form = Annotated[Typed, Depends(typed)]
"""What a route takes that reads a form."""

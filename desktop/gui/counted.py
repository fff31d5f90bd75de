"""Words that depend on a number, for modules without a widget: ``lupdate`` finds plurals in ``self.tr`` alone.

>>> counted.pictures(1), counted.pictures(3)                 # doctest: +SKIP
('1 picture', '3 pictures')
"""

from datetime import date

from PySide6.QtCore import QObject

from desktop.gui import formats


class Counted(QObject):
    """Asked through the functions below."""

    def pictures(self, count: int) -> str:
        """Of a case or a message."""
        return self.tr("%n picture(s)", "", count)

    def pictures_to_send(self, count: int) -> str:
        """Added to a case, and not sent yet."""
        return self.tr("%n picture(s) to send", "", count)

    def pictures_added(self, count: int) -> str:
        """What a message brought."""
        return self.tr("%n picture(s) added", "", count)

    def pieces(self, count: int) -> str:
        """Of what was removed from a picture's file."""
        return self.tr("%n piece(s)", "", count)

    def areas_kept(self, count: int) -> str:
        """In a picture."""
        return self.tr("%n area(s) kept", "", count)

    def areas_covered(self, count: int) -> str:
        """In a picture."""
        return self.tr("%n area(s) covered", "", count)

    def areas_undecided(self, count: int) -> str:
        """In a picture."""
        return self.tr("%n area(s) not decided yet", "", count)

    def faces(self, count: int) -> str:
        """Found in pictures."""
        return self.tr("%n face(s)", "", count)

    def texts(self, count: int) -> str:
        """Found in pictures."""
        return self.tr("%n text(s)", "", count)

    def codes(self, count: int) -> str:
        """Bar and QR codes found in pictures."""
        return self.tr("%n bar or QR code(s)", "", count)

    def sent_as_it_is(self, what: str, count: int) -> str:
        """Before sending: what nobody decided about."""
        words = self.tr("Not decided yet: {what}. Sent as it is unless you cover it.", "", count)
        return words.format(what=what)

    def answers_within(self, working_days: int) -> str:
        """What a service promises."""
        return self.tr("Answers within %n working day(s)", "", working_days)

    def answer_by(self, day: date, working_days: int) -> str:
        """What a service promises today."""
        words = self.tr("Answer by {day} at the latest: %n working day(s).", "", working_days)
        return words.format(day=formats.week_day(day))


_counted = Counted()
pictures = _counted.pictures
pictures_to_send = _counted.pictures_to_send
pictures_added = _counted.pictures_added
pieces = _counted.pieces
areas_kept = _counted.areas_kept
areas_covered = _counted.areas_covered
areas_undecided = _counted.areas_undecided
faces = _counted.faces
texts = _counted.texts
codes = _counted.codes
sent_as_it_is = _counted.sent_as_it_is
answers_within = _counted.answers_within
answer_by = _counted.answer_by

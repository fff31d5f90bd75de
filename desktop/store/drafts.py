"""The tables of ``case.db`` in which a case is made: drafts, the pictures that wait to be sent, known patients."""

from cases.identifiers import CaseId, Id, PictureId, new_id
from cases.person import Patient
from cases.wire import parse, to_json
from desktop.draft import Draft, KeptPicture
from desktop.draft_v1 import read_draft
from desktop.store.database import Database, Row, blob, text
from desktop.store.stored import StoredObject


class DraftTables:
    """Part of ``desktop.store.cases.CaseStore``."""

    database: Database

    def drafts(self) -> list[Draft]:
        """Cases not sent yet."""
        rows = self.database.rows("SELECT document FROM draft")
        return sorted((read_draft(blob(document)) for (document,) in rows), key=lambda each: each.created)

    def draft(self, case_id: CaseId) -> Draft | None:
        """One of them."""
        row = self.database.row("SELECT document FROM draft WHERE case_id = ?", case_id)
        return None if row is None else read_draft(blob(row[0]))

    def set_draft(self, draft: Draft) -> None:
        """Keep a draft as it is now."""
        self.database.run("INSERT OR REPLACE INTO draft VALUES (?, ?)", draft.case_id, to_json(draft))

    def delete_draft(self, case_id: CaseId) -> list[Id]:
        """Forget a draft and its pictures; returns the objects that nobody needs any more."""
        with self.database.transaction():
            rows = self.database.rows(
                "SELECT object_id FROM picture WHERE case_id = ?"
                " UNION SELECT object_id FROM original WHERE case_id = ?",
                case_id,
                case_id,
            )
            self.database.run("DELETE FROM picture WHERE case_id = ? AND item IS NULL", case_id)
            self.database.run("DELETE FROM original WHERE case_id = ?", case_id)
            self.database.run("DELETE FROM reminder WHERE case_id = ?", case_id)
            self.database.run("DELETE FROM draft WHERE case_id = ?", case_id)
        return [text(object_id) for (object_id,) in rows]

    def add_picture(self, case_id: CaseId, picture: KeptPicture, stored: StoredObject) -> None:
        """A picture whose object is safe, for the next item of its case."""
        self.database.run(
            "INSERT INTO picture (picture_id, case_id, object_id, object_key, document) VALUES (?, ?, ?, ?, ?)",
            picture.picture_id,
            case_id,
            stored.object_id,
            stored.key,
            to_json(picture),
        )

    def waiting_pictures(self, case_id: CaseId) -> list[tuple[KeptPicture, StoredObject]]:
        """Pictures of a case that belong to no item yet, in the order in which they were taken."""
        rows = self.database.rows(
            "SELECT document, object_id, object_key FROM picture WHERE case_id = ? AND item IS NULL"
            " ORDER BY number",
            case_id,
        )
        return [_picture(row) for row in rows]

    def waiting_by_case(self) -> dict[CaseId, int]:
        """How many pictures wait, of each case that has any."""
        rows = self.database.rows("SELECT case_id, count(*) FROM picture WHERE item IS NULL GROUP BY case_id")
        return {text(case_id): int(count or 0) for case_id, count in rows}

    def change_picture(self, picture: KeptPicture) -> bool:
        """Other facts about a picture that waits; ``False`` when it waits no more."""
        with self.database.transaction() as connection:
            changed = connection.execute(
                "UPDATE picture SET document = ? WHERE picture_id = ? AND item IS NULL",
                (to_json(picture), picture.picture_id),
            )
            return changed.rowcount == 1

    def delete_picture(self, picture_id: PictureId) -> bool:
        """Forget a picture that waits; ``False`` when it waits no more."""
        with self.database.transaction() as connection:
            deleted = connection.execute(
                "DELETE FROM picture WHERE picture_id = ? AND item IS NULL", (picture_id,)
            )
            connection.execute("DELETE FROM original WHERE picture_id = ?", (picture_id,))
            return deleted.rowcount == 1

    def original(self, picture_id: PictureId) -> tuple[KeptPicture, StoredObject] | None:
        """A picture as it was before parts of it were covered; ``None`` while nothing is."""
        row = self.database.row(
            "SELECT document, object_id, object_key FROM original WHERE picture_id = ?", picture_id
        )
        return None if row is None else _picture(row)

    def original_of(self, picture_id: PictureId) -> StoredObject | None:
        """Where its bytes are."""
        found = self.original(picture_id)
        return None if found is None else found[1]

    def set_original(self, case_id: CaseId, picture: KeptPicture, stored: StoredObject) -> None:
        """Keep a picture as it was, until its case is sent."""
        self.database.run(
            "INSERT INTO original VALUES (?, ?, ?, ?, ?)",
            picture.picture_id,
            case_id,
            stored.object_id,
            stored.key,
            to_json(picture),
        )

    def delete_original(self, picture_id: PictureId) -> None:
        """Nothing of the picture is covered any more."""
        self.database.run("DELETE FROM original WHERE picture_id = ?", picture_id)

    def exchange_picture(self, picture: KeptPicture, stored: StoredObject) -> bool:
        """Other pixels of a picture that waits; ``False`` when it waits no more."""
        with self.database.transaction() as connection:
            changed = connection.execute(
                "UPDATE picture SET document = ?, object_id = ?, object_key = ? WHERE picture_id = ? AND item IS NULL",
                (to_json(picture), stored.object_id, stored.key, picture.picture_id),
            )
            return changed.rowcount == 1

    def patients(self) -> list[Patient]:
        """Everybody a case was ever sent for from here."""
        rows = self.database.rows("SELECT document FROM patient")
        return sorted((parse(Patient, blob(row[0])) for row in rows), key=lambda each: each.full_name)

    def keep_patient(self, patient: Patient) -> None:
        """Know a patient again; who is known by the same number is known as this one from now on."""
        self.database.run(
            "INSERT INTO patient VALUES (?, ?, ?) ON CONFLICT (number) DO UPDATE SET document = excluded.document",
            new_id(),
            number_of(patient),
            to_json(patient),
        )


def number_of(patient: Patient) -> str:
    """By what a patient is known again."""
    return patient.niss or f"own:{patient.pseudonym}"


def _picture(row: Row) -> tuple[KeptPicture, StoredObject]:
    return parse(KeptPicture, blob(row[0])), StoredObject(text(row[1]), blob(row[2]))

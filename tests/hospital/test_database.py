"""The database of an older Pli becomes that of today."""

import sqlcipher3.dbapi2 as sqlcipher

from hospital.database import migrate
from hospital.tables import MIGRATIONS


def test_rows_of_an_older_worklist_are_left_out_to_be_made_anew() -> None:
    """What happened last stands in none of them: ``complete_worklist`` makes all of them at the start."""
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    for statement in (each for version in MIGRATIONS[:2] for each in version):
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 2")
    connection.execute(
        "INSERT INTO case_row (case_id, position, state, urgency, protocol, patient_key, patient, birth_date,"
        " practice_id, practice, asked_by, pictures, sent_at, due, changed_at)"
        " VALUES ('a', 1, 'opened', 0, 'nails', '', '', '', '', '', '', 0, '', '', '')"
    )
    migrate(connection)
    assert connection.execute("SELECT latest FROM case_row").fetchall() == []
    assert connection.execute("SELECT * FROM jotted").fetchall() == []
    assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)

"""The tables of the service's one database, and how an older one becomes a newer one.

What came and what we say:

    arrival    a package that the gateway announced, until it is received or refused, and acknowledged
    item       a package that was opened and verified: its signed manifest, its document
    object     a file of an item, encrypted in the object store, and its key
    outgoing   what we say: receipts, messages and answers, from the wish to the gateway's receipt
    setting, pin, person, written     the service itself, keys of others, its people, folders written to

Work at the reading desk:

    case_row   one row a case, what the worklist shows and is sorted by; made again from the above at any time
    taken      who has taken a case
    proposal   an answer being written, or waiting for a supervisor
    jotted     what a person has typed on a case's page and not sent yet, beside the answer
    remark     what the team says among itself: second opinions; it never leaves the house
    phrase     sentences that a person, or the team, writes often
    annotation what a person drew over a picture
    account, sign_in, audit     who may come in, who is in, and who did what (each row hashes the one before)
    enrolment, doorstep         links to an account's first passphrase, and who is half-way through signing in
    view       the tiles of a picture, encrypted: made once, made again when lost

Filing in the hospital's own systems:

    matching   a case's patient and order in this hospital
    filed      an object that is to be, or is, in the PACS or the FHIR server
    planned    as of which change of a case all its objects stand in ``filed``
    pause      until when the PACS or the FHIR server asked not to be asked

An ``arrival`` goes ``listed → held → received | refused``, and out of quarantine only by a person: tried again, or
``removed``. A step is one transaction, and what a kill leaves behind on the disk without a row is swept at the next
start. Rows of packages are never deleted.
"""

MIGRATIONS = (
    (
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT",
        "CREATE TABLE pin (party_id TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT",
        "CREATE TABLE person (person_id TEXT PRIMARY KEY, document BLOB NOT NULL) STRICT",
        """CREATE TABLE arrival (
            package_id TEXT PRIMARY KEY,
            sender TEXT NOT NULL,
            size INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            stored_at TEXT NOT NULL,
            state TEXT NOT NULL,
            held_since TEXT,
            reason TEXT NOT NULL DEFAULT '',
            explained TEXT NOT NULL DEFAULT '',
            acknowledged INTEGER NOT NULL DEFAULT 0
        ) STRICT""",
        """CREATE TABLE item (
            position INTEGER PRIMARY KEY,
            sender TEXT NOT NULL,
            item_id TEXT NOT NULL,
            package_id TEXT NOT NULL,
            case_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            manifest BLOB NOT NULL,
            ssh BLOB NOT NULL,
            mldsa BLOB,
            document BLOB NOT NULL,
            received_at TEXT NOT NULL,
            UNIQUE (sender, item_id),
            UNIQUE (sender, package_id)
        ) STRICT""",
        "CREATE INDEX item_case ON item (case_id)",
        """CREATE TABLE object (
            object_id TEXT PRIMARY KEY,
            key BLOB NOT NULL,
            item INTEGER NOT NULL REFERENCES item (position),
            n INTEGER NOT NULL,
            UNIQUE (item, n)
        ) STRICT""",
        """CREATE TABLE outgoing (
            item_id TEXT PRIMARY KEY,
            about TEXT NOT NULL UNIQUE,
            case_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            document BLOB NOT NULL,
            person BLOB,
            recipients BLOB NOT NULL,
            in_reply_to TEXT NOT NULL,
            created TEXT NOT NULL,
            sealed BLOB,
            receipt BLOB,
            reason TEXT NOT NULL DEFAULT ''
        ) STRICT""",
        "CREATE INDEX outgoing_case ON outgoing (case_id)",
        """CREATE TABLE written (
            folder TEXT NOT NULL,
            case_id TEXT NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (folder, case_id)
        ) STRICT""",
    ),
    (
        "ALTER TABLE arrival ADD COLUMN fields TEXT NOT NULL DEFAULT '{}'",
        "ALTER TABLE arrival ADD COLUMN noted_at TEXT",
        "ALTER TABLE arrival ADD COLUMN again INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE outgoing ADD COLUMN fields TEXT NOT NULL DEFAULT '{}'",
        "CREATE INDEX outgoing_unsent ON outgoing (reason) WHERE receipt IS NULL",
        """CREATE TABLE case_row (
            case_id TEXT PRIMARY KEY,
            position INTEGER NOT NULL,
            state TEXT NOT NULL,
            urgency INTEGER NOT NULL,
            protocol TEXT NOT NULL,
            patient_key TEXT NOT NULL,
            patient TEXT NOT NULL,
            birth_date TEXT NOT NULL,
            practice_id TEXT NOT NULL,
            practice TEXT NOT NULL,
            asked_by TEXT NOT NULL,
            pictures INTEGER NOT NULL,
            sent_at TEXT NOT NULL,
            due TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            news INTEGER NOT NULL DEFAULT 0
        ) STRICT""",
        "CREATE INDEX case_row_open ON case_row (state, urgency DESC, due, position)",
        "CREATE INDEX case_row_patient ON case_row (practice_id, patient_key)",
        """CREATE TABLE taken (
            case_id TEXT PRIMARY KEY,
            person_id TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE proposal (
            case_id TEXT PRIMARY KEY,
            author TEXT NOT NULL,
            form BLOB NOT NULL,
            changed_at TEXT NOT NULL,
            submitted_at TEXT,
            returned_by TEXT,
            returned_why TEXT NOT NULL DEFAULT ''
        ) STRICT""",
        """CREATE TABLE remark (
            position INTEGER PRIMARY KEY,
            case_id TEXT NOT NULL,
            author TEXT NOT NULL,
            asked TEXT,
            text TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX remark_case ON remark (case_id)",
        """CREATE TABLE phrase (
            phrase_id TEXT PRIMARY KEY,
            owner TEXT,
            label TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE annotation (
            annotation_id TEXT PRIMARY KEY,
            case_id TEXT NOT NULL,
            picture_id TEXT NOT NULL,
            author TEXT NOT NULL,
            shape BLOB NOT NULL,
            at TEXT NOT NULL,
            removed_at TEXT
        ) STRICT""",
        "CREATE INDEX annotation_picture ON annotation (case_id, picture_id)",
        """CREATE TABLE account (
            person_id TEXT PRIMARY KEY,
            login TEXT UNIQUE,
            subject TEXT UNIQUE,
            role TEXT NOT NULL,
            password TEXT,
            totp_key BLOB,
            totp_used INTEGER NOT NULL DEFAULT 0,
            language TEXT NOT NULL DEFAULT 'fr',
            active INTEGER NOT NULL DEFAULT 1
        ) STRICT""",
        """CREATE TABLE sign_in (
            token TEXT PRIMARY KEY,
            person_id TEXT NOT NULL,
            csrf TEXT NOT NULL,
            began_at TEXT NOT NULL,
            seen_at TEXT NOT NULL,
            id_token TEXT
        ) STRICT""",
        """CREATE TABLE enrolment (
            person_id TEXT PRIMARY KEY,
            token TEXT NOT NULL UNIQUE,
            totp_key BLOB NOT NULL,
            expires_at TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE doorstep (
            token TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            state BLOB NOT NULL,
            expires_at TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE audit (
            position INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            action TEXT NOT NULL,
            person_id TEXT,
            case_id TEXT,
            detail TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX audit_case ON audit (case_id)",
        """CREATE TABLE view (
            position INTEGER PRIMARY KEY,
            source TEXT NOT NULL UNIQUE REFERENCES object (object_id),
            object_id TEXT NOT NULL,
            key BLOB NOT NULL,
            size INTEGER NOT NULL,
            facts BLOB NOT NULL
        ) STRICT""",
        """CREATE TABLE matching (
            case_id TEXT PRIMARY KEY,
            document BLOB NOT NULL,
            person_id TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE filed (
            about TEXT PRIMARY KEY,
            case_id TEXT NOT NULL,
            target TEXT NOT NULL,
            state TEXT NOT NULL,
            document BLOB,
            version TEXT NOT NULL DEFAULT '',
            tries INTEGER NOT NULL DEFAULT 0,
            due_at TEXT NOT NULL,
            done_at TEXT,
            reason TEXT NOT NULL DEFAULT '',
            fields TEXT NOT NULL DEFAULT '{}'
        ) STRICT""",
        """CREATE TABLE planned (
            case_id TEXT PRIMARY KEY,
            changed_at TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX filed_case ON filed (case_id)",
        "CREATE INDEX filed_open ON filed (state, due_at)",
    ),
    (
        "ALTER TABLE case_row ADD COLUMN latest BLOB",
        "DELETE FROM case_row",  # made again at the next start: hospital.serve
        """CREATE TABLE jotted (
            case_id TEXT NOT NULL,
            person_id TEXT NOT NULL,
            field TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (case_id, person_id, field)
        ) STRICT""",
    ),
    ("CREATE TABLE pause (target TEXT PRIMARY KEY, until TEXT NOT NULL) STRICT",),
)

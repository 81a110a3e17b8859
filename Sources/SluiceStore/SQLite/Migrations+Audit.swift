extension Migrations {
    static let audit = """
        -- Who did what and when: a chain in which the hash of an entry covers every entry before it.
        CREATE TABLE audit (
            sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
            at INTEGER NOT NULL,
            user TEXT NOT NULL,
            -- An AuditAction.
            action TEXT NOT NULL CHECK (action <> ''),
            -- The id of what it was done to.
            subject TEXT NOT NULL,
            project TEXT,
            environment TEXT,
            tenant TEXT,
            -- Null where there was nothing, or where nothing is left.
            before TEXT CHECK (before IS NULL OR json_valid(before)),
            after TEXT CHECK (after IS NULL OR json_valid(after)),
            -- SHA-256 in hexadecimal.
            hash TEXT NOT NULL CHECK (length(hash) = 64)
        ) STRICT;

        CREATE INDEX audit_of_project ON audit (project);

        CREATE TRIGGER an_audit_has_no_gaps BEFORE INSERT ON audit
        WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit) BEGIN
            SELECT RAISE(ABORT, 'an entry of the audit would be missing');
        END;

        CREATE TRIGGER an_audit_never_changes BEFORE UPDATE ON audit BEGIN
            SELECT RAISE(ABORT, 'the audit never changes');
        END;

        CREATE TRIGGER an_audit_forgets_nothing BEFORE DELETE ON audit BEGIN
            SELECT RAISE(ABORT, 'the audit never changes');
        END;
        """

    static let logRemoval = """
        -- Of a journal that has its end, what was logged may go; the rest goes with its release and in no other way.
        DROP TRIGGER a_journal_forgets_nothing;
        CREATE TRIGGER a_journal_forgets_nothing BEFORE DELETE ON events
        WHEN EXISTS (
            SELECT 1 FROM deployments JOIN releases ON releases.id = deployments.release
            WHERE deployments.id = OLD.deployment AND (outcome IS NULL OR OLD.fact NOT GLOB '{"log":*')
        ) BEGIN
            SELECT RAISE(ABORT, 'a journal never changes');
        END;
        """
}

/// The history of the schema, oldest first: a file's `user_version` says how many of them it has.
///
/// An entry that shipped is never edited; a change is appended. That holds for what is stored as JSON too: a new case
/// of `DeploymentFact` or `AuditAction` comes with an entry of its own, if an empty one, so that an older Sluice refuses
/// the file.
enum Migrations {
    static let all = [
        Migration(name: "releases, deployments and their journal", sql: releasesAndDeployments),
        Migration(name: "snapshots of variables, and answers to prompts", sql: snapshotsAndAnswers),
        Migration(name: "deployments for tenants", sql: tenants),
        Migration(name: "releases that are deleted", sql: deletion),
        Migration(name: "decisions about progression", sql: decisions),
        Migration(name: "freezes that were overridden", sql: freezeOverrides),
        Migration(name: "a queue of deployments", sql: queue),
        Migration(name: "the audit", sql: audit),
        Migration(name: "lists by channel", sql: lists),
        Migration(name: "logs that are removed", sql: logRemoval),
        Migration(name: "steps that are skipped", sql: skippedSteps),
    ]

    /// `PRAGMA application_id` of every store: the bytes of `Slui`.
    static let applicationID = 0x536C_7569

    /// Times are milliseconds since 1970, UTC. Numbers are never used twice, hence AUTOINCREMENT.
    private static let releasesAndDeployments = """
        CREATE TABLE releases (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            project TEXT NOT NULL CHECK (project <> ''),
            version TEXT NOT NULL CHECK (version <> ''),
            channel TEXT NOT NULL CHECK (channel <> ''),
            created_by TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            -- The whole release. It comes last, so that a list does not read its pages.
            snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
            UNIQUE (project, version),
            UNIQUE (id, project, version)
        ) STRICT;

        CREATE INDEX releases_of_project ON releases (project);

        CREATE TRIGGER a_release_never_changes BEFORE UPDATE ON releases BEGIN
            SELECT RAISE(ABORT, 'a release never changes');
        END;

        -- What lists and searches need of a release's packages, in process order.
        CREATE TABLE release_packages (
            release INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            step TEXT NOT NULL,
            name TEXT NOT NULL,
            feed TEXT NOT NULL,
            package TEXT NOT NULL,
            version TEXT NOT NULL,
            digest TEXT NOT NULL,
            PRIMARY KEY (release, position)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX releases_of_package ON release_packages (feed, package);

        CREATE TRIGGER a_releases_packages_never_change BEFORE UPDATE ON release_packages BEGIN
            SELECT RAISE(ABORT, 'a release never changes');
        END;

        CREATE TABLE deployments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            release INTEGER NOT NULL,
            project TEXT NOT NULL,
            version TEXT NOT NULL,
            environment TEXT NOT NULL CHECK (environment <> ''),
            created_by TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            -- A DeploymentOwner: the process that works on it, or last did.
            owner TEXT NOT NULL CHECK (json_valid(owner)),
            -- These are null together until it ends.
            outcome TEXT CHECK (
                outcome IN (
                    'Succeeded', 'NoChange', 'RolledBack', 'Superseded', 'Stalled', 'NothingRunning', 'TimedOut',
                    'Failed', 'Cancelled'
                )
            ),
            cause TEXT CHECK (cause IS NULL OR outcome IS NOT NULL),
            reason TEXT CHECK ((reason IS NULL) = (outcome IS NULL)),
            ended_at INTEGER CHECK ((ended_at IS NULL) = (outcome IS NULL)),
            FOREIGN KEY (release, project, version) REFERENCES releases (id, project, version)
        ) STRICT;

        CREATE UNIQUE INDEX one_deployment_at_a_time ON deployments (project, environment) WHERE outcome IS NULL;
        CREATE INDEX deployments_of_release ON deployments (release, outcome, environment);
        CREATE INDEX deployments_of_project ON deployments (project);
        CREATE INDEX deployments_of_environment ON deployments (environment);
        CREATE INDEX deployments_of_place ON deployments (project, environment);

        CREATE TRIGGER an_end_is_final BEFORE UPDATE ON deployments WHEN OLD.outcome IS NOT NULL BEGIN
            SELECT RAISE(ABORT, 'the deployment has ended');
        END;

        -- Where each project stands in each environment, so that no history is read to know it.
        CREATE TABLE standings (
            project TEXT NOT NULL,
            environment TEXT NOT NULL,
            latest INTEGER NOT NULL REFERENCES deployments (id),
            current INTEGER REFERENCES deployments (id),
            PRIMARY KEY (project, environment)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER the_newest_deployment_is_the_latest AFTER INSERT ON deployments BEGIN
            INSERT INTO standings (project, environment, latest) VALUES (NEW.project, NEW.environment, NEW.id)
                ON CONFLICT (project, environment) DO UPDATE SET latest = excluded.latest;
        END;

        CREATE TRIGGER what_succeeded_is_current AFTER UPDATE OF outcome ON deployments
        WHEN NEW.outcome IN ('Succeeded', 'NoChange') BEGIN
            UPDATE standings SET current = NEW.id WHERE project = NEW.project AND environment = NEW.environment;
        END;

        -- The journals.
        CREATE TABLE events (
            deployment INTEGER NOT NULL REFERENCES deployments (id),
            sequence INTEGER NOT NULL CHECK (sequence >= 1),
            at INTEGER NOT NULL,
            -- A DeploymentFact.
            fact TEXT NOT NULL CHECK (json_valid(fact)),
            PRIMARY KEY (deployment, sequence)
        ) STRICT;

        CREATE TRIGGER a_journal_has_no_gaps BEFORE INSERT ON events
        WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM events WHERE deployment = NEW.deployment) BEGIN
            SELECT RAISE(ABORT, 'the journal would have a gap');
        END;

        CREATE TRIGGER nothing_follows_the_end BEFORE INSERT ON events
        WHEN (SELECT outcome FROM deployments WHERE id = NEW.deployment) IS NOT NULL BEGIN
            SELECT RAISE(ABORT, 'the deployment has ended');
        END;

        CREATE TRIGGER a_journal_never_changes BEFORE UPDATE ON events BEGIN
            SELECT RAISE(ABORT, 'a journal never changes');
        END;

        CREATE TRIGGER a_journal_forgets_nothing BEFORE DELETE ON events BEGIN
            SELECT RAISE(ABORT, 'a journal never changes');
        END;
        """

    private static let snapshotsAndAnswers = """
        -- Variables that a release took up after it was made: who did it, when, and from which commit.
        CREATE TABLE release_variables (
            release INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
            -- From 1; 0 is what the release was made with.
            number INTEGER NOT NULL CHECK (number >= 1),
            changed_values INTEGER NOT NULL CHECK (changed_values >= 1),
            git_commit TEXT,
            created_by TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            -- The whole VariableSnapshot.
            snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
            PRIMARY KEY (release, number)
        ) STRICT;

        CREATE TRIGGER snapshots_have_no_gaps BEFORE INSERT ON release_variables
        WHEN NEW.number <>
            (SELECT coalesce(max(number), 0) + 1 FROM release_variables WHERE release = NEW.release) BEGIN
            SELECT RAISE(ABORT, 'a snapshot would be missing');
        END;

        CREATE TRIGGER a_snapshot_never_changes BEFORE UPDATE ON release_variables BEGIN
            SELECT RAISE(ABORT, 'a snapshot never changes');
        END;

        ALTER TABLE deployments ADD COLUMN snapshot INTEGER NOT NULL DEFAULT 0 CHECK (snapshot >= 0);
        -- What was answered to prompts, by variable: StoredAnswers.
        ALTER TABLE deployments ADD COLUMN answers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answers));

        CREATE TRIGGER a_deployments_values_never_change BEFORE UPDATE OF snapshot, answers ON deployments BEGIN
            SELECT RAISE(ABORT, 'what a deployment was started with never changes');
        END;
        """

    private static let tenants = """
        -- Null where a deployment is for nobody in particular.
        ALTER TABLE deployments ADD COLUMN tenant TEXT CHECK (tenant <> '');

        CREATE TRIGGER a_deployments_tenant_never_changes BEFORE UPDATE OF tenant ON deployments BEGIN
            SELECT RAISE(ABORT, 'whom a deployment is for never changes');
        END;

        DROP INDEX one_deployment_at_a_time;
        CREATE UNIQUE INDEX one_deployment_at_a_time ON deployments (project, environment, ifnull(tenant, ''))
            WHERE outcome IS NULL;

        DROP TRIGGER the_newest_deployment_is_the_latest;
        DROP TRIGGER what_succeeded_is_current;
        ALTER TABLE standings RENAME TO standings_before;

        CREATE TABLE standings (
            project TEXT NOT NULL,
            environment TEXT NOT NULL,
            -- Empty for none, because a key holds no null.
            tenant TEXT NOT NULL,
            latest INTEGER NOT NULL REFERENCES deployments (id),
            current INTEGER REFERENCES deployments (id),
            PRIMARY KEY (project, environment, tenant)
        ) STRICT, WITHOUT ROWID;

        INSERT INTO standings SELECT project, environment, '', latest, current FROM standings_before;
        DROP TABLE standings_before;

        CREATE TRIGGER the_newest_deployment_is_the_latest AFTER INSERT ON deployments BEGIN
            INSERT INTO standings (project, environment, tenant, latest)
                VALUES (NEW.project, NEW.environment, ifnull(NEW.tenant, ''), NEW.id)
                ON CONFLICT (project, environment, tenant) DO UPDATE SET latest = excluded.latest;
        END;

        CREATE TRIGGER what_succeeded_is_current AFTER UPDATE OF outcome ON deployments
        WHEN NEW.outcome IN ('Succeeded', 'NoChange') BEGIN
            UPDATE standings SET current = NEW.id
            WHERE project = NEW.project AND environment = NEW.environment AND tenant = ifnull(NEW.tenant, '');
        END;
        """

    private static let deletion = """
        -- A history goes with its release and in no other way.
        DROP TRIGGER a_journal_forgets_nothing;
        CREATE TRIGGER a_journal_forgets_nothing BEFORE DELETE ON events
        WHEN EXISTS (
            SELECT 1 FROM deployments JOIN releases ON releases.id = deployments.release
            WHERE deployments.id = OLD.deployment
        ) BEGIN
            SELECT RAISE(ABORT, 'a journal never changes');
        END;

        CREATE TRIGGER a_deployment_goes_with_its_release BEFORE DELETE ON deployments
        WHEN EXISTS (SELECT 1 FROM releases WHERE id = OLD.release) BEGIN
            SELECT RAISE(ABORT, 'a deployment goes with its release');
        END;

        CREATE TRIGGER what_is_in_use_stays BEFORE DELETE ON releases
        WHEN EXISTS (SELECT 1 FROM deployments WHERE release = OLD.id AND outcome IS NULL)
            OR EXISTS (
                SELECT 1 FROM standings JOIN deployments ON deployments.id = standings.current WHERE release = OLD.id
            ) BEGIN
            SELECT RAISE(ABORT, 'the release is in use');
        END;
        """

    private static let decisions = """
        -- What was decided about a release's way besides deploying it.
        CREATE TABLE decisions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            release INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('Prevented', 'Allowed', 'Held')),
            -- Empty where none was given, and for a hold.
            reason TEXT NOT NULL,
            decided_by TEXT NOT NULL,
            decided_at INTEGER NOT NULL,
            -- The newest deployment then, 0 for none; of a hold, the one that brought it about.
            after_deployment INTEGER NOT NULL,
            -- These say where a hold comes from; the release that took its place is null where it was rolled back.
            environment TEXT CHECK ((environment IS NOT NULL) = (kind = 'Held')),
            tenant TEXT,
            replacement TEXT
        ) STRICT;

        CREATE INDEX decisions_of_release ON decisions (release);

        CREATE TRIGGER a_decision_never_changes BEFORE UPDATE ON decisions BEGIN
            SELECT RAISE(ABORT, 'a decision never changes');
        END;

        -- When the next success in the same place ended the stay of one that succeeded. The moment is kept, because the
        -- deployment that did it may be deleted.
        CREATE TABLE replacements (
            deployment INTEGER PRIMARY KEY REFERENCES deployments (id) ON DELETE CASCADE,
            at INTEGER NOT NULL
        ) STRICT;

        INSERT INTO replacements
            SELECT id, next FROM (
                SELECT id, lead(ended_at) OVER (
                    PARTITION BY project, environment, ifnull(tenant, '') ORDER BY id
                ) AS next
                FROM deployments WHERE outcome IN ('Succeeded', 'NoChange')
            ) WHERE next IS NOT NULL;

        CREATE TRIGGER a_replacement_never_changes BEFORE UPDATE ON replacements BEGIN
            SELECT RAISE(ABORT, 'a replacement never changes');
        END;

        CREATE TRIGGER what_was_rolled_back_is_held AFTER UPDATE OF outcome ON deployments
        WHEN NEW.outcome = 'RolledBack' BEGIN
            INSERT INTO decisions
                (release, kind, reason, decided_by, decided_at, after_deployment, environment, tenant)
            VALUES (NEW.release, 'Held', '', NEW.created_by, NEW.ended_at, NEW.id, NEW.environment, NEW.tenant);
        END;

        -- What ran there until now is what was current, not what has the next lower number: one that was made
        -- earlier may end later.
        DROP TRIGGER what_succeeded_is_current;
        CREATE TRIGGER what_succeeded_is_current AFTER UPDATE OF outcome ON deployments
        WHEN NEW.outcome IN ('Succeeded', 'NoChange') BEGIN
            INSERT INTO replacements SELECT current, NEW.ended_at FROM standings
            WHERE project = NEW.project AND environment = NEW.environment AND tenant = ifnull(NEW.tenant, '')
                AND current IS NOT NULL;

            -- An earlier release that takes the place of a later one is a rollback.
            INSERT INTO decisions
                (release, kind, reason, decided_by, decided_at, after_deployment, environment, tenant, replacement)
            SELECT
                before.release, 'Held', '', NEW.created_by, NEW.ended_at, NEW.id, NEW.environment, NEW.tenant,
                NEW.version
            FROM standings JOIN deployments AS before ON before.id = standings.current
            WHERE standings.project = NEW.project AND standings.environment = NEW.environment
                AND standings.tenant = ifnull(NEW.tenant, '') AND before.release > NEW.release;

            UPDATE standings SET current = NEW.id
            WHERE project = NEW.project AND environment = NEW.environment AND tenant = ifnull(NEW.tenant, '');
        END;
        """

    private static let freezeOverrides = """
        -- A FreezeOverride; null where no freeze was in the way.
        ALTER TABLE deployments ADD COLUMN freeze_override TEXT
            CHECK (freeze_override IS NULL OR json_valid(freeze_override));

        CREATE TRIGGER a_freeze_override_never_changes BEFORE UPDATE OF freeze_override ON deployments BEGIN
            SELECT RAISE(ABORT, 'what a deployment was started with never changes');
        END;
        """

    private static let skippedSteps = """
        -- Names of the steps that a deployment leaves out, as JSON.
        ALTER TABLE deployments ADD COLUMN skipped_steps TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(skipped_steps));

        CREATE TRIGGER skipped_steps_never_change BEFORE UPDATE OF skipped_steps ON deployments BEGIN
            SELECT RAISE(ABORT, 'what a deployment was started with never changes');
        END;
        """

    private static let lists = """
        CREATE INDEX releases_of_channel ON releases (channel);
        CREATE INDEX releases_of_projects_channel ON releases (project, channel);
        """
}

extension Migrations {
    static let queue = """
        -- The order in which deployments began, which is not that of their numbers since some wait. It is null, and the
        -- time with it, while one waits and where it ended without having begun.
        ALTER TABLE deployments ADD COLUMN turn INTEGER;
        ALTER TABLE deployments ADD COLUMN started_at INTEGER CHECK ((started_at IS NULL) = (turn IS NULL));

        DROP TRIGGER an_end_is_final;
        UPDATE deployments SET turn = id, started_at = created_at;
        CREATE TRIGGER an_end_is_final BEFORE UPDATE ON deployments WHEN OLD.outcome IS NOT NULL BEGIN
            SELECT RAISE(ABORT, 'the deployment has ended');
        END;

        CREATE TRIGGER a_turn_comes_once BEFORE UPDATE OF turn, started_at ON deployments
        WHEN OLD.turn IS NOT NULL BEGIN
            SELECT RAISE(ABORT, 'the deployment has begun');
        END;

        -- What a DeploymentSchedule says; null for one that began with the command that made it.
        ALTER TABLE deployments ADD COLUMN not_before INTEGER CHECK (not_before IS NOT NULL OR turn IS NOT NULL);
        ALTER TABLE deployments ADD COLUMN expires_at INTEGER CHECK (expires_at > not_before);
        -- A deployment, which may be gone.
        ALTER TABLE deployments ADD COLUMN follows INTEGER;
        -- Whether it goes by itself: nobody asked for it.
        ALTER TABLE deployments ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0 CHECK (automatic IN (0, 1));

        CREATE TRIGGER a_schedule_never_changes
        BEFORE UPDATE OF not_before, expires_at, follows, automatic ON deployments BEGIN
            SELECT RAISE(ABORT, 'what a deployment was started with never changes');
        END;

        DROP INDEX one_deployment_at_a_time;
        CREATE UNIQUE INDEX one_deployment_at_a_time ON deployments (project, environment, ifnull(tenant, ''))
            WHERE outcome IS NULL AND turn IS NOT NULL;
        CREATE INDEX open_deployments ON deployments (id) WHERE outcome IS NULL;
        CREATE UNIQUE INDEX deployments_in_turn ON deployments (turn);
        CREATE INDEX deployments_of_place_in_turn ON deployments (project, environment, turn);

        DROP TRIGGER the_newest_deployment_is_the_latest;
        CREATE TRIGGER the_newest_deployment_is_the_latest AFTER INSERT ON deployments WHEN NEW.turn IS NOT NULL BEGIN
            INSERT INTO standings (project, environment, tenant, latest)
                VALUES (NEW.project, NEW.environment, ifnull(NEW.tenant, ''), NEW.id)
                ON CONFLICT (project, environment, tenant) DO UPDATE SET latest = excluded.latest;
        END;
        CREATE TRIGGER what_begins_is_the_latest AFTER UPDATE OF turn ON deployments BEGIN
            INSERT INTO standings (project, environment, tenant, latest)
                VALUES (NEW.project, NEW.environment, ifnull(NEW.tenant, ''), NEW.id)
                ON CONFLICT (project, environment, tenant) DO UPDATE SET latest = excluded.latest;
        END;
        """
}

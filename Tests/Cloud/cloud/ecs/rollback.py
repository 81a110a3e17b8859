"""Going back to what worked."""

from cloud.ecs.service import Service

NO_CANDIDATE = "No rollback candidate was found to run the rollback."


def roll_back(service: Service, reason: str, wording: str, moment: float) -> None:
    """Replaces the primary deployment by one of the last completed revision; without one the service stays stuck.

    `wording` says so in the new deployment, with the id of the old one in its braces.
    """
    failed, target = service.primary, service.last_completed
    if failed.in_progress:
        failed.end("FAILED", reason, moment)
    if not target:
        failed.record.enter("ROLLBACK_FAILED", moment, NO_CANDIDATE)
        service.say(f"(deployment {failed.id}) {NO_CANDIDATE}", moment)
        return
    failed.record.roll_back_to(target.revision, reason, moment)
    service.say(f"rolling back to deployment {target.id}.", moment)
    service.start_rollback(target.revision, failed.record, wording.format(target.id), moment)

"""The deployment circuit breaker."""

from cloud.ecs.deployment import Deployment
from cloud.ecs.rollback import roll_back
from cloud.ecs.service import Service

IMPAIRED = (
    "is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the "
    "Amazon ECS Developer Guide."
)
EXCEEDED = "because the circuit breaker threshold was exceeded."


def judge(service: Service, moment: float) -> None:
    """Ends the primary deployment once too many of its tasks have failed in a row. Switched off, it only complains."""
    deployment = service.primary
    if not deployment.in_progress or deployment.failed_tasks < service.threshold:
        return
    if not service.breaker.get("enable"):
        service.say_once(deployment, IMPAIRED, moment)
        return
    deployment.end("FAILED", "ECS deployment circuit breaker: tasks failed to start.", moment)
    deployment.record.breaker["triggered"] = True
    service.say(f"(deployment {deployment.id}) deployment failed: tasks failed to start.", moment)
    _follow_up(service, deployment, moment)


def _follow_up(service: Service, failed: Deployment, moment: float) -> None:
    """A rollback that fails is not rolled back again."""
    if failed.is_rollback:
        failed.record.enter("ROLLBACK_FAILED", moment, "The rollback failed: tasks failed to start.")
    elif service.breaker.get("rollback"):
        wording = "ECS deployment circuit breaker: rolling back to deploymentId {}."
        roll_back(service, f"Service deployment rolled back {EXCEEDED}", wording, moment)
    else:
        failed.record.enter("STOPPED", moment, f"Service deployment stopped {EXCEEDED}")

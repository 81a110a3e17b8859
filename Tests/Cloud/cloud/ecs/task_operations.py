"""Operations on tasks."""

import copy
from typing import Any

from cloud.answers import AwsError
from cloud.ecs.cluster import Cluster
from cloud.ecs.definition import TaskDefinition
from cloud.ecs.names import arn, last_part
from cloud.ecs.region import EcsRegion
from cloud.ecs.task import Task
from cloud.ecs.task_answer import describe as describe_task
from cloud.paging import page

Given = dict[str, Any]

MOST_DESCRIBED = 100


def list_tasks(ecs: EcsRegion, given: Given) -> Given:
    """Stopped tasks only for those who ask for them."""
    cluster = ecs.cluster(given.get("cluster"))
    others = given.keys() & {"serviceName", "family", "containerInstance"}
    if "startedBy" in given and others:
        raise AwsError("InvalidParameterException", f"startedBy cannot be combined with {', '.join(sorted(others))}.")
    if "serviceName" in given:
        ecs.service({"cluster": cluster.name, "service": given["serviceName"]})
    found = [task.arn for task in ecs.tasks.values() if task.cluster == cluster.arn and _matches(task, given)]
    shown, more = page(found, given, default=100, most=100)
    return {"taskArns": shown, **more}


def _matches(task: Task, given: Given) -> bool:
    return (
        task.desired_status == given.get("desiredStatus", "RUNNING")
        and given.get("startedBy") in (None, task.started_by)
        and given.get("family") in (None, task.definition.family)
        and given.get("launchType") in (None, task.launch_type)
        and ("serviceName" not in given or task.group == f"service:{last_part(given['serviceName'])}")
    )


def describe(ecs: EcsRegion, given: Given) -> Given:
    cluster, wanted = ecs.cluster(given.get("cluster")), given["tasks"]
    if not wanted:
        raise AwsError("InvalidParameterException", "Tasks cannot be empty.")
    if len(wanted) > MOST_DESCRIBED:
        raise AwsError("InvalidParameterException", f"Tasks cannot have more than {MOST_DESCRIBED} elements.")
    tasks, failures = [], []
    for name in wanted:
        if task := ecs.find_task(cluster, name):
            tasks.append(_answer(ecs, task, given.get("include", [])))
        else:
            failures.append({"arn": arn(ecs.region, "task", cluster.name, last_part(name)), "reason": "MISSING"})
    return {"tasks": tasks, "failures": failures}


def _answer(ecs: EcsRegion, task: Task, include: list[str]) -> Given:
    answer = describe_task(task, digests=ecs.modes.imageDigest)
    return {**answer, "tags": task.tags} if "TAGS" in include else answer


def run(ecs: EcsRegion, given: Given) -> Given:
    """A repeated client token answers the tasks of the first time."""
    cluster, definition = ecs.cluster(given.get("cluster")), ecs.usable_definition(given["taskDefinition"])
    if definition.needs_network and "networkConfiguration" not in given:
        message = "Network Configuration must be provided when networkMode 'awsvpc' is specified."
        raise AwsError("InvalidParameterException", message)
    count = given.get("count", 1)
    if not 1 <= count <= 10:
        raise AwsError("InvalidParameterException", "Count must be between 1 and 10.")
    tasks = ecs.tokens.get(given.get("clientToken", ""))
    if tasks is None:
        tasks = [_start(ecs, cluster, definition, given) for _ in range(count)]
    if token := given.get("clientToken"):
        ecs.tokens[token] = tasks
    return {"tasks": [_answer(ecs, task, ["TAGS"]) for task in tasks], "failures": []}


def _start(ecs: EcsRegion, cluster: Cluster, definition: TaskDefinition, given: Given) -> Task:
    subnets = given.get("networkConfiguration", {}).get("awsvpcConfiguration", {}).get("subnets")
    task = Task(
        ecs.region,
        cluster.arn,
        definition,
        ecs.images(definition),
        group=given.get("group", f"family:{definition.family}"),
        started_by=given.get("startedBy", ""),
        launch_type=given.get("launchType", definition.launch_type),
        created_at=ecs.clock.now(),
        subnet=subnets[0] if subnets else None,
        overrides=copy.deepcopy(given.get("overrides", {})),
        tags=copy.deepcopy(given.get("tags", [])),
    )
    return ecs.start(task)


def stop(ecs: EcsRegion, given: Given) -> Given:
    task = ecs.find_task(ecs.cluster(given.get("cluster")), given["task"])
    if not task:
        raise AwsError("InvalidParameterException", "The referenced task was not found.")
    task.stop(ecs.clock.now(), "UserInitiated", given.get("reason", "Task stopped by user"))
    return {"task": _answer(ecs, task, ["TAGS"])}


OPERATIONS = {"DescribeTasks": describe, "ListTasks": list_tasks, "RunTask": run, "StopTask": stop}

"""Operations on task definitions."""

import copy
from typing import Any

from cloud.answers import AwsError
from cloud.ecs.definition import TaskDefinition, with_defaults
from cloud.ecs.definition_rules import check
from cloud.ecs.names import last_part
from cloud.ecs.region import EcsRegion
from cloud.paging import page

Given = dict[str, Any]

NEW_FIELDS = {"placementHints": {"spread": "automatic"}}
"""Something that every definition carries in the mode 'newFields', and no model here knows."""


def register(ecs: EcsRegion, given: Given) -> Given:
    content, tags = with_defaults(given), given.get("tags", [])
    check(content, tags)
    revisions = ecs.definitions.setdefault(content["family"], [])
    number = revisions[-1].revision + 1 if revisions else 1
    definition = TaskDefinition(ecs.region, number, content, ecs.clock.now(), copy.deepcopy(tags))
    revisions.append(definition)
    return _with_tags(ecs, definition, ["TAGS"] if tags else [])


def describe(ecs: EcsRegion, given: Given) -> Given:
    return _with_tags(ecs, ecs.definition(given["taskDefinition"]), given.get("include", []))


def deregister(ecs: EcsRegion, given: Given) -> Given:
    if ":" not in last_part(given["taskDefinition"]):
        raise AwsError("ClientException", "The revision of the task definition must be given.")
    definition = ecs.definition(given["taskDefinition"])
    definition.status, definition.deregistered_at = "INACTIVE", ecs.clock.now()
    return {"taskDefinition": definition.describe()}


def list_definitions(ecs: EcsRegion, given: Given) -> Given:
    family, status = given.get("familyPrefix"), given.get("status", "ACTIVE")
    found = [
        definition.arn
        for name in sorted(ecs.definitions)
        for definition in ecs.definitions[name]
        if definition.status == status and family in (None, name)
    ]
    if given.get("sort") == "DESC":
        found.reverse()
    shown, more = page(found, given, default=100, most=100)
    return {"taskDefinitionArns": shown, **more}


def list_families(ecs: EcsRegion, given: Given) -> Given:
    prefix, status = given.get("familyPrefix", ""), given.get("status", "ALL")
    found = [
        name
        for name, revisions in sorted(ecs.definitions.items())
        if name.startswith(prefix) and _family_matches(revisions, status)
    ]
    shown, more = page(found, given, default=100, most=100)
    return {"families": shown, **more}


def _family_matches(revisions: list[TaskDefinition], status: str) -> bool:
    is_active = any(one.status == "ACTIVE" for one in revisions)
    return status == "ALL" or is_active == (status == "ACTIVE")


def _with_tags(ecs: EcsRegion, definition: TaskDefinition, include: list[str]) -> Given:
    answer = {"taskDefinition": _in_mode(ecs, definition.describe())}
    return {**answer, "tags": definition.tags} if "TAGS" in include else answer


def _in_mode(ecs: EcsRegion, answer: Given) -> Given:
    if ecs.modes.containerOrder == "shuffled":
        for container in answer["containerDefinitions"]:
            for name in ("environment", "secrets"):
                if name in container:
                    container[name] = container[name][::-1]
    return {**NEW_FIELDS, **answer} if ecs.modes.newFields else answer


OPERATIONS = {
    "DeregisterTaskDefinition": deregister,
    "DescribeTaskDefinition": describe,
    "ListTaskDefinitionFamilies": list_families,
    "ListTaskDefinitions": list_definitions,
    "RegisterTaskDefinition": register,
}

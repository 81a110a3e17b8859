"""Operations on clusters, and the tags of everything."""

from typing import Any

from cloud.answers import AwsError
from cloud.ecs.cluster import Cluster
from cloud.ecs.names import arn, last_part
from cloud.ecs.region import EcsRegion
from cloud.paging import page

Given = dict[str, Any]


def create(ecs: EcsRegion, given: Given) -> Given:
    cluster = ecs.ensure_cluster(given.get("clusterName", "default"))
    cluster.tags = given.get("tags", cluster.tags)
    return {"cluster": _describe(ecs, cluster, ["TAGS"])}


def delete(ecs: EcsRegion, given: Given) -> Given:
    cluster = ecs.cluster(given["cluster"])
    if any(name == cluster.name and service.status == "ACTIVE" for (name, _), service in ecs.services.items()):
        message = "The Cluster cannot be deleted while Services are active."
        raise AwsError("ClusterContainsServicesException", message)
    cluster.status = "INACTIVE"
    return {"cluster": _describe(ecs, cluster, [])}


def list_clusters(ecs: EcsRegion, given: Given) -> Given:
    arns = [cluster.arn for cluster in ecs.clusters.values() if cluster.status == "ACTIVE"]
    found, more = page(arns, given, default=100, most=100)
    return {"clusterArns": found, **more}


def describe(ecs: EcsRegion, given: Given) -> Given:
    clusters, failures = [], []
    for name in given.get("clusters") or ["default"]:
        if cluster := ecs.clusters.get(last_part(name)):
            clusters.append(_describe(ecs, cluster, given.get("include", [])))
        else:
            failures.append({"arn": arn(ecs.region, "cluster", last_part(name)), "reason": "MISSING"})
    return {"clusters": clusters, "failures": failures}


def _describe(ecs: EcsRegion, cluster: Cluster, include: list[str]) -> Given:
    tasks = [task for task in ecs.tasks.values() if task.cluster == cluster.arn]
    services = [service for (name, _), service in ecs.services.items() if name == cluster.name]
    running = sum(task.is_running for task in tasks)
    return {
        "clusterArn": cluster.arn,
        "clusterName": cluster.name,
        "status": cluster.status,
        "registeredContainerInstancesCount": 0,
        "runningTasksCount": running,
        "pendingTasksCount": sum(task.is_live for task in tasks) - running,
        "activeServicesCount": sum(service.status == "ACTIVE" for service in services),
        "statistics": [],
        "tags": cluster.tags if "TAGS" in include else [],
        "settings": [{"name": "containerInsights", "value": "disabled"}],
        "capacityProviders": ["FARGATE", "FARGATE_SPOT"],
        "defaultCapacityProviderStrategy": [],
    }


def list_tags(ecs: EcsRegion, given: Given) -> Given:
    return {"tags": _tagged(ecs, given).tags}


def tag(ecs: EcsRegion, given: Given) -> Given:
    resource, fresh = _tagged(ecs, given), {tag["key"]: tag for tag in given["tags"]}
    tags = [tag for tag in resource.tags if tag["key"] not in fresh] + list(fresh.values())
    if len(tags) > 50:
        raise AwsError("InvalidParameterException", "The maximum number of tags is 50.")
    resource.tags = tags
    return {}


def untag(ecs: EcsRegion, given: Given) -> Given:
    resource = _tagged(ecs, given)
    resource.tags = [tag for tag in resource.tags if tag["key"] not in given["tagKeys"]]
    return {}


def _tagged(ecs: EcsRegion, given: Given) -> Any:
    """Whatever the ARN names: a cluster, a service, a task or a task definition."""
    wanted = given["resourceArn"]
    definitions = [one for revisions in ecs.definitions.values() for one in revisions]
    resources: list[Any] = [*ecs.clusters.values(), *ecs.services.values(), *ecs.tasks.values(), *definitions]
    for resource in resources:
        if resource.arn == wanted:
            return resource
    raise AwsError("InvalidParameterException", "The specified resource does not exist.")


OPERATIONS = {
    "CreateCluster": create,
    "DeleteCluster": delete,
    "DescribeClusters": describe,
    "ListClusters": list_clusters,
    "ListTagsForResource": list_tags,
    "TagResource": tag,
    "UntagResource": untag,
}

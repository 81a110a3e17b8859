"""Service revisions: a snapshot of everything that a deployment brings to its tasks."""

import copy
from dataclasses import dataclass, field
from typing import Any

from cloud.ecr.reference import ResolvedImage
from cloud.ecs.definition import TaskDefinition

FIELDS = (
    "capacityProviderStrategy",
    "launchType",
    "loadBalancers",
    "networkConfiguration",
    "platformFamily",
    "platformVersion",
    "serviceConnectConfiguration",
    "serviceRegistries",
    "taskDefinition",
    "volumeConfigurations",
    "vpcLatticeConfigurations",
)
"""The settings of a service that belong to a revision. Changing one of them starts a deployment."""

DESCRIBED_ELSEWHERE = ("serviceConnectConfiguration", "volumeConfigurations", "vpcLatticeConfigurations")
"""Fields that DescribeServices shows with the deployments only."""


@dataclass
class Revision:
    """`images` maps each container to the image its tasks run, whatever happens to the tag meanwhile."""

    arn: str
    definition: TaskDefinition
    settings: dict[str, Any]
    images: dict[str, ResolvedImage]
    created_at: float = field(default=0)

    @property
    def subnet(self) -> str | None:
        subnets = self.settings.get("networkConfiguration", {}).get("awsvpcConfiguration", {}).get("subnets")
        return subnets[0] if subnets else None

    @property
    def target_group(self) -> str | None:
        balancers = self.settings.get("loadBalancers")
        return balancers[0].get("targetGroupArn") if balancers else None

    def describe(self, service_arn: str, cluster_arn: str) -> dict[str, Any]:
        return {
            **copy.deepcopy(self.settings),
            "serviceRevisionArn": self.arn,
            "serviceArn": service_arn,
            "clusterArn": cluster_arn,
            "taskDefinition": self.definition.arn,
            "containerImages": [self._image(name, image) for name, image in self.images.items()],
            "guardDutyEnabled": False,
            "createdAt": self.created_at,
        }

    @staticmethod
    def _image(container: str, image: ResolvedImage) -> dict[str, str]:
        answer = {"containerName": container, "image": image.reference}
        return {**answer, "imageDigest": image.digest} if image.digest else answer

"""The images of one repository."""

from collections.abc import Iterable
from typing import Any

from cloud import ACCOUNT
from cloud.answers import AwsError
from cloud.ecr.image import Image


class Repository:
    """Images by digest, and which digest a tag points to now."""

    def __init__(self, name: str, region: str, created_at: float) -> None:
        self.name, self.region, self.created_at = name, region, created_at
        self.arn = f"arn:aws:ecr:{region}:{ACCOUNT}:repository/{name}"
        self.uri = f"{ACCOUNT}.dkr.ecr.{region}.amazonaws.com/{name}"
        self.mutability = "MUTABLE"
        self.labels: list[dict[str, str]] = []
        self._images: dict[str, Image] = {}
        self._digests: dict[str, str] = {}

    def add(self, images: Iterable[Image]) -> None:
        """A tag that another image holds moves over to the new one."""
        for image in images:
            tags = image.tags
            kept = self._images.setdefault(image.digest, image)
            if kept is not image:
                kept.behaviour = image.behaviour
            for tag in tags:
                self._point(tag, kept)

    def _point(self, tag: str, image: Image) -> None:
        before = self._digests.get(tag)
        if before and before != image.digest:
            self._images[before].tags.remove(tag)
        if tag not in image.tags:
            image.tags.append(tag)
        self._digests[tag] = image.digest

    @property
    def images(self) -> list[Image]:
        """In no useful order, as ECR gives them."""
        return [self._images[digest] for digest in sorted(self._images)]

    def find(self, tag: str | None = None, digest: str | None = None) -> Image | None:
        """A tag and a digest must name the same image."""
        pointed = self._digests.get(tag) if tag else digest
        if digest and pointed != digest:
            return None
        return self._images.get(pointed or "")

    def require(self, identifier: dict[str, str]) -> Image:
        tag, digest = identifier.get("imageTag"), identifier.get("imageDigest")
        if image := self.find(tag, digest):
            return image
        wanted = f"{{imageDigest:'{digest or 'null'}', imageTag:'{tag or 'null'}'}}"
        raise AwsError(
            "ImageNotFoundException",
            f"The image with imageId {wanted} does not exist within the repository with name '{self.name}' "
            f"in the registry with id '{ACCOUNT}'",
        )

    def remove(self, identifier: dict[str, str]) -> Image:
        """By digest the image goes with all its tags; by tag the image goes with its last tag."""
        image, tag = self.require(identifier), identifier.get("imageTag")
        for gone in [tag] if tag else list(image.tags):
            image.tags.remove(gone)
            del self._digests[gone]
        if not image.tags:
            del self._images[image.digest]
        return image

    def describe(self) -> dict[str, Any]:
        return {
            "repositoryArn": self.arn,
            "registryId": ACCOUNT,
            "repositoryName": self.name,
            "repositoryUri": self.uri,
            "createdAt": self.created_at,
            "imageTagMutability": self.mutability,
            "imageScanningConfiguration": {"scanOnPush": False},
            "encryptionConfiguration": {"encryptionType": "AES256"},
        }

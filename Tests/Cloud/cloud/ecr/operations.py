"""The operations of ECR that the cloud answers itself."""

import base64
import time
from collections.abc import Callable
from typing import Any

from cloud import ACCOUNT
from cloud.answers import AwsError
from cloud.ecr.image import MANIFEST, Image
from cloud.ecr.registry import Registry
from cloud.ecr.repository import Repository
from cloud.paging import page

TOKEN_SECONDS = 12 * 3600

Given = dict[str, Any]


def create_repository(registry: Registry, given: Given) -> Given:
    name = given["repositoryName"]
    if registry.find(name):
        message = f"The repository with name '{name}' already exists in the registry with id '{ACCOUNT}'"
        raise AwsError("RepositoryAlreadyExistsException", message)
    repository = registry.ensure(name)
    repository.mutability = given.get("imageTagMutability", "MUTABLE")
    repository.labels = given.get("tags", [])
    return {"repository": repository.describe()}


def delete_repository(registry: Registry, given: Given) -> Given:
    repository = registry.require(given["repositoryName"])
    if repository.images and not given.get("force"):
        message = (
            f"The repository with name '{repository.name}' in registry with id '{ACCOUNT}' cannot be deleted "
            "because it still contains images"
        )
        raise AwsError("RepositoryNotEmptyException", message)
    del registry.repositories[repository.name]
    return {"repository": repository.describe()}


def describe_repositories(registry: Registry, given: Given) -> Given:
    if names := given.get("repositoryNames"):
        return {"repositories": [registry.require(name).describe() for name in names]}
    found, more = page(list(registry.repositories.values()), given, default=100, most=1000)
    return {"repositories": [repository.describe() for repository in found], **more}


def list_images(registry: Registry, given: Given) -> Given:
    images = _filtered(registry.require(given["repositoryName"]), given)
    identifiers = [
        {"imageDigest": image.digest, **({"imageTag": tag} if tag else {})}
        for image in images
        for tag in image.tags or [""]
    ]
    found, more = page(identifiers, given, default=100, most=1000)
    return {"imageIds": found, **more}


def describe_images(registry: Registry, given: Given) -> Given:
    repository = registry.require(given["repositoryName"])
    if identifiers := given.get("imageIds"):
        _refuse_paging(given, identifiers)
        images = {image.digest: image for image in map(repository.require, identifiers)}
        return {"imageDetails": [_detail(repository, image) for image in images.values()]}
    found, more = page(_filtered(repository, given), given, default=100, most=1000)
    return {"imageDetails": [_detail(repository, image) for image in found], **more}


def _refuse_paging(given: Given, identifiers: list[Given]) -> None:
    if "maxResults" in given or "nextToken" in given:
        raise AwsError("InvalidParameterException", "imageIds cannot be combined with maxResults or nextToken.")
    if len(identifiers) > 100:
        raise AwsError("InvalidParameterException", f"imageIds takes at most 100 entries, but has {len(identifiers)}.")


def _filtered(repository: Repository, given: Given) -> list[Image]:
    wanted = given.get("filter", {}).get("tagStatus", "ANY")
    return [image for image in repository.images if wanted == "ANY" or bool(image.tags) == (wanted == "TAGGED")]


def _detail(repository: Repository, image: Image) -> Given:
    detail = {
        "registryId": ACCOUNT,
        "repositoryName": repository.name,
        "imageDigest": image.digest,
        "imageSizeInBytes": image.size,
        "imagePushedAt": image.pushed_at,
        "imageManifestMediaType": image.media_type,
        "imageStatus": "ACTIVE",
    }
    return {**detail, "imageTags": list(image.tags)} if image.tags else detail


def batch_get_image(registry: Registry, given: Given) -> Given:
    repository = registry.require(given["repositoryName"])
    images, failures = [], []
    for identifier in given["imageIds"]:
        if image := repository.find(identifier.get("imageTag"), identifier.get("imageDigest")):
            images.append(_with_manifest(repository, image, identifier.get("imageTag")))
        else:
            reason = "Requested image not found"
            failures.append({"imageId": identifier, "failureCode": "ImageNotFound", "failureReason": reason})
    return {"images": images, "failures": failures}


def _with_manifest(repository: Repository, image: Image, tag: str | None) -> Given:
    return {
        "registryId": ACCOUNT,
        "repositoryName": repository.name,
        "imageId": {"imageDigest": image.digest, **({"imageTag": tag} if tag else {})},
        "imageManifest": image.manifest,
        "imageManifestMediaType": image.media_type,
    }


def put_image(registry: Registry, given: Given) -> Given:
    repository, tag = registry.require(given["repositoryName"]), given.get("imageTag")
    media_type = given.get("imageManifestMediaType", MANIFEST)
    image = Image(given["imageManifest"], media_type, round(time.time(), 3), [tag] if tag else [])
    if repository.find(tag, image.digest):
        message = f"Image with digest '{image.digest}' and tag '{tag}' already exists in '{repository.name}'"
        raise AwsError("ImageAlreadyExistsException", message)
    if tag and repository.mutability == "IMMUTABLE" and repository.find(tag):
        message = (
            f"The image tag '{tag}' already exists in the '{repository.name}' repository and cannot be overwritten"
        )
        raise AwsError("ImageTagAlreadyExistsException", message)
    known = repository.find(digest=image.digest)
    image.behaviour = known.behaviour if known else image.behaviour
    repository.add([image])
    return {"image": _with_manifest(repository, image, tag)}


def batch_delete_image(registry: Registry, given: Given) -> Given:
    repository = registry.require(given["repositoryName"])
    removed, failures = [], []
    for identifier in given["imageIds"]:
        try:
            removed.append({**identifier, "imageDigest": repository.remove(identifier).digest})
        except AwsError:
            reason = "Requested image not found"
            failures.append({"imageId": identifier, "failureCode": "ImageNotFound", "failureReason": reason})
    return {"imageIds": removed, "failures": failures}


def get_authorization_token(registry: Registry, given: Given) -> Given:
    endpoint = f"https://{ACCOUNT}.dkr.ecr.{registry.region}.amazonaws.com"
    token = base64.b64encode(b"AWS:a-password-of-the-cloud").decode()
    expires = round(time.time() + TOKEN_SECONDS, 3)
    return {"authorizationData": [{"authorizationToken": token, "expiresAt": expires, "proxyEndpoint": endpoint}]}


def list_tags_for_resource(registry: Registry, given: Given) -> Given:
    return {"tags": _labelled(registry, given).labels}


def tag_resource(registry: Registry, given: Given) -> Given:
    repository, fresh = _labelled(registry, given), {tag["Key"]: tag for tag in given["tags"]}
    repository.labels = [tag for tag in repository.labels if tag["Key"] not in fresh] + list(fresh.values())
    return {}


def untag_resource(registry: Registry, given: Given) -> Given:
    repository = _labelled(registry, given)
    repository.labels = [tag for tag in repository.labels if tag["Key"] not in given["tagKeys"]]
    return {}


def _labelled(registry: Registry, given: Given) -> Repository:
    return registry.require(given["resourceArn"].partition("repository/")[2])


OPERATIONS: dict[str, Callable[[Registry, Given], Given]] = {
    "BatchDeleteImage": batch_delete_image,
    "BatchGetImage": batch_get_image,
    "CreateRepository": create_repository,
    "DeleteRepository": delete_repository,
    "DescribeImages": describe_images,
    "DescribeRepositories": describe_repositories,
    "GetAuthorizationToken": get_authorization_token,
    "ListImages": list_images,
    "ListTagsForResource": list_tags_for_resource,
    "PutImage": put_image,
    "TagResource": tag_resource,
    "UntagResource": untag_resource,
}

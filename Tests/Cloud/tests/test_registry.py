"""ECR: images, digests, pages."""

import hashlib
import json
import re

import pytest
from botocore.exceptions import ClientError
from harness import REGION, Cloud
from refusals import refused


def test_a_digest_is_that_of_the_manifest(cloud: Cloud) -> None:
    digest = cloud.push("1.0.0")["digest"]
    answer = cloud.client("ecr").batch_get_image(repositoryName="hello", imageIds=[{"imageTag": "1.0.0"}])
    image = answer["images"][0]
    assert digest == "sha256:" + hashlib.sha256(image["imageManifest"].encode()).hexdigest()
    assert image["imageId"] == {"imageTag": "1.0.0", "imageDigest": digest}


def test_an_index_lists_its_platforms(cloud: Cloud) -> None:
    pushed = cloud.push("1.0.0", multiArch=True)
    ecr = cloud.client("ecr")
    image = ecr.batch_get_image(repositoryName="hello", imageIds=[{"imageDigest": pushed["digest"]}])["images"][0]
    assert image["imageManifestMediaType"] == "application/vnd.oci.image.index.v1+json"
    entries = json.loads(image["imageManifest"])["manifests"]
    platforms = {entry["platform"]["architecture"]: entry["digest"] for entry in entries}
    assert platforms["amd64"] == pushed["platformDigest"]
    wanted = [{"imageDigest": digest} for digest in platforms.values()]
    found = ecr.batch_get_image(repositoryName="hello", imageIds=wanted)["images"]
    assert {one["imageId"]["imageDigest"] for one in found} == set(platforms.values())


def test_images_come_in_pages(cloud: Cloud) -> None:
    cloud.control("POST", "repositories/seed", {"region": REGION, "repository": "many", "count": 1250})
    ecr = cloud.client("ecr")
    assert len(ecr.describe_images(repositoryName="many")["imageDetails"]) == 100
    pages = list(ecr.get_paginator("describe_images").paginate(repositoryName="many", maxResults=1000))
    assert [len(page["imageDetails"]) for page in pages] == [1000, 250]
    listed = [len(page["imageIds"]) for page in ecr.get_paginator("list_images").paginate(repositoryName="many")]
    assert listed == [100] * 12 + [50]


def test_ten_thousand_tags_are_different_versions(cloud: Cloud) -> None:
    cloud.control("POST", "repositories/seed", {"region": REGION, "repository": "many", "count": 10_000})
    pages = list(cloud.client("ecr").get_paginator("list_images").paginate(repositoryName="many", maxResults=1000))
    tags = {image["imageTag"] for page in pages for image in page["imageIds"]}
    assert (len(pages), len(tags)) == (10, 10_000)
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", tag) for tag in tags)


def test_pages_are_refused_where_images_are_named(cloud: Cloud) -> None:
    cloud.push("1.0.0")
    with refused("InvalidParameterException"):
        cloud.client("ecr").describe_images(repositoryName="hello", imageIds=[{"imageTag": "1.0.0"}], maxResults=10)


@pytest.mark.parametrize("size", [0, 1001])
def test_a_page_has_its_limits(cloud: Cloud, size: int) -> None:
    cloud.push("1.0.0")
    with pytest.raises(Exception, match="InvalidParameterException|valid min value"):
        cloud.client("ecr").describe_images(repositoryName="hello", maxResults=size)


def test_the_filter_tells_tagged_from_untagged(cloud: Cloud) -> None:
    cloud.push("1.0.0")
    moved = cloud.push("1.0.0")
    ecr = cloud.client("ecr")

    def digests(status: str) -> list[str]:
        details = ecr.describe_images(repositoryName="hello", filter={"tagStatus": status})["imageDetails"]
        return [detail["imageDigest"] for detail in details]

    assert digests("TAGGED") == [moved["digest"]]
    assert len(digests("UNTAGGED")) == 1
    assert len(digests("ANY")) == 2


def test_an_image_tells_its_tags_and_when_it_was_pushed(cloud: Cloud) -> None:
    cloud.control("POST", "images", {"region": REGION, "repository": "hello", "tags": ["1", "2"], "pushedAt": 1e9})
    detail = cloud.client("ecr").describe_images(repositoryName="hello", imageIds=[{"imageTag": "2"}])["imageDetails"][
        0
    ]
    assert (detail["imageTags"], detail["imagePushedAt"].timestamp()) == (["1", "2"], 1e9)


def test_what_does_not_exist_is_named_as_such(cloud: Cloud) -> None:
    cloud.push("1.0.0")
    ecr = cloud.client("ecr")
    with refused("RepositoryNotFoundException", "The repository with name 'hallo' does not exist in the registry"):
        ecr.describe_images(repositoryName="hallo")
    with refused("ImageNotFoundException", "{imageDigest:'null', imageTag:'2.0.0'}"):
        ecr.describe_images(repositoryName="hello", imageIds=[{"imageTag": "2.0.0"}])
    answer = ecr.batch_get_image(repositoryName="hello", imageIds=[{"imageTag": "2.0.0"}])
    assert answer["failures"][0]["failureCode"] == "ImageNotFound"


def test_repositories_are_listed(cloud: Cloud) -> None:
    cloud.push("1.0.0", repository="a/b")
    cloud.push("1.0.0", repository="c")
    ecr = cloud.client("ecr")
    assert [one["repositoryName"] for one in ecr.describe_repositories()["repositories"]] == ["a/b", "c"]
    with refused("RepositoryNotFoundException"):
        ecr.describe_repositories(repositoryNames=["missing"])


def test_an_image_is_put_and_deleted(cloud: Cloud) -> None:
    ecr = cloud.client("ecr")
    ecr.create_repository(repositoryName="mine")
    given = {"repositoryName": "mine", "imageManifest": '{"schemaVersion": 2}', "imageTag": "1"}
    digest = ecr.put_image(**given)["image"]["imageId"]["imageDigest"]
    with refused("ImageAlreadyExistsException"):
        ecr.put_image(**given)
    with refused("RepositoryAlreadyExistsException"):
        ecr.create_repository(repositoryName="mine")
    with refused("RepositoryNotEmptyException"):
        ecr.delete_repository(repositoryName="mine")
    ecr.batch_delete_image(repositoryName="mine", imageIds=[{"imageDigest": digest}])
    ecr.delete_repository(repositoryName="mine")
    with pytest.raises(ClientError):
        ecr.list_images(repositoryName="mine")


def test_a_token_is_good_for_twelve_hours(cloud: Cloud) -> None:
    data = cloud.client("ecr").get_authorization_token()["authorizationData"][0]
    assert data["expiresAt"].timestamp() > 0 and data["proxyEndpoint"].startswith("https://123456789012.dkr.ecr.")

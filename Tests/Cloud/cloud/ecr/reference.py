"""What an image reference in a task definition stands for."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cloud import ACCOUNT
from cloud.behaviour import Behaviour
from cloud.ecr.image import digest_of
from cloud.ecr.registry import Registry

REFERENCE = re.compile(
    rf"{ACCOUNT}\.dkr\.ecr\.(?P<region>[a-z0-9-]+)\.amazonaws\.com/(?P<name>[^:@]+)"
    r"(:(?P<tag>[^@]+))?(@(?P<digest>sha256:[0-9a-f]{64}))?"
)


@dataclass(frozen=True)
class ResolvedImage:
    """An image fixed at a digest, as version consistency does it once for each deployment.

    `digest` is None when there is no such image; `running_digest` is what its containers report.
    """

    reference: str
    digest: str | None
    running_digest: str | None
    behaviour: Behaviour

    @property
    def pinned(self) -> str:
        """The reference with its digest, as a further task of the same deployment asks for it."""
        return f"{self.reference.partition('@')[0]}@{self.digest}" if self.digest else self.reference


def resolve(reference: str, architecture: str, registry: Callable[[str], Registry]) -> ResolvedImage:
    """An image of a repository that is not ours simply runs; one missing from a repository of ours cannot be pulled."""
    parts = REFERENCE.fullmatch(reference)
    repository = registry(parts["region"]).find(parts["name"]) if parts else None
    if not parts or not repository:
        return _foreign(reference)
    tag = parts["tag"] or (None if parts["digest"] else "latest")
    image = repository.find(tag, parts["digest"]) or repository.find(digest=parts["digest"])
    if not image:
        return ResolvedImage(reference, None, None, Behaviour("no-pull"))
    return ResolvedImage(reference, image.digest, image.digest_on(architecture), image.behaviour)


def _foreign(reference: str) -> ResolvedImage:
    name, _, digest = reference.partition("@")
    digest = digest or digest_of(name)
    return ResolvedImage(reference, digest, digest, Behaviour())

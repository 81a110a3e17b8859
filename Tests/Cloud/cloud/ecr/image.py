"""Images and their manifests, with digests that are true."""

import hashlib
import json
from dataclasses import dataclass, field

from cloud.behaviour import Behaviour

MANIFEST = "application/vnd.oci.image.manifest.v1+json"
INDEX = "application/vnd.oci.image.index.v1+json"
CONFIG = "application/vnd.oci.image.config.v1+json"
LAYER = "application/vnd.oci.image.layer.v1.tar+gzip"


LAYER_SIZE = 28_230_400


def digest_of(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


@dataclass
class Image:
    """One manifest in a repository. `platforms` maps a CPU architecture to its digest; empty unless it is an index."""

    manifest: str
    media_type: str
    pushed_at: float
    tags: list[str] = field(default_factory=list)
    behaviour: Behaviour = field(default_factory=Behaviour)
    platforms: dict[str, str] = field(default_factory=dict)
    size: int = 0

    def __post_init__(self) -> None:
        self.digest = digest_of(self.manifest)

    def digest_on(self, architecture: str) -> str:
        """The digest that a running container of this image reports."""
        return self.platforms.get(architecture, self.digest)


def single(seed: str, pushed_at: float, tags: list[str], behaviour: Behaviour) -> Image:
    """An image for one platform; its content follows from `seed`."""
    config = {"mediaType": CONFIG, "digest": digest_of(f"config of {seed}"), "size": 1_469}
    layer = {"mediaType": LAYER, "digest": digest_of(f"layer of {seed}"), "size": LAYER_SIZE}
    manifest = {"schemaVersion": 2, "mediaType": MANIFEST, "config": config, "layers": [layer]}
    return Image(json.dumps(manifest), MANIFEST, pushed_at, tags, behaviour, size=LAYER_SIZE)


def multi_arch(seed: str, pushed_at: float, tags: list[str], behaviour: Behaviour) -> list[Image]:
    """An index, then what it lists: an image each for amd64 and arm64, and an attestation as BuildKit adds it."""
    parts = {
        architecture: single(f"{seed} on {architecture}", pushed_at, [], behaviour)
        for architecture in ("amd64", "arm64", "unknown")
    }
    entries = [_entry(image, architecture) for architecture, image in parts.items()]
    manifest = {"schemaVersion": 2, "mediaType": INDEX, "manifests": entries}
    platforms = {name: image.digest for name, image in parts.items() if name != "unknown"}
    index = Image(json.dumps(manifest), INDEX, pushed_at, tags, behaviour, platforms, parts["amd64"].size)
    return [index, *parts.values()]


def _entry(image: Image, architecture: str) -> dict[str, object]:
    system = "unknown" if architecture == "unknown" else "linux"
    platform = {"architecture": architecture, "os": system}
    return {"mediaType": MANIFEST, "digest": image.digest, "size": len(image.manifest), "platform": platform}

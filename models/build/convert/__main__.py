"""python3 -m convert PACKAGES OUT: writes the models and their cards.

`python3 -m convert --packages` lists the packages as name@version, for the script that fetches them.
"""

import sys
from pathlib import Path

from convert import branch, canonical, cards, detector, mesh, packages, passes, recogniser
from convert.graph import to_onnx


def main(arguments):
    if arguments == ["--packages"]:
        print("\n".join(sorted({f"{file.package}@{file.version}" for file in packages.ALL})))
        return
    source, out = arguments
    for name, data in build(source).items():
        Path(out, name).write_bytes(data)


def build(source):
    """Returns {file name: bytes} for all models and cards."""
    files = {
        "face-detector.onnx": _finish(detector.convert(packages.DETECTOR.read(source)), exact=True),
        "face-mesh.onnx": _mesh(source),
        "face-recogniser.onnx": _finish(recogniser.convert(packages.RECOGNISER.read(source)), exact=False),
        "canonical-face.csv": _canonical(source),
    }
    return {**files, **cards.write(files)}


def _mesh(source):
    graph = mesh.convert(packages.MESH_GRAPH.read(source), packages.MESH_WEIGHTS.read(source))
    model = branch.only_if(_model(graph, exact=True), "with_eyes", ["right_eye", "left_eye"])
    return model.SerializeToString(deterministic=True)


def _finish(graph, exact):
    return _model(graph, exact).SerializeToString(deterministic=True)


def _model(graph, exact):
    passes.align_hidden_channels(graph)
    passes.spread_prelu(graph)
    passes.store_as_half(graph, exact)
    return to_onnx(graph)


def _canonical(source):
    geometry = canonical.slice_of(packages.GEOMETRY_INDEX.read(source), packages.GEOMETRY.read(source))
    origin = f"{packages.GEOMETRY.package}@{packages.GEOMETRY.version}, {canonical.ENTRY}, Apache-2.0"
    return canonical.to_csv(canonical.convert(geometry), origin).encode("ascii")


main(sys.argv[1:])

"""The face recogniser: already ONNX; the inner tensor that our heads read becomes a second output.

The published file calls that tensor "503": the last one that still has places, before the layers that make the embedding.
"""

import onnx

from convert.graph import from_onnx

INNER = "503"
CHANNELS, SIDE = 128, 7
EMBEDDING = 512

# The published file says operator set 9, ours 17; these operators mean the same in both.
UNCHANGED = {"Add", "Conv", "PRelu", "Flatten"}


def convert(data):
    graph = from_onnx(onnx.load_model_from_string(data))
    graph.name = "face-recogniser"
    _flatten(graph)
    other = {node.op for node in graph.nodes} - UNCHANGED
    if other:
        raise ValueError(f"check whether these operators changed their meaning: {sorted(other)}")
    graph.replace(next(iter(graph.inputs)), "image")
    graph.inputs = {"image": (1, 3, 112, 112)}
    graph.output("features", INNER, (1, CHANNELS, SIDE, SIDE))
    return graph


def _flatten(graph):
    """Puts a Flatten in place of the Reshape to the same shape, and names its result."""
    last = graph.producer(next(iter(graph.outputs)))
    if last.op != "Reshape" or graph.producer(INNER) is None:
        raise ValueError("the network is not the one that is expected")
    graph.nodes.remove(last)
    graph.outputs = {}
    graph.output("embedding", graph.add("Flatten", last.inputs[:1]), (1, EMBEDDING))

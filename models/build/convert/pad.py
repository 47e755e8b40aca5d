"""The presentation attack detector: already ONNX; its tail is folded and the float16 storage added.

The published file ends in Flatten, MatMul, BatchNormalization, MatMul. Nothing non-linear lies between them, so one Gemm
gives the same three logits.
"""

import numpy as np
import onnx

from convert.graph import from_onnx

CLASSES = 3

# The published file says operator set 9, ours 17; these operators mean the same in both.
UNCHANGED = {"Add", "Conv", "GlobalAveragePool", "Mul", "PRelu", "Relu", "Sigmoid"}


def convert(data):
    graph = from_onnx(onnx.load_model_from_string(data))
    graph.name = "pad"
    _fold_tail(graph)
    _rename_input(graph, "image")
    return graph


def _check_operators(graph):
    other = {node.op for node in graph.nodes} - UNCHANGED
    if other:
        raise ValueError(f"check whether these operators changed their meaning: {sorted(other)}")


def _fold_tail(graph):
    features, first, norm, second = _tail(graph)
    scale, shift, mean, variance = (graph.constants[x].astype(np.float64) for x in norm.inputs[1:])
    gain = scale / np.sqrt(variance + norm.attributes["epsilon"])
    outer = graph.constants[second.inputs[1]].astype(np.float64)
    weights = graph.constants[first.inputs[1]].astype(np.float64) @ (gain[:, None] * outer)
    bias = (shift - mean * gain) @ outer
    start = graph.nodes.index(features) + 1
    graph.nodes = graph.nodes[:start]
    _check_operators(graph)
    flat = graph.add("Flatten", features.outputs)
    logits = graph.add("Gemm", [flat, graph.constant(weights), graph.constant(bias)])
    graph.outputs = {}
    graph.output("logits", logits, (1, CLASSES))


def _tail(graph):
    """Returns the last convolution and the three linear layers behind it; refuses a graph that ends otherwise."""
    second = graph.producer(next(iter(graph.outputs)))
    norm = graph.producer(second.inputs[0])
    first = graph.producer(norm.inputs[0])
    reshape = graph.producer(first.inputs[0])
    features = graph.producer(reshape.inputs[0])
    kinds = [node.op for node in (features, reshape, first, norm, second)]
    if kinds != ["Conv", "Reshape", "MatMul", "BatchNormalization", "MatMul"]:
        raise ValueError(f"unexpected end of the network: {kinds}")
    return features, first, norm, second


def _rename_input(graph, name):
    old, shape = next(iter(graph.inputs.items()))
    graph.replace(old, name)
    graph.inputs = {name: shape}

"""The network as one ONNX file: early layers, then the late ones as published and as trained, side by side."""

import numpy as np
from convert import passes
from convert.graph import Graph, Node, to_onnx

from pad.network import SIZE, divided


def joined(graph, late, slope, bias):
    """The graph from `view`, 1 x 3 x 128 x 128, to `logit`, 1 x 1: above 0 for a bona fide presentation.

    late: constants by name of each set of late layers; slope: weight of the mean of their logits; bias: added to it.
    """
    early, rest = divided(graph)
    whole = Graph("pad")
    whole.input("view", (1, 3, SIZE, SIZE))
    whole.constants.update(early.constants)
    whole.nodes.extend(_renamed(early, "", {next(iter(early.inputs)): "view"}))
    value = next(iter(early.outputs))
    total = whole.constant(np.full((1, 1), bias))
    for number, constants in enumerate(late):
        prefix = f"late{number}_"
        whole.constants.update({prefix + name: array for name, array in constants.items()})
        whole.nodes.extend(_renamed(rest, prefix, {next(iter(rest.inputs)): value}))
        margin = _margin(whole, prefix + next(iter(rest.outputs)))
        total = whole.add("Add", [total, whole.add("Mul", [margin, whole.constant(np.full((1, 1), slope / len(late)))])])
    whole.output("logit", total, (1, 1))
    return whole


def onnx_bytes(graph):
    passes.align_hidden_channels(graph)
    passes.spread_prelu(graph)
    passes.store_as_half(graph, exact=False)
    return to_onnx(graph).SerializeToString(deterministic=True)


def _renamed(graph, prefix, outside):
    name = lambda value: outside.get(value, prefix + value)
    return [Node(n.op, [name(x) for x in n.inputs], [name(x) for x in n.outputs], dict(n.attributes)) for n in graph.nodes]


def _margin(graph, logits):
    """The logit of the first class against the others together."""
    live, attacks = graph._fresh("t"), graph._fresh("t")
    graph.nodes.append(Node("Split", [logits, graph.integers([1, 2])], [live, attacks], {"axis": 1}))
    return graph.add("Sub", [live, graph.add("ReduceLogSumExp", [attacks], axes=[1], keepdims=1)])

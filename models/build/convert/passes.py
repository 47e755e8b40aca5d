"""Changes to a graph that keep its results and save work, on every processor alike.

All of them write standard ONNX operators: the files stay readable for any runtime and are tied to no processor.
"""

import numpy as np
from onnx import TensorProto

from convert.graph import Node

# Below this many values a constant stays float32: it saves next to nothing and every Cast costs load time.
SMALLEST_HALF = 2048

# Runtimes keep activations in blocks of 8 or 16 channels and fall back to slow code for other channel counts.
CHANNEL_BLOCK = 16

# PRelu on smaller maps than this costs less than the extra operators cost at load time.
SMALLEST_SPREAD = 6


def fold_added_bias(graph):
    """Moves a constant that is added behind a convolution, directly or behind a shortcut, into the convolution's bias."""
    for node in list(graph.nodes):
        constant = next((x for x in node.inputs if x in graph.constants), None)
        if node.op != "Add" or constant is None:
            continue
        value = next(x for x in node.inputs if x != constant)
        conv = _convolution_behind(graph, value)
        if conv is None:
            continue
        conv.inputs = [*conv.inputs[:2], graph.constant(graph.constants[constant].reshape(-1))]
        graph.nodes.remove(node)
        graph.replace(node.outputs[0], value)


def _convolution_behind(graph, value):
    """The convolution without a bias whose result reaches only `value`, through one addition at most."""
    node = graph.producer(value)
    if node is None or len(graph.consumers(value)) > 1 or value in graph.outputs:
        return None
    if node.op == "Conv":
        return node if len(node.inputs) == 2 else None
    if node.op != "Add":
        return None
    found = (graph.producer(x) for x in node.inputs if len(graph.consumers(x)) == 1)
    return next((x for x in found if x and x.op == "Conv" and len(x.inputs) == 2), None)


def align_hidden_channels(graph):
    """Widens the channels between two full convolutions to a multiple of the block with zeros.

    The added channels are zero all the way (zero weights, zero bias) and the second convolution ignores them.
    """
    for first in graph.nodes:
        if first.op != "Conv" or first.attributes.get("group", 1) != 1:
            continue
        count = graph.constants[first.inputs[1]].shape[0]
        wide = -(-count // CHANNEL_BLOCK) * CHANNEL_BLOCK
        between, last = _channelwise_chain(graph, first, count)
        if wide == count or last is None:
            continue
        for node in [first, *between]:
            if node.op == "Conv" and node is not first:
                node.attributes["group"] = wide
            node.inputs = [node.inputs[0], *(_widen(graph, x, 0, wide) for x in node.inputs[1:])]
        last.inputs[1] = _widen(graph, last.inputs[1], 1, wide)


def _channelwise_chain(graph, first, count):
    """The nodes behind `first` that treat every channel alone, and the full convolution that ends them, if one does."""
    between, value = [], first.outputs[0]
    while True:
        consumers = graph.consumers(value)
        if len(consumers) != 1:
            return between, None
        node = consumers[0]
        group = node.attributes.get("group", 1)
        if node.op == "Conv" and group == 1:
            return between, node
        if node.op not in ("Relu", "PRelu") and not (node.op == "Conv" and group == count):
            return between, None
        between.append(node)
        value = node.outputs[0]


def _widen(graph, name, axis, size):
    array = graph.constants[name]
    added = [(0, size - array.shape[axis] if i == axis else 0) for i in range(array.ndim)]
    return graph.constant(np.pad(array, added))


def spread_prelu(graph):
    """Writes PRelu as slope * x + (1 - slope) * Relu(x), with 1 x 1 convolutions per channel.

    A runtime that blocks channels has no blocked PRelu and reorders the map before and behind each; convolutions need no
    reordering. Where no slope is above 1, the second term is Relu((1 - slope) * x), which runtimes compute as one step.
    """
    shapes = graph.shapes()
    spread = []
    for node in graph.nodes:
        if node.op != "PRelu" or shapes[node.inputs[0]][2] < SMALLEST_SPREAD:
            spread.append(node)
            continue
        spread.extend(_spread(graph, node))
    graph.nodes = spread


def _spread(graph, node):
    value, slope = node.inputs
    slope = graph.constants[slope].astype(np.float64).reshape(-1, 1, 1, 1)
    attributes = {"group": slope.shape[0], "kernel_shape": [1, 1]}
    first, second, straight = (f"{node.outputs[0]}_{part}" for part in ("first", "second", "straight"))
    scale = graph.constant(1 - slope)
    if slope.max() <= 1:
        rest = [Node("Conv", [value, scale], [first], dict(attributes)), Node("Relu", [first], [second])]
    else:
        rest = [Node("Relu", [value], [first]), Node("Conv", [first, scale], [second], dict(attributes))]
    line = Node("Conv", [value, graph.constant(slope)], [straight], dict(attributes))
    return [*rest, line, Node("Add", [straight, second], node.outputs)]


def store_as_half(graph, exact):
    """Stores large constants as float16 and converts them back with a Cast, which the runtime folds when it loads the file.

    With `exact`, only constants that float16 holds without rounding are stored so.
    """
    casts = []
    graph.drop_unused_constants()
    for name, array in list(graph.constants.items()):
        if array.dtype != np.float32 or array.size < SMALLEST_HALF:
            continue
        half = array.astype(np.float16)
        if exact and not np.array_equal(half.astype(np.float32), array):
            continue
        graph.constants[name + "_half"] = half
        del graph.constants[name]
        casts.append(Node("Cast", [name + "_half"], [name], {"to": TensorProto.FLOAT}))
    graph.nodes = casts + graph.nodes

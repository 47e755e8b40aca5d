"""The published network as a module that can be trained, and back.

Its graph is read as models/build reads it; every constant is a parameter, so what was trained is written by the same converter.
"""

from pathlib import Path

import numpy as np
import torch
from convert import pad
from convert.graph import Graph
from torch import nn
from torch.nn import functional as F

SIZE = 128
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def published(path):
    """The graph of the published file, its linear tail folded."""
    return pad.convert(Path(path).read_bytes())


# The map after which a network is divided: its early layers are kept as published.
DIVIDED_AT = (16, 16)


def divided(graph):
    """The graph up to its first block with maps of 16 x 16, that block's shortcut included, and the rest."""
    shapes = graph.shapes()
    at = next(i for i, node in enumerate(graph.nodes) if node.op == "Add" and shapes[node.outputs[0]][2:] == DIVIDED_AT)
    value = graph.nodes[at].outputs[0]
    early, late = (_part(graph, nodes) for nodes in (graph.nodes[: at + 1], graph.nodes[at + 1 :]))
    early.inputs, early.outputs = graph.inputs, {value: shapes[value]}
    late.inputs, late.outputs = {value: shapes[value]}, graph.outputs
    return early, late


def _part(graph, nodes):
    part = Graph(graph.name)
    part.nodes = nodes
    used = {x for node in nodes for x in node.inputs}
    part.constants = {name: array for name, array in graph.constants.items() if name in used}
    return part


class Network(nn.Module):
    """Pictures, n x 3 x 128 x 128, BGR from 0 to 255, to n logits: above 0 for a bona fide presentation."""

    def __init__(self, graph, dropout=0.0):
        super().__init__()
        self.graph, self.dropout = graph, dropout
        self.names = {name: f"p{i}" for i, name in enumerate(graph.constants)}
        for name, array in graph.constants.items():
            self.register_parameter(self.names[name], nn.Parameter(torch.tensor(np.array(array, np.float32))))

    def forward(self, pictures):
        logits = self.values(pictures).float()
        return logits[:, 0] - torch.logsumexp(logits[:, 1:], 1)

    def values(self, pictures):
        """The graph's output as it is."""
        values = {next(iter(self.graph.inputs)): pictures}
        for node in self.graph.nodes:
            inputs = [values[x] if x in values else getattr(self, self.names[x]) for x in node.inputs]
            made = self._run(node, inputs)
            values.update(zip(node.outputs, made if isinstance(made, (tuple, list)) else [made]))
        return values[next(iter(self.graph.outputs))]

    def _run(self, node, inputs):
        match node.op:
            case "Conv":
                return _convolution(node.attributes, inputs)
            case "PRelu":
                return _prelu(*inputs)
            case "Relu":
                return F.relu(inputs[0])
            case "Sigmoid":
                return torch.sigmoid(inputs[0])
            case "GlobalAveragePool":
                return inputs[0].mean((2, 3), keepdim=True)
            case "Add":
                return inputs[0] + inputs[1]
            case "Mul":
                return inputs[0] * inputs[1]
            case "Sub":
                return inputs[0] - inputs[1]
            case "Cast":
                return inputs[0]
            case "Split":
                axis, sizes = node.attributes["axis"], [int(x) for x in inputs[1]] if len(inputs) > 1 else 1
                return torch.split(inputs[0], sizes, axis)
            case "ReduceLogSumExp":
                return torch.logsumexp(inputs[0], 1, keepdim=True)
            case "Flatten":
                return F.dropout(inputs[0].flatten(1), self.dropout, self.training)
            case "Gemm":
                return inputs[0] @ inputs[1] + inputs[2]
        raise ValueError(f"operator {node.op} is not known")

    def weights(self):
        """All parameters by the constant's name."""
        return {name: getattr(self, key).detach().float().cpu().numpy() for name, key in self.names.items()}

    def load(self, weights):
        for name, key in self.names.items():
            getattr(self, key).data.copy_(torch.tensor(weights[name]))
        return self


def _prelu(x, slope):
    """On two cores this takes a fifth of the time of PyTorch's own."""
    slope = slope.reshape(1, -1, 1, 1)
    return torch.addcmul(slope * x, F.relu(x), 1 - slope)


def _convolution(attributes, inputs):
    pads = attributes.get("pads", [0, 0, 0, 0])
    if pads[:2] != pads[2:]:
        raise ValueError("a convolution pads both sides alike")
    bias = inputs[2] if len(inputs) > 2 else None
    return F.conv2d(inputs[0], inputs[1], bias, attributes.get("strides", [1, 1]), pads[:2], 1, attributes.get("group", 1))

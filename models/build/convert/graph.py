"""A small ONNX graph that is easy to edit: nodes in order, constants in a dictionary.

onnx.ModelProto keeps constants, nodes and shapes in separate repeated fields; searching and replacing there is clumsy. The
converters write into this structure, the passes in `passes` change it, and `to_onnx` writes the file.
"""

from dataclasses import dataclass, field

import numpy as np
import onnx
import onnx.shape_inference
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 8


@dataclass
class Node:
    op: str
    inputs: list
    outputs: list
    attributes: dict = field(default_factory=dict)


class Graph:
    def __init__(self, name):
        self.name = name
        self.nodes = []
        self.constants = {}
        self.inputs = {}
        self.outputs = {}
        self._count = 0

    def _fresh(self, prefix):
        self._count += 1
        return f"{prefix}{self._count}"

    def input(self, name, shape):
        self.inputs[name] = tuple(shape)
        return name

    def constant(self, value, dtype=np.float32):
        name = self._fresh("c")
        self.constants[name] = np.ascontiguousarray(value, dtype=dtype).reshape(np.shape(value))
        return name

    def integers(self, value):
        return self.constant(value, np.int64)

    def add(self, op, inputs, **attributes):
        output = self._fresh("t")
        self.nodes.append(Node(op, list(inputs), [output], attributes))
        return output

    def split(self, value, count, axis):
        outputs = [self._fresh("t") for _ in range(count)]
        self.nodes.append(Node("Split", [value], outputs, {"axis": axis}))
        return outputs

    def output(self, name, value, shape):
        """Declares `value` as the graph's output `name` by renaming the tensor."""
        for node in self.nodes:
            node.inputs = [name if x == value else x for x in node.inputs]
            node.outputs = [name if x == value else x for x in node.outputs]
        self.outputs[name] = tuple(shape)

    def producer(self, value):
        return next((node for node in self.nodes if value in node.outputs), None)

    def consumers(self, value):
        return [node for node in self.nodes if value in node.inputs]

    def drop_unused_constants(self):
        used = {value for node in self.nodes for value in node.inputs}
        self.constants = {name: array for name, array in self.constants.items() if name in used}

    def shapes(self):
        """Shapes of the values between the nodes, as ONNX infers them."""
        names = {x: x for x in _short_names(self)}
        inferred = onnx.shape_inference.infer_shapes(_model(self, names))
        return {value.name: _shape(value) for value in inferred.graph.value_info}

    def replace(self, old, new):
        for node in self.nodes:
            node.inputs = [new if x == old else x for x in node.inputs]


def from_onnx(model):
    """Reads a model whose constants are all initializers."""
    graph = Graph(model.graph.name)
    graph.constants = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    for value in model.graph.input:
        if value.name not in graph.constants:
            graph.inputs[value.name] = _shape(value)
    graph.outputs = {value.name: _shape(value) for value in model.graph.output}
    for node in model.graph.node:
        attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
        graph.nodes.append(Node(node.op_type, list(node.input), list(node.output), attributes))
    return graph


def to_onnx(graph):
    """Names become short and follow the node order, so that equal graphs give equal bytes."""
    model = _model(graph, _short_names(graph))
    onnx.checker.check_model(model)
    return model


def _short_names(graph):
    names = {x: x for x in [*graph.inputs, *graph.outputs, ""]}
    for node in graph.nodes:
        for value in [*node.inputs, *node.outputs]:
            if value not in names:
                prefix = "w" if value in graph.constants else "t"
                names[value] = f"{prefix}{len(names)}"
    return names


def _model(graph, names):
    used = [x for x in names if x in graph.constants]
    constants = [numpy_helper.from_array(graph.constants[x], names[x]) for x in used]
    proto = helper.make_graph(
        [_node(node, names) for node in graph.nodes],
        graph.name,
        [_float(name, shape) for name, shape in graph.inputs.items()],
        [_float(name, shape) for name, shape in graph.outputs.items()],
        constants,
    )
    model = helper.make_model(proto, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="facecheck")
    model.ir_version = IR_VERSION
    return model


def _float(name, shape):
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)


def _node(node, names):
    inputs = [names[x] for x in node.inputs]
    outputs = [names[x] for x in node.outputs]
    return helper.make_node(node.op, inputs, outputs, **dict(sorted(node.attributes.items())))


def _shape(value):
    return tuple(d.dim_value for d in value.type.tensor_type.shape.dim)

"""The face mesh with refined eyes: TensorFlow.js graph to ONNX, channels first.

The network has a trunk that predicts the mesh, and branches for lips, eyes and irises that look again at a piece of an early
feature map, cut out along the predicted mesh. facecheck reads the eyes alone, and not of every crop, so lips and irises are
left out and the eyes run only if the input `with_eyes` is 1. The layers are translated one by one; the cutting, some 200
small operations in the source, is rewritten in `attention` with about 25.
"""

import numpy as np

from convert import attention, layout, passes, tfjs
from convert.graph import Graph

SIDE = 192
MESH_POINTS = 468

# The source says left and right as seen in the picture; facecheck means the subject's own left and right.
BRANCH_OUTPUTS = {
    "right_eye": ("conv_left_eye", 71, "right_eye"),
    "left_eye": ("conv_right_eye", 71, "left_eye"),
}


def convert(topology, weights):
    return MeshConverter(tfjs.read(topology, weights)).convert()


class MeshConverter:
    def __init__(self, source):
        self.source = source
        self.graph = Graph("face-mesh")
        self.values = {}
        self.sizes = {}

    def convert(self):
        graph = self.graph
        self.values["input_1"] = graph.input("image", (1, 3, SIDE, SIDE))
        self.sizes["input_1"] = (SIDE, SIDE)
        mesh = graph.add("Reshape", [self._value("output_mesh"), graph.integers([MESH_POINTS, 3])])
        flag = graph.add("Reshape", [self._value("conv_faceflag"), graph.integers([1])])
        regions = attention.regions(self.source)
        frames = self._cut_regions(regions, mesh)
        points = {name: self._landmarks(frames, *rest) for name, rest in BRANCH_OUTPUTS.items()}
        graph.output("mesh", mesh, (MESH_POINTS, 3))
        for name, value in points.items():
            graph.output(name, value, (BRANCH_OUTPUTS[name][1], 2))
        graph.output("face_flag", flag, (1,))
        passes.fold_added_bias(graph)
        return graph

    def _cut_regions(self, regions, mesh):
        features = self._value(regions[0].features)
        frames, pieces = attention.cut(self.graph, regions, mesh, features, self.sizes[regions[0].features][0])
        for region, piece in zip(regions, pieces):
            self.values[region.sampled] = piece
            self.sizes[region.sampled] = (attention.CELLS, attention.CELLS)
        return frames

    def _landmarks(self, frames, source, count, region):
        raw = self.graph.add("Reshape", [self._value(source), self.graph.integers([count, 2])])
        return attention.place(self.graph, raw, frames[region])

    def _value(self, name):
        """Translates a source node, and what it depends on, when it is first asked for."""
        pending = [name]
        while pending:
            node = self.source.nodes[pending[-1]]
            missing = [x for x in node.inputs if x in self.source.nodes and x not in self.values]
            if missing:
                pending.extend(missing)
                continue
            pending.pop()
            if node.name not in self.values:
                self._translate(node)
        return self.values[name]

    def _translate(self, node):
        handler = getattr(self, "_" + node.op.lower(), None)
        if handler is None:
            raise ValueError(f"operation {node.op} ({node.name}) is not supported")
        self.sizes[node.name] = self.sizes.get(node.inputs[0]) or self.sizes[node.inputs[1]]
        self.values[node.name] = handler(node)

    def _conv2d(self, node):
        kernel = self.source.constants[node.inputs[1]]
        return self._convolution(node, kernel.transpose(3, 2, 0, 1), 1)

    def _depthwiseconv2dnative(self, node):
        kernel = self.source.constants[node.inputs[1]]
        return self._convolution(node, kernel.transpose(2, 3, 0, 1), kernel.shape[2])

    def _convolution(self, node, weights, group):
        pads, strides = self._window(node, weights.shape[2:])
        inputs = [self.values[node.inputs[0]], self.graph.constant(weights)]
        shape = weights.shape[2:]
        return self.graph.add("Conv", inputs, group=group, strides=strides, pads=pads, kernel_shape=shape)

    def _maxpool(self, node):
        kernel = node.attributes["ksize"][1:3]
        pads, strides = self._window(node, kernel)
        return self.graph.add("MaxPool", [self.values[node.inputs[0]]], kernel_shape=kernel, strides=strides, pads=pads)

    def _window(self, node, kernel):
        """Returns pads and strides and notes the size of the result."""
        strides = node.attributes["strides"][1:3]
        size = self.sizes[node.inputs[0]]
        pads = layout.pads(node.attributes["padding"].lower(), size, kernel, strides)
        self.sizes[node.name] = tuple(
            (size[i] + pads[i] + pads[i + 2] - kernel[i]) // strides[i] + 1 for i in range(2)
        )
        return pads, strides

    def _operand(self, name):
        constant = self.source.constants.get(name)
        if constant is None:
            return self.values[name]
        return self.graph.constant(constant.reshape(-1, 1, 1))

    def _addv2(self, node):
        return self.graph.add("Add", [self._operand(x) for x in node.inputs])

    _addn = _addv2

    def _prelu(self, node):
        return self.graph.add("PRelu", [self._operand(x) for x in node.inputs])

    def _pad(self, node):
        """Adds channels of zeros by a convolution: a Pad makes the runtime reorder the map before and behind it."""
        before, after = self.source.constants[node.inputs[1]][[0, 3, 1, 2]].T
        value = self.values[node.inputs[0]]
        if any(before) or any(np.delete(after, 1)):
            raise ValueError(f"{node.name} adds more than channels")
        kept = np.eye(*self._channels(value, int(after[1])), dtype=np.float32)[:, :, None, None]
        return self.graph.add("Conv", [value, self.graph.constant(kept)], kernel_shape=[1, 1])

    def _channels(self, value, added):
        count = self.graph.shapes()[value][1]
        return count + added, count

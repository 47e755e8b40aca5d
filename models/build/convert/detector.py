"""The full-range face detector: TensorFlow Lite, channels last, to ONNX, channels first.

All activations between the layers are four-dimensional, so only the weights change their order (once, here) and the graph
needs a single Transpose, at the box output.
"""

import numpy as np

from convert import layout, tflite
from convert.graph import Graph

ANCHORS = 2304
VALUES_PER_BOX = 16


def convert(data):
    return DetectorConverter(tflite.read(data)).convert()


class DetectorConverter:
    def __init__(self, source):
        self.source = source
        self.graph = Graph("face-detector")
        self.values = {}
        self.arrays = {}

    def convert(self):
        source = self.source
        height, width, channels = source.tensors[source.inputs[0]].shape[1:]
        self.values[source.inputs[0]] = self.graph.input("image", (1, channels, height, width))
        for operator in source.operators:
            getattr(self, "_" + operator.kind.lower())(operator)
        boxes, scores = source.outputs
        self.graph.output("boxes", self.values[boxes], (ANCHORS, VALUES_PER_BOX))
        self.graph.output("scores", self.values[scores], (ANCHORS,))
        return self.graph

    def _array(self, index):
        if index in self.arrays:
            return self.arrays[index]
        return self.source.tensors[index].data

    def _shape(self, index):
        return self.source.tensors[index].shape

    def _emit(self, operator, op, inputs, **attributes):
        value = self.graph.add(op, inputs, **attributes)
        if operator.options.get("activation", "none") == "relu":
            value = self.graph.add("Relu", [value])
        self.values[operator.outputs[0]] = value

    def _dequantize(self, operator):
        self.arrays[operator.outputs[0]] = self._array(operator.inputs[0]).astype(np.float32)

    def _conv_2d(self, operator):
        self._convolution(operator, layout.conv_weights, 1)

    def _depthwise_conv_2d(self, operator):
        self._convolution(operator, layout.depthwise_weights, self._shape(operator.inputs[0])[3])

    def _convolution(self, operator, reorder, group):
        x, kernel, bias = operator.inputs
        weights = reorder(self._array(kernel))
        strides = operator.options["strides"]
        pads = layout.pads(operator.options["padding"], self._shape(x)[1:3], weights.shape[2:], strides)
        inputs = [self.values[x], self.graph.constant(weights), self.graph.constant(self._array(bias))]
        self._emit(operator, "Conv", inputs, group=group, strides=strides, pads=pads, kernel_shape=weights.shape[2:])

    def _relu(self, operator):
        self._emit(operator, "Relu", [self.values[operator.inputs[0]]])

    def _add(self, operator):
        self._emit(operator, "Add", [self.values[x] for x in operator.inputs])

    def _max_pool_2d(self, operator):
        kernel, strides = operator.options["kernel"], operator.options["strides"]
        x = operator.inputs[0]
        pads = layout.pads(operator.options["padding"], self._shape(x)[1:3], kernel, strides)
        self._emit(operator, "MaxPool", [self.values[x]], kernel_shape=kernel, strides=strides, pads=pads)

    def _pad(self, operator):
        before, after = self._array(operator.inputs[1])[[0, 3, 1, 2]].T
        pads = self.graph.integers([*before, *after])
        self._emit(operator, "Pad", [self.values[operator.inputs[0]], pads])

    def _resize_bilinear(self, operator):
        if not operator.options["half_pixel"] or operator.options["align_corners"]:
            raise ValueError("only half-pixel bilinear resizing is supported")
        x = operator.inputs[0]
        target, size = self._array(operator.inputs[1]), self._shape(x)[1:3]
        scales = self.graph.constant([1, 1, target[0] / size[0], target[1] / size[1]])
        attributes = {"mode": "linear", "coordinate_transformation_mode": "half_pixel"}
        self._emit(operator, "Resize", [self.values[x], "", scales], **attributes)

    def _reshape(self, operator):
        value = self.values[operator.inputs[0]]
        if self._shape(operator.inputs[0])[3] == 1:
            shape = [ANCHORS]
        else:
            value = self.graph.add("Transpose", [value], perm=[0, 2, 3, 1])
            shape = [ANCHORS, VALUES_PER_BOX]
        self._emit(operator, "Reshape", [value, self.graph.integers(shape)])

"""Writes the published recogniser again with its inner tensor as a second output, for the reference run; weights untouched."""

import sys

import onnx
from onnx import TensorProto, helper

from convert import packages, recogniser

source, out = sys.argv[1:]
model = onnx.load_model_from_string(packages.RECOGNISER.read(source))
shape = (1, recogniser.CHANNELS, recogniser.SIDE, recogniser.SIDE)
model.graph.output.append(helper.make_tensor_value_info(recogniser.INNER, TensorProto.FLOAT, shape))
onnx.save(model, out)

"""Writes a head as ONNX, weights in half precision, and its card."""

import hashlib
import json

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from heads.data import CHANNELS, SIDE

SHAPE = [1, CHANNELS, SIDE, SIDE]
VERSION = "1"


def onnx_bytes(name, output, head):
    """Flatten, Gemm and Softmax or Sigmoid, operator set 17."""
    count = head.weights.shape[1]
    nodes = [
        helper.make_node("Cast", ["weights_half"], ["weights"], to=TensorProto.FLOAT),
        helper.make_node("Flatten", ["features"], ["flat"], axis=1),
        helper.make_node("Gemm", ["flat", "weights", "bias"], ["logits"]),
        helper.make_node("Softmax" if head.exclusive else "Sigmoid", ["logits"], [output]),
    ]
    graph = helper.make_graph(
        nodes,
        name,
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, SHAPE)],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, [1, count])],
        [
            numpy_helper.from_array(head.weights.astype(np.float16), "weights_half"),
            numpy_helper.from_array(head.bias.astype(np.float32), "bias"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="facecheck")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model.SerializeToString(deterministic=True)


def card(name, data, output, meanings, text, figures):
    """The card as JSON; `text` holds what a person wrote about the head."""
    fields = {
        "name": name,
        "file": f"{name}.onnx",
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "source": {"package": "facecheck models/train", "version": VERSION},
        "licence": "Apache-2.0",
        "inputs": [
            {"name": "features", "shape": SHAPE, "type": "float32", "layout": "the recogniser's output of that name"}
        ],
        "outputs": [{"name": output, "shape": [1, len(meanings)], "type": "float32", "meaning": meanings}],
        **text,
        "figures": figures,
    }
    return json.dumps(fields, indent=2, ensure_ascii=False) + "\n"

"""Reads a TensorFlow.js graph model: a JSON graph and one file of weights.

Weights that were stored as float16 come back as float32, which loses nothing.
"""

import base64
import json
from dataclasses import dataclass

import numpy as np


@dataclass
class Node:
    name: str
    op: str
    inputs: list
    attributes: dict


@dataclass
class Model:
    nodes: dict
    constants: dict


def read(topology, weights):
    """Returns the graph in `topology` (JSON bytes) with the constants in `weights` (bytes)."""
    document = json.loads(topology)
    entries = [entry for group in document["weightsManifest"] for entry in group["weights"]]
    constants = _constants(entries, weights)
    nodes = {}
    for item in document["modelTopology"]["node"]:
        if item["op"] == "Const":
            continue
        attributes = {key: _attribute(value) for key, value in item.get("attr", {}).items()}
        nodes[item["name"]] = Node(item["name"], item["op"], item.get("input", []), attributes)
    return Model(nodes, constants)


def _constants(entries, weights):
    constants, offset = {}, 0
    for entry in entries:
        stored = np.dtype(entry.get("quantization", entry)["dtype"])
        count = int(np.prod(entry["shape"], dtype=np.int64))
        array = np.frombuffer(weights, stored, count, offset).reshape(entry["shape"])
        constants[entry["name"]] = array.astype(entry["dtype"])
        offset += count * stored.itemsize
    if offset != len(weights):
        raise ValueError(f"{len(weights) - offset} bytes of weights are left over")
    return constants


def _attribute(value):
    if "s" in value:
        return base64.b64decode(value["s"]).decode("ascii")
    if "i" in value:
        return int(value["i"])
    if "b" in value:
        return value["b"]
    if "list" in value:
        return [int(x) for x in value["list"].get("i", [])]
    return None

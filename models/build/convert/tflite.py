"""Reads the part of the TensorFlow Lite file format that our detector needs.

A .tflite file is a FlatBuffer. Every table starts with a signed offset to its "vtable", which lists where each field lies;
a missing field has the offset 0. Reading those few structures by hand keeps the build free of TensorFlow.
"""

import struct
from dataclasses import dataclass, field

import numpy as np

TENSOR_TYPES = {0: np.float32, 1: np.float16, 2: np.int32, 3: np.uint8, 4: np.int64, 6: np.bool_, 9: np.int8}

OPERATORS = {
    0: "ADD",
    3: "CONV_2D",
    4: "DEPTHWISE_CONV_2D",
    6: "DEQUANTIZE",
    17: "MAX_POOL_2D",
    19: "RELU",
    22: "RESHAPE",
    23: "RESIZE_BILINEAR",
    34: "PAD",
}

ACTIVATIONS = {0: "none", 1: "relu"}
PADDINGS = {0: "same", 1: "valid"}


@dataclass
class Tensor:
    name: str
    shape: tuple
    dtype: type
    data: np.ndarray | None


@dataclass
class Operator:
    kind: str
    inputs: list
    outputs: list
    options: dict = field(default_factory=dict)


@dataclass
class Model:
    tensors: list
    operators: list
    inputs: list
    outputs: list


class Table:
    """One FlatBuffer table: fields are addressed by their number in the schema."""

    def __init__(self, data, position):
        self.data = data
        self.position = position
        self.vtable = position - struct.unpack_from("<i", data, position)[0]
        self.vtable_size = struct.unpack_from("<H", data, self.vtable)[0]

    @classmethod
    def root(cls, data):
        return cls(data, struct.unpack_from("<I", data, 0)[0])

    def _field(self, number):
        slot = 4 + 2 * number
        if slot >= self.vtable_size:
            return None
        offset = struct.unpack_from("<H", self.data, self.vtable + slot)[0]
        return self.position + offset if offset else None

    def scalar(self, number, kind, default=0):
        at = self._field(number)
        return default if at is None else struct.unpack_from("<" + kind, self.data, at)[0]

    def _follow(self, at):
        return at + struct.unpack_from("<I", self.data, at)[0]

    def table(self, number):
        at = self._field(number)
        return None if at is None else Table(self.data, self._follow(at))

    def _vector(self, number):
        at = self._field(number)
        if at is None:
            return 0, 0
        start = self._follow(at)
        return start + 4, struct.unpack_from("<I", self.data, start)[0]

    def raw(self, number):
        start, length = self._vector(number)
        return self.data[start : start + length]

    def text(self, number):
        return self.raw(number).decode("utf-8")

    def ints(self, number):
        start, length = self._vector(number)
        return list(struct.unpack_from(f"<{length}i", self.data, start)) if length else []

    def tables(self, number):
        start, length = self._vector(number)
        return [Table(self.data, self._follow(start + 4 * i)) for i in range(length)]


def read(data):
    """Returns the only subgraph of the model in `data` (bytes)."""
    if data[4:8] != b"TFL3":
        raise ValueError("not a TensorFlow Lite version 3 file")
    root = Table.root(data)
    codes = [_operator_name(code) for code in root.tables(1)]
    graphs = root.tables(2)
    if len(graphs) != 1:
        raise ValueError(f"expected one subgraph, found {len(graphs)}")
    buffers = [table.raw(0) for table in root.tables(4)]
    graph = graphs[0]
    tensors = [_tensor(table, buffers) for table in graph.tables(0)]
    operators = [_operator(table, codes) for table in graph.tables(3)]
    return Model(tensors, operators, graph.ints(1), graph.ints(2))


def _operator_name(code):
    # Field 0 is the one-byte code of old files; field 3 replaced it when the list outgrew a byte.
    number = max(code.scalar(0, "b"), code.scalar(3, "i"))
    if number not in OPERATORS:
        raise ValueError(f"operator {number} is not supported")
    return OPERATORS[number]


def _tensor(table, buffers):
    shape = tuple(table.ints(0))
    dtype = TENSOR_TYPES[table.scalar(1, "b")]
    content = buffers[table.scalar(2, "I")]
    data = np.frombuffer(content, dtype=dtype).reshape(shape) if content else None
    return Tensor(table.text(3), shape, dtype, data)


def _operator(table, codes):
    kind = codes[table.scalar(0, "I")]
    options = table.table(4)
    return Operator(kind, table.ints(1), table.ints(2), _options(kind, options) if options else {})


def _options(kind, table):
    read = OPTIONS.get(kind)
    return read(table) if read else {}


def _convolution(table, activation, dilations):
    if any(table.scalar(field, "i", 1) != 1 for field in dilations):
        raise ValueError("dilated convolution is not supported")
    return {**_window(table), "activation": ACTIVATIONS[table.scalar(activation, "b")]}


def _window(table):
    # The file gives the step in x before the step in y.
    return {"padding": PADDINGS[table.scalar(0, "b")], "strides": (table.scalar(2, "i", 1), table.scalar(1, "i", 1))}


def _pool(table):
    kernel = (table.scalar(4, "i", 1), table.scalar(3, "i", 1))
    return {**_window(table), "kernel": kernel, "activation": ACTIVATIONS[table.scalar(5, "b")]}


def _resize(table):
    # Fields 0 and 1 were the sizes once and are unused now.
    return {"align_corners": bool(table.scalar(2, "b")), "half_pixel": bool(table.scalar(3, "b"))}


OPTIONS = {
    "ADD": lambda table: {"activation": ACTIVATIONS[table.scalar(0, "b")]},
    "CONV_2D": lambda table: _convolution(table, activation=3, dilations=(4, 5)),
    "DEPTHWISE_CONV_2D": lambda table: _convolution(table, activation=4, dilations=(5, 6)),
    "MAX_POOL_2D": _pool,
    "RESIZE_BILINEAR": _resize,
}

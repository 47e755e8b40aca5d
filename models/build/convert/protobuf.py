"""Reads the protocol buffer wire format without a schema: enough for a small data file."""

import struct


def fields(data):
    """Yields (field number, value); the value is an int for varints and bytes for everything else."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = _varint(data, at)
        elif kind == 1:
            value, at = data[at : at + 8], at + 8
        elif kind == 2:
            length, at = _varint(data, at)
            value, at = data[at : at + length], at + length
        elif kind == 5:
            value, at = data[at : at + 4], at + 4
        else:
            raise ValueError(f"wire type {kind} at byte {at} is not supported")
        yield key >> 3, value


def group(data):
    """Collects the values of each field in a dictionary of lists."""
    found = {}
    for number, value in fields(data):
        found.setdefault(number, []).append(value)
    return found


def floats(values):
    """Decodes a repeated float, whether packed or not."""
    data = b"".join(values)
    return struct.unpack(f"<{len(data) // 4}f", data)


def _varint(data, at):
    value, shift = 0, 0
    while True:
        byte = data[at]
        value |= (byte & 127) << shift
        at += 1
        if byte < 128:
            return value, at
        shift += 7

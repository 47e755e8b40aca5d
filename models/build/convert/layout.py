"""What TensorFlow's padding and channel-last layout mean in ONNX terms."""

import numpy as np


def conv_weights(kernel):
    """TensorFlow Lite kernel (out, height, width, in) to ONNX (out, in, height, width)."""
    return np.transpose(kernel, (0, 3, 1, 2))


def depthwise_weights(kernel):
    """TensorFlow Lite depthwise kernel (1, height, width, channels) to ONNX (channels, 1, height, width)."""
    return np.transpose(kernel, (3, 0, 1, 2))


def pads(mode, size, kernel, strides):
    """ONNX pads (top, left, bottom, right); TensorFlow's SAME puts the odd pixel at the bottom and right."""
    if mode == "valid":
        return [0, 0, 0, 0]
    total = [_same(s, k, step) for s, k, step in zip(size, kernel, strides)]
    before = [t // 2 for t in total]
    return before + [t - b for t, b in zip(total, before)]


def _same(size, kernel, stride):
    steps = -(-size // stride)
    return max((steps - 1) * stride + kernel - size, 0)

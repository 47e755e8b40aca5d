"""Converts published face networks to the ONNX files in `models/`."""

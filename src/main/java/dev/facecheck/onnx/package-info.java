/**
 * Neural networks as typed functions; the only package that uses ONNX Runtime. No preprocessing.
 */
package dev.facecheck.onnx;

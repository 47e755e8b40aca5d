/** Rows and tensors that {@code models/train} trains the heads from. */
package dev.facecheck.lab.training;

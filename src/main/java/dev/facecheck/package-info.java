/**
 * The pipeline itself: one photograph in, one verdict out. The stages are packages of their own.
 */
package dev.facecheck;

/** The pipeline itself: one photograph in, one verdict out. What a stage does belongs below it. */
package dev.facecheck;

/**
 * The recogniser and 1:1 comparison: what one pass over a face gives to heads and to comparisons,
 * and what a likeness is worth. The limit of a comparison is the caller's.
 */
package dev.facecheck.match;

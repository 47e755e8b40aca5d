/**
 * The recogniser and all that rests on its one pass over a face: embeddings and 1:1 comparison;
 * mask, eyewear and occlusion. The limit of a comparison is the caller's.
 */
package dev.facecheck.recognition;

/**
 * Several frames of one recording: whose face is followed, whether it blinked, and which frame is
 * the best. What a single frame is worth is the pipeline's and the policy's to say.
 */
package dev.facecheck.burst;

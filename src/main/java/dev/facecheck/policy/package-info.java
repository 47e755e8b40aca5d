/** Limits, findings and verdicts from measurements. No pixels, no configuration source. */
package dev.facecheck.policy;

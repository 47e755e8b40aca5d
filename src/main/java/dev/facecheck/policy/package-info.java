/** Limits, findings and verdicts from measurements. No pixels, no source of configuration. */
package dev.facecheck.policy;

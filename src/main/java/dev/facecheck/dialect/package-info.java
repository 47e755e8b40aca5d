/** Renders verdicts and errors for the wire, and nothing else. */
package dev.facecheck.dialect;

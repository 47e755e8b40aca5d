/**
 * Failures to start: the parts of the system and the exception that names one. No vendor's terms.
 */
package dev.facecheck.startup;

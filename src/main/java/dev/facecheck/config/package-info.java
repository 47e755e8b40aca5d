/** Configuration and the wiring of the parts. No behaviour of its own. */
package dev.facecheck.config;

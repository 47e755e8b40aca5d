/** Configuration and the wiring of the parts, without behaviour of its own. */
package dev.facecheck.config;

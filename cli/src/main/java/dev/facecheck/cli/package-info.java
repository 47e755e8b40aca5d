/** The command line. Thin: arguments in, text out. */
package dev.facecheck.cli;

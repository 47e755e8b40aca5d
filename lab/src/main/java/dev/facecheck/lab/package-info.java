/** The developers' commands: arguments in, text out. */
package dev.facecheck.lab;

/** Renders answers for the wire, in the words of each family of clients, and nothing else. */
package dev.facecheck.dialect;

/** The recogniser: what one pass over a face gives to heads and to 1:1 comparison. No limits. */
package dev.facecheck.match;

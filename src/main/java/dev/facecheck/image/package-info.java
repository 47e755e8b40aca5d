/** One upright frame, positions in it and crops of it. No file format, and no face. */
package dev.facecheck.image;

/** Quality components, one class each: a face in, native scores and values out. No limits. */
package dev.facecheck.measure;

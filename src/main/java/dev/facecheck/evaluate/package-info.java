/** Accuracy on labelled pictures: labels, metrics, tables, plots. No check uses it. */
package dev.facecheck.evaluate;

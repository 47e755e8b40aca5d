/** Accuracy on labelled pictures: labels, metrics, tables, plots. */
package dev.facecheck.lab.evaluate;

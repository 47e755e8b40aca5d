package dev.facecheck.edge.cli;

import dev.facecheck.edge.Outcome;

/** Renders what became of one photograph. */
interface Report {

  /** The lines to print, without the last line break. */
  Printout of(Photo photo, Outcome outcome);
}

package dev.facecheck.cli;

import dev.facecheck.dialect.Answer;

/** Renders what became of one photograph. */
interface Report {

  /** The lines to print, without the last line break. */
  Printout of(Photo photo, Answer answer);
}

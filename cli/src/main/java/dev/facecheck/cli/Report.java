package dev.facecheck.cli;

import dev.facecheck.dialect.Answer;

/** Form in which the outcome of a photograph is printed. */
interface Report {
  /** The lines to print, without the last line break. */
  Printout of(Photo photo, Answer answer);
}

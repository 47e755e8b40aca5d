package dev.facecheck.burst;

/** What the person in front of the camera was asked to do. */
public enum Interaction {
  NONE,
  /** To close and open the eyes. */
  BLINK
}

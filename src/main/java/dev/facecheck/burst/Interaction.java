package dev.facecheck.burst;

/** Action that the person in front of the camera is asked for. */
public enum Interaction {
  NONE,
  /** To close and open the eyes. */
  BLINK
}

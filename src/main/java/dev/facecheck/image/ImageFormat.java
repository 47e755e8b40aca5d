package dev.facecheck.image;

/** The encodings that are accepted. */
public enum ImageFormat {
  JPEG,
  PNG
}

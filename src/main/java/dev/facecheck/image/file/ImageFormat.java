package dev.facecheck.image.file;

/** The encodings that are accepted. */
public enum ImageFormat {
  JPEG,
  PNG
}

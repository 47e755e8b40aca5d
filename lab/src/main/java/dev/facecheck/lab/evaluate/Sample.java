package dev.facecheck.lab.evaluate;

/**
 * A picture with its labels and the result of its check.
 *
 * @param file path below the evaluated folder
 */
record Sample(String file, Labels labels, Checked checked) {

  /** Name of the set: the label, or else the folder. */
  String set() {
    int slash = file.lastIndexOf('/');
    return labels.of(Label.SET).orElse(slash < 0 ? "." : file.substring(0, slash));
  }

  boolean readable() {
    return checked.refused().isEmpty();
  }
}

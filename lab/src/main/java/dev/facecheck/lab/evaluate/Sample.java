package dev.facecheck.lab.evaluate;

/**
 * One picture: what is known and what the check said.
 *
 * @param file path below the evaluated folder
 */
record Sample(String file, Labels labels, Checked checked) {

  /** The label, or else the folder. */
  String set() {
    int slash = file.lastIndexOf('/');
    return labels.of(Label.SET).orElse(slash < 0 ? "." : file.substring(0, slash));
  }

  boolean readable() {
    return checked.refused().isEmpty();
  }
}

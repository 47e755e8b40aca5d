package dev.facecheck.lab.evaluate;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Source of a picture's labels. */
@FunctionalInterface
public interface LabelSource {

  /**
   * The labels of a picture.
   *
   * @param file path below the evaluated folder, with {@code /} between its parts
   * @throws IllegalArgumentException if a label is unknown or has a value that it cannot have
   */
  Map<Label, String> of(String file);

  /** Labels from folder names of the form {@code label=value} on a picture's path. */
  static LabelSource folders() {
    return file -> {
      Map<Label, String> labels = new EnumMap<>(Label.class);
      Path folder = Path.of(file).getParent();
      if (folder != null) {
        folder.forEach(part -> read(part.toString(), labels));
      }
      return labels;
    };
  }

  private static void read(String folder, Map<Label, String> labels) {
    int at = folder.indexOf('=');
    if (at > 0) {
      String id = folder.substring(0, at);
      Label label =
          Label.ofId(id)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException("folder " + folder + ": no label '" + id + "'"));
      labels.put(label, folder.substring(at + 1));
    }
  }
}

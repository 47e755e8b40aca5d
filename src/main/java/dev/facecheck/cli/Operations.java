package dev.facecheck.cli;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** Names of what a key or a licence may allow. */
final class Operations implements Iterable<String> {
  private static final List<String> NAMES =
      List.of("check", "match", "best-shot", "verify", "liveness");

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }

  static void requireKnown(Collection<String> names) {
    for (String name : names) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "there is no operation '" + name + "'; there are " + String.join(", ", NAMES));
      }
    }
  }
}

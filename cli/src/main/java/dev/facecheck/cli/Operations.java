package dev.facecheck.cli;

import dev.facecheck.request.Operation;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Names of the operations that a key or a licence may allow. */
final class Operations implements Iterable<String> {
  private static final List<String> NAMES =
      Stream.of(Operation.values()).map(Operation::id).toList();

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

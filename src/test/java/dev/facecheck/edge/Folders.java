package dev.facecheck.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Folders of packaged programs, copied cheaply so that each test can break one of its own. */
public final class Folders {
  private static final AtomicInteger COPIES = new AtomicInteger();

  private Folders() {}

  /**
   * A copy beside the original, by links: what is deleted or written anew there stays whole here.
   */
  public static Path linkedCopy(Path folder) throws IOException {
    Path copy = folder.resolveSibling(folder.getFileName() + "-copy-" + COPIES.incrementAndGet());
    delete(copy);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(folder.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createLink(target, file);
        }
      }
    }
    return copy;
  }

  /** Deletes a folder, if it is there, with all that is in it. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(file -> deepestFirst.add(0, file));
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}

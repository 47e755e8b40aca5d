package dev.facecheck.onnx;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The folder of models, data files and their cards. */
record ModelFolder(Path path) {
  /**
   * Reads a card.
   *
   * @param name of the card, without its ending
   * @throws IOException if the card is missing or no JSON
   * @throws IllegalArgumentException if a field is missing or wrong
   */
  ModelCard card(String name) throws IOException {
    return ModelCardReader.read(path.resolve(name + ".json"));
  }

  /**
   * The file of a card, once its digest is the card's.
   *
   * @throws IOException if the file is missing
   * @throws IllegalArgumentException if its digest is another
   */
  Path verified(ModelCard card) throws IOException {
    Path file = path.resolve(card.file());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
      String found = HexFormat.of().formatHex(digest.digest());
      if (!found.equals(card.sha256())) {
        throw new IllegalArgumentException("the digest is " + found + ", not the card's");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    return file;
  }

  /** The lines of a data file; throws as {@link #card} and {@link #verified} do. */
  List<String> lines(String name) throws IOException {
    return Files.readAllLines(verified(card(name)));
  }
}

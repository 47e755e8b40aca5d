package dev.facecheck.pad;

import dev.facecheck.face.Face;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Prints the error rates of presentation attack detection as docs/PAD.md shows them.
 *
 * <p>{@code -Dfacecheck.eval} names the folder of labelled photographs, {@code -Dfacecheck.only}
 * how a row's name has to begin, {@code -Dfacecheck.every} that each n-th picture is enough.
 */
public final class PadAccuracy {
  private static final int SIMULATE_NUAA_EVERY = 4;
  private static final int SIMULATE_LFW_EVERY = 25;

  private static final Variation AS_IT_IS = (image, face) -> image;
  private static final List<String> OTHERS =
      List.of(
          "faces/lfw",
          "mask/photos/with_mask",
          "mask/photos/without_mask",
          "mask/synthetic/correct",
          "mask/synthetic/no_mask_augmented",
          "quality/yale/even_light",
          "quality/yale/centre_lit",
          "quality/yale/side_lit",
          "liveness/replay_crops/live",
          "liveness/replay_crops/replay");

  private final Path folder;
  private final String only = System.getProperty("facecheck.only", "");
  private final int every = Integer.getInteger("facecheck.every", 1);

  private PadAccuracy(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    Path eval = Path.of(System.getProperty("facecheck.eval", "../shared/eval"));
    PadAccuracy accuracy = new PadAccuracy(eval);
    System.out.println(PadRates.HEAD);
    for (Map.Entry<String, Variation> variation : Variation.all().entrySet()) {
      accuracy.print("liveness/nuaa/real", variation, image -> true);
      accuracy.print("liveness/nuaa/print", variation, image -> true);
    }
    accuracy.print("faces/lfw", Map.entry("without wedges", AS_IT_IS), image -> !hasWedges(image));
    for (String path : OTHERS) {
      accuracy.print(path, Map.entry("as it is", AS_IT_IS), image -> true);
    }
    for (SimulatedAttack species : SimulatedAttack.values()) {
      accuracy.printSimulated("faces/lfw", SIMULATE_LFW_EVERY, species);
      accuracy.printSimulated("liveness/nuaa/real", SIMULATE_NUAA_EVERY, species);
    }
  }

  private void print(
      String path, Map.Entry<String, Variation> variation, Predicate<BufferedImage> which)
      throws IOException {
    String name = path + ", " + variation.getKey();
    if (!name.startsWith(only)) {
      return;
    }
    List<PadSample> samples = new ArrayList<>();
    for (Path file : files(path, every)) {
      BufferedImage image = ImageIO.read(file.toFile());
      if (image != null && which.test(image)) {
        Optional<Face> face = PadSample.face(image);
        BufferedImage varied = face.map(f -> variation.getValue().of(image, f)).orElse(image);
        samples.add(PadSample.of(subject(file), varied));
      }
    }
    System.out.println(PadRates.row(name, samples));
  }

  private void printSimulated(String path, int step, SimulatedAttack species) throws IOException {
    String name = "simulated " + species + " of " + path;
    if (!name.startsWith(only)) {
      return;
    }
    List<PadSample> samples = new ArrayList<>();
    List<Path> files = files(path, step * every);
    for (int i = 0; i < files.size(); i++) {
      BufferedImage image = ImageIO.read(files.get(i).toFile());
      Optional<Face> face = PadSample.face(image);
      if (face.isPresent()) {
        long seed = (long) i * step * every + 1;
        LinearImage picture = LinearImage.of(image);
        BufferedImage presented = species.present(picture, face.get().detected(), seed);
        samples.add(PadSample.of(subject(files.get(i)), presented));
      }
    }
    System.out.println(PadRates.row(name, samples));
  }

  private List<Path> files(String path, int step) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(path))) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      return Stream.iterate(0, i -> i < all.size(), i -> i + step).map(all::get).toList();
    }
  }

  /** NUAA's names begin with the subject's number; elsewhere every file is another person. */
  private static String subject(Path file) {
    String name = file.getFileName().toString();
    return name.matches("\\d{4}_\\d\\d_.*") ? name.substring(0, 4) : name;
  }

  /** Aligned pictures have black wedges at their borders; 0.3 % black pixels tell them. */
  private static boolean hasWedges(BufferedImage image) {
    int black = 0;
    for (int at = 0; at < image.getWidth() * image.getHeight(); at++) {
      int rgb = image.getRGB(at % image.getWidth(), at / image.getWidth());
      boolean dark = (rgb >> 16 & 0xff) <= 6 && (rgb >> 8 & 0xff) <= 6 && (rgb & 0xff) <= 6;
      black += dark ? 1 : 0;
    }
    return black >= 0.003 * image.getWidth() * image.getHeight();
  }
}

package dev.facecheck.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes of inputs by chance, the same ones in every run. */
final class Mutations {
  private static final int MOST_AT_A_TIME = 4;

  /** Characters and bytes that mean something to one of the readers. */
  private static final String SIGNS = "\0\n\r\t\"%&'()+,-./:;=[]{}\u00ff\u00d8";

  private final Random random = new Random(1);
  private final List<byte[]> inputs;

  Mutations(List<byte[]> inputs) {
    this.inputs = new ArrayList<>(inputs);
  }

  /** One of the inputs with some changes. */
  byte[] next() {
    byte[] changed = any().clone();
    for (int i = random.nextInt(MOST_AT_A_TIME); i >= 0; i--) {
      changed = changed(changed);
    }
    return changed;
  }

  private byte[] any() {
    return inputs.get(random.nextInt(inputs.size()));
  }

  private byte[] changed(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = from + random.nextInt(input.length - from + 1);
    byte[] other = any();
    int cut = random.nextInt(other.length + 1);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(input, from);
      case 1 -> joined(Arrays.copyOf(input, from), Arrays.copyOfRange(input, to, input.length));
      case 2 -> joined(Arrays.copyOf(input, to), Arrays.copyOfRange(input, from, input.length));
      case 3 -> joined(Arrays.copyOf(input, from), Arrays.copyOfRange(other, cut, other.length));
      case 4 -> replaced(input, from, (byte) random.nextInt(256));
      default -> replaced(input, from, (byte) SIGNS.charAt(random.nextInt(SIGNS.length())));
    };
  }

  private static byte[] replaced(byte[] input, int at, byte value) {
    byte[] changed = input.clone();
    if (at < changed.length) {
      changed[at] = value;
    }
    return changed;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] whole = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, whole, one.length, other.length);
    return whole;
  }
}

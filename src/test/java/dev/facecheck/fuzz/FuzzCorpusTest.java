package dev.facecheck.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a fuzzer starts from and what it has found is read again, and some thousand inputs that come
 * of these by chance: nothing breaks, and nothing takes long.
 */
class FuzzCorpusTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 400);

  @ParameterizedTest
  @EnumSource
  void isReadOrRefused(FuzzTarget target) throws Exception {
    Map<String, byte[]> found = Corpus.of(target);
    found.forEach((name, input) -> read(target, name, input));
    List<byte[]> inputs = new ArrayList<>(FuzzSeeds.of(target));
    assertTrue(inputs.size() > 2, target + ": " + inputs.size());
    inputs.forEach(input -> read(target, "seed", input));
    inputs.addAll(found.values());
    Mutations mutations = new Mutations(inputs);
    for (int i = 0; i < MUTATIONS; i++) {
      read(target, "mutation " + i, mutations.next());
    }
  }

  private static void read(FuzzTarget target, String name, byte[] input) {
    try {
      assertTimeoutPreemptively(LONGEST, () -> target.accept(input));
    } catch (RuntimeException | Error e) {
      String hex = HexFormat.of().formatHex(input);
      throw new AssertionError(target + ", " + name + ": " + hex, e);
    }
  }
}

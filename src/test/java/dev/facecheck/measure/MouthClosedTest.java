package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MouthClosedTest {
  private final MouthClosed mouth = new MouthClosed();

  @Test
  void risesWithTheOpening() {
    SyntheticFace face = SyntheticFace.at(160, 170, 200);
    double before = -1;
    for (double opening : new double[] {0, 0.05, 0.1, 0.2}) {
      double score = Shot.synthetic(face.withMouth(opening)).score(mouth, Component.MOUTH_CLOSED);
      assertEquals(opening / 0.58, score, 1e-3);
      assertTrue(score > before);
      before = score;
    }
  }

  @Test
  void valueFollowsTheStandard() {
    SyntheticFace face = SyntheticFace.at(160, 170, 200);
    Shot half = Shot.synthetic(face.withMouth(0.2 * 0.58));
    assertEquals(50, half.value(mouth, Component.MOUTH_CLOSED));
  }

  @Test
  void portraitsMouthIsNearlyClosed() {
    assertTrue(Shot.portrait("grace-hopper.jpg").score(mouth, Component.MOUTH_CLOSED) < 0.1);
  }
}

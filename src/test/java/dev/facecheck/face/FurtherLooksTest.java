package dev.facecheck.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Point;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The pure part: what looks are worth. */
class FurtherLooksTest {

  @Test
  void disagreementIsTheEyesDistanceOverThatOfTheMesh() {
    assertEquals(0, sight(0.5, 0).disagreement(), 1e-6);
    assertEquals(0.25, sight(0.5, 15).disagreement(), 1e-6);
  }

  @Test
  void evenScoresWithoutDisagreementAreWorthNothing() {
    assertEquals(0, FurtherLooks.evidence(sight(0.5, 0), sight(0.5, 0)), 1e-6);
  }

  @Test
  void scoresSpeakForAFaceAndDisagreementAgainstIt() {
    double even = FurtherLooks.evidence(sight(0.4, 6), sight(0.4, 6));
    assertTrue(FurtherLooks.evidence(sight(0.5, 6), sight(0.4, 6)) > even);
    assertTrue(FurtherLooks.evidence(sight(0.4, 6), sight(0.5, 6)) > even);
    assertTrue(FurtherLooks.evidence(sight(0.4, 9), sight(0.4, 6)) < even);
    assertTrue(FurtherLooks.evidence(sight(0.4, 6), sight(0.4, 9)) < even);
  }

  @Test
  void aLookThatSeesNothingSpeaksAgainstAFace() {
    double unseen = FurtherLooks.logOdds(Optional.empty());
    assertEquals(Math.log(1 / 9.0), unseen, 1e-6);
    assertEquals(0, FurtherLooks.logOdds(Optional.of(sight(0.5, 0).detection())), 1e-6);
  }

  /** Eyes of the mesh 60 px apart, those of the detector shifted. */
  private static Sight sight(double score, double shift) {
    FaceMesh mesh = SampleFace.facing(new HeadPose(0, 0, 0)).mesh();
    Point right = mesh.rightEyeCentre();
    Point left = mesh.leftEyeCentre();
    double apart = shift * right.distanceTo(left) / 60;
    return new Sight(
        new Detection(
            new BoundingBox(100, 90, 120, 120),
            new Point(right.x(), right.y() + apart),
            new Point(left.x(), left.y() - apart),
            score),
        mesh);
  }
}

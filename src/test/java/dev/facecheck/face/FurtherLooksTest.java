package dev.facecheck.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import dev.facecheck.image.Point;
import dev.facecheck.onnx.Network;
import dev.facecheck.synthetic.Frames;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FurtherLooksTest {
  private static final FaceDetector DETECTOR =
      new FaceDetector(TestModels.store().load(Network.FACE_DETECTOR));
  private static final MeshEstimator MESHES =
      new MeshEstimator(TestModels.store().load(Network.FACE_MESH));
  private static final double WEAK = 0.2;

  @Test
  void believesAClearDrawing() {
    Frame clear = drawing(220, 73, 26, 17);
    assertTrue(new FurtherLooks(DETECTOR, MESHES).confirm(clear, first(clear)).isPresent());
  }

  /** One that the first look takes for a face, and the second nearly so. */
  @Test
  void mirrorAndDistanceTellAFaintDrawingFromAFace() {
    Frame faint = drawing(156, 53, 15, 9);
    Candidate first = first(faint);
    BoundingBox mesh = first.mesh().bounds();
    double side = 2.8 * mesh.longerSide();
    BoundingBox near =
        new BoundingBox(mesh.centre().x() - side / 2, mesh.centre().y() - side / 2, side, side);
    Detection again = DETECTOR.detect(faint, near, 0.05).get(0);
    Candidate second = new Candidate(again, MESHES.estimate(faint, again));
    assertTrue(FurtherLooks.evidence(first, second) > -1.6);
    assertTrue(second.mesh().presence() > 0.9);
    assertEquals(Optional.empty(), new FurtherLooks(DETECTOR, MESHES).confirm(faint, first));
  }

  @Test
  void seesTheSameFaceInAMirror() {
    Frame clear = drawing(220, 73, 26, 17);
    BoundingBox view = new BoundingBox(10, 20, 300, 300);
    Detection straight = DETECTOR.detect(clear, view, WEAK).get(0);
    Detection mirrored = DETECTOR.detectMirrored(clear, view, WEAK).get(0);
    assertTrue(straight.box().overlap(mirrored.box()) > 0.8);
    assertTrue(straight.rightEye().distanceTo(mirrored.rightEye()) < 10);
    assertTrue(straight.leftEye().distanceTo(mirrored.leftEye()) < 10);
    assertTrue(straight.rightEye().x() < straight.leftEye().x() - 40);
  }

  private static Candidate first(Frame frame) {
    Detection detection = DETECTOR.detect(frame, WEAK).get(0);
    return new Candidate(detection, MESHES.estimate(frame, detection));
  }

  /** An oval with two eyes, a nose and a mouth, off centre. */
  private static Frame drawing(int skin, int ink, int eyeWidth, int eyeHeight) {
    BufferedImage picture = new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(161, 161, 161));
    graphics.fillRect(0, 0, 320, 320);
    graphics.setColor(new Color(skin, skin, skin));
    graphics.fillOval(80, 50, 177, 206);
    graphics.setColor(new Color(ink, ink, ink));
    graphics.fillOval(112, 132, eyeWidth, eyeHeight);
    graphics.fillOval(176, 132, eyeWidth, eyeHeight);
    graphics.fillOval(150, 172, 14, 18);
    graphics.fillOval(128, 202, 55, 16);
    graphics.dispose();
    return Frames.of(picture);
  }

  @Test
  void disagreementIsTheEyesDistanceOverThatOfTheMesh() {
    assertEquals(0, candidate(0.5, 0).disagreement(), 1e-6);
    assertEquals(0.25, candidate(0.5, 15).disagreement(), 1e-6);
  }

  @Test
  void evenScoresWithoutDisagreementAreWorthNothing() {
    assertEquals(0, FurtherLooks.evidence(candidate(0.5, 0), candidate(0.5, 0)), 1e-6);
  }

  @Test
  void scoresSpeakForAFaceAndDisagreementAgainstIt() {
    double even = FurtherLooks.evidence(candidate(0.4, 6), candidate(0.4, 6));
    assertTrue(FurtherLooks.evidence(candidate(0.5, 6), candidate(0.4, 6)) > even);
    assertTrue(FurtherLooks.evidence(candidate(0.4, 6), candidate(0.5, 6)) > even);
    assertTrue(FurtherLooks.evidence(candidate(0.4, 9), candidate(0.4, 6)) < even);
    assertTrue(FurtherLooks.evidence(candidate(0.4, 6), candidate(0.4, 9)) < even);
  }

  @Test
  void aLookThatSeesNothingSpeaksAgainstAFace() {
    double unseen = FurtherLooks.logOdds(Optional.empty());
    assertEquals(Math.log(1 / 9.0), unseen, 1e-6);
    assertEquals(0, FurtherLooks.logOdds(Optional.of(candidate(0.5, 0).detection())), 1e-6);
  }

  /** Eyes of the mesh 60 px apart, those of the detector shifted. */
  private static Candidate candidate(double score, double shift) {
    FaceMesh mesh = SampleFace.facing(new HeadPose(0, 0, 0)).mesh();
    Point right = mesh.rightEyeCentre();
    Point left = mesh.leftEyeCentre();
    double apart = shift * right.distanceTo(left) / 60;
    return new Candidate(
        new Detection(
            new BoundingBox(100, 90, 120, 120),
            new Point(right.x(), right.y() + apart),
            new Point(left.x(), left.y() - apart),
            score),
        mesh);
  }
}

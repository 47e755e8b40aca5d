package dev.facecheck.burst;

import static dev.facecheck.burst.Sighting.ANOTHER_FACE;
import static dev.facecheck.burst.Sighting.BESIDE_A_LARGER_FACE;
import static dev.facecheck.burst.Sighting.NO_FACE;
import static dev.facecheck.burst.Sighting.PRIMARY;
import static dev.facecheck.burst.Sighting.UNCLEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.face.Face;
import dev.facecheck.face.SyntheticFaces;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.recognition.FaceFeatures;
import dev.facecheck.recognition.SampleFeatures;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceTrackTest {
  private static final TrackingLimits CONFIG =
      new TrackingLimits(0.7, 0.9, 0.1, Duration.ofSeconds(1), 3);
  private static final double CLEAR = 4;

  private final FaceTrack track = new FaceTrack(CONFIG, SampleFeatures.CURVE);

  /** A face 100 pixels wide at a place, in a direction of the embeddings. */
  private record Seen(double x, double degrees, double length) {
    static Seen at(double x, double degrees) {
      return new Seen(x, degrees, CLEAR);
    }
  }

  /** Cosine and so similarity of the two directions; the boxes overlap from 0.1 on. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.91, PRIMARY",
    "200, 0.91, PRIMARY",
    "0, 0.89, UNCLEAR",
    "0, 0.71, UNCLEAR",
    "0, 0.69, ANOTHER_FACE",
    "81, 0.71, UNCLEAR",
    "82, 0.71, ANOTHER_FACE",
    "200, 0.89, ANOTHER_FACE",
  })
  void knowsTheFaceByLikenessAndPlace(double x, double cosine, Sighting sighting) {
    assertEquals(PRIMARY, follow(Seen.at(0, 0)));
    assertEquals(sighting, follow(Seen.at(x, Math.toDegrees(Math.acos(cosine)))));
  }

  @Test
  void followsAFaceThatMovesAndLeavesItsFirstPlace() {
    for (double x = 0; x < 400; x += 50) {
      assertEquals(PRIMARY, follow(Seen.at(x, 20)), "at " + x);
    }
  }

  @Test
  void doesNotFollowAFaceThatBecomesAnotherStepByStep() {
    assertEquals(PRIMARY, follow(Seen.at(0, 0)));
    assertEquals(PRIMARY, follow(Seen.at(0, 20)));
    assertEquals(UNCLEAR, follow(Seen.at(0, 40)));
    assertEquals(ANOTHER_FACE, follow(Seen.at(0, 60)));
    assertEquals(ANOTHER_FACE, follow(Seen.at(0, 80)));
  }

  @Test
  void keepsTheDoubtfulFaceInPlaceApartFromAnotherOne() {
    assertEquals(PRIMARY, follow(Seen.at(0, 0)));
    assertEquals(UNCLEAR, follow(Seen.at(60, 40)));
    assertEquals(UNCLEAR, follow(Seen.at(300, 90), Seen.at(120, 40)));
    assertEquals(ANOTHER_FACE, follow(Seen.at(300, 90), Seen.at(0, 40)));
  }

  @Test
  void knowsTheFaceAgainThatCameBack() {
    assertEquals(PRIMARY, follow(Seen.at(0, 0)));
    assertEquals(NO_FACE, follow());
    assertEquals(ANOTHER_FACE, follow(Seen.at(0, 90)));
    assertEquals(PRIMARY, follow(Seen.at(0, 5)));
  }

  @Test
  void findsTheFaceBesideALargerOne() {
    assertEquals(PRIMARY, follow(Seen.at(0, 0), Seen.at(200, 90)));
    assertEquals(BESIDE_A_LARGER_FACE, follow(Seen.at(200, 90), Seen.at(0, 0)));
    assertEquals(ANOTHER_FACE, follow(Seen.at(200, 90), Seen.at(0, 120)));
  }

  @Test
  void beginsWithTheFirstClearFace() {
    assertEquals(NO_FACE, follow());
    assertEquals(UNCLEAR, follow(new Seen(0, 90, 1)));
    assertEquals(PRIMARY, follow(Seen.at(0, 0)));
    assertEquals(ANOTHER_FACE, follow(Seen.at(0, 90)));
  }

  @Test
  void doesNotTakeAnUnclearFaceForAnother() {
    assertEquals(PRIMARY, follow(Seen.at(0, 0)));
    assertEquals(UNCLEAR, follow(new Seen(0, 90, 1)));
    assertEquals(UNCLEAR, follow(new Seen(0, 0, 0)));
    assertEquals(PRIMARY, follow(new Seen(0, 0, 1)));
    assertEquals(ANOTHER_FACE, follow(new Seen(0, 90, 1), Seen.at(200, 90)));
  }

  private Sighting follow(Seen... seen) {
    Map<Face, FaceFeatures> features = new HashMap<>();
    List<Face> faces = Arrays.stream(seen).map(FaceTrackTest::face).toList();
    for (int i = 0; i < seen.length; i++) {
      features.put(faces.get(i), SampleFeatures.at(seen[i].degrees(), seen[i].length()));
    }
    return track.follow(faces, features::get);
  }

  private static Face face(Seen seen) {
    Face any = SyntheticFaces.centred(200, 200);
    BoundingBox box = new BoundingBox(seen.x(), 0, 100, 120);
    return new Face(box, box, 1, any.mesh(), any.pose());
  }
}

package dev.facecheck.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import dev.facecheck.startup.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadPoseSolverTest {
  private static final List<String> LINES =
      TestModels.store().read("canonical-face", Part.CANONICAL_FACE, lines -> lines);

  private final HeadPoseSolver solver = new HeadPoseSolver(LINES);

  /** The read yaw is stretched by a tenth, since the mesh reads it short by that much. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "20, 0, 0",
    "-20, 0, 0",
    "0, 20, 0",
    "0, -35, 0",
    "0, 0, 30",
    "0, 0, -170",
    "40, 10, -15",
    "-55, -20, 60",
    "5, 5, 179"
  })
  void readsBackTheAnglesThatTurnedTheCanonicalFace(double yaw, double pitch, double roll) {
    HeadPose pose = solver.solve(turned(yaw, pitch, roll)).orElseThrow();
    assertEquals(yaw * 1.10, pose.yawDegrees(), 1e-3);
    assertEquals(pitch, pose.pitchDegrees(), 1e-3);
    assertEquals(roll, pose.rollDegrees(), 1e-3);
  }

  @Test
  void hasNoAnswerForPointsThatSpanNoFace() {
    FaceMesh flat = new FaceMesh(new float[468 * 3], new float[142], new float[142], 1);
    assertTrue(solver.solve(flat).isEmpty());
  }

  @Test
  void refusesTableWithMissingColumns() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new HeadPoseSolver(List.of("1,2,3,4", "2,3,4,5", "3,4,5,6", "4,5,6,7")));
  }

  @Test
  void refusesTableOfTooFewPoints() {
    assertThrows(IllegalArgumentException.class, () -> new HeadPoseSolver(LINES.subList(0, 5)));
  }

  /** A mesh whose points are those of the canonical face, turned, 20 px per centimetre. */
  private static FaceMesh turned(double yaw, double pitch, double roll) {
    float[] points = new float[468 * 3];
    for (String line : LINES) {
      if (Character.isDigit(line.charAt(0))) {
        String[] row = line.split(",", -1);
        double[] p = {
          Double.parseDouble(row[1]), Double.parseDouble(row[2]), Double.parseDouble(row[3])
        };
        rotate(p, 0, 1, roll);
        rotate(p, 2, 0, yaw);
        rotate(p, 1, 2, pitch);
        int at = Integer.parseInt(row[0]) * 3;
        points[at] = (float) (300 + 20 * p[0]);
        points[at + 1] = (float) (200 - 20 * p[1]);
        points[at + 2] = (float) (-20 * p[2]);
      }
    }
    return new FaceMesh(points, new float[142], new float[142], 1);
  }

  /** Turns the first axis towards the second. */
  private static void rotate(double[] p, int first, int second, double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    double a = p[first];
    double b = p[second];
    p[first] = cos * a - sin * b;
    p[second] = sin * a + cos * b;
  }
}

package dev.facecheck.face;

import dev.facecheck.image.Point;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Head pose from a mesh: the rotation that best turns the canonical face into the seen one, by
 * weighted orthogonal Procrustes analysis (Schönemann 1966) on 33 points that expressions hardly
 * move.
 */
public final class HeadPoseSolver {
  /** The mesh reads yaw about 10 % short; measured slope of true over read yaw. */
  private static final double YAW_SLOPE = 1.10;

  private static final int POLAR_ITERATIONS = 20;

  private final int[] index;
  private final double[][] canonical;
  private final double[] weight;

  /**
   * @param lines {@code canonical-face.csv}: index, x, y, z in centimetres (y up, z to the camera),
   *     weight; lines that start with # or with a letter are skipped
   * @throws IllegalArgumentException if a line does not have five numbers
   */
  public HeadPoseSolver(List<String> lines) {
    List<String[]> rows =
        lines.stream()
            .filter(line -> !line.isBlank() && Character.isDigit(line.charAt(0)))
            .map(line -> line.split(",", -1))
            .toList();
    if (rows.size() < 4 || rows.stream().anyMatch(row -> row.length != 5)) {
      throw new IllegalArgumentException("the canonical face has rows of index,x,y,z,weight");
    }
    index = rows.stream().mapToInt(row -> Integer.parseInt(row[0])).toArray();
    weight = rows.stream().mapToDouble(row -> Double.parseDouble(row[4])).toArray();
    canonical =
        rows.stream()
            .map(row -> Stream.of(row).skip(1).limit(3).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    centre(canonical, weight);
  }

  /**
   * The pose of a face; all angles are zero for the canonical face itself.
   *
   * @return empty when the points do not span a face, as on a degenerate mesh
   */
  public Optional<HeadPose> solve(FaceMesh mesh) {
    double[][] seen = new double[index.length][];
    for (int i = 0; i < index.length; i++) {
      Point point = mesh.point(index[i]);
      seen[i] = new double[] {point.x(), -point.y(), -mesh.depth(index[i])};
    }
    centre(seen, weight);
    double[][] covariance = covariance(seen);
    return determinant(covariance) > 0
        ? Optional.of(angles(nearestRotation(covariance)))
        : Optional.empty();
  }

  private double[][] covariance(double[][] seen) {
    double[][] sum = new double[3][3];
    for (int i = 0; i < seen.length; i++) {
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
          sum[row][column] += weight[i] * seen[i][row] * canonical[i][column];
        }
      }
    }
    return sum;
  }

  /** The orthogonal factor of the polar decomposition, by Newton's iteration (Higham 1986). */
  private static double[][] nearestRotation(double[][] matrix) {
    double[][] x = matrix;
    for (int i = 0; i < POLAR_ITERATIONS; i++) {
      double[][] cofactors = cofactors(x);
      double determinant = determinant(x);
      double scale = StrictMath.cbrt(1 / determinant);
      double[][] next = new double[3][3];
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
          next[row][column] =
              (scale * x[row][column] + cofactors[row][column] / determinant / scale) / 2;
        }
      }
      x = next;
    }
    return x;
  }

  private static double determinant(double[][] m) {
    double[][] c = cofactors(m);
    return m[0][0] * c[0][0] + m[0][1] * c[0][1] + m[0][2] * c[0][2];
  }

  private static double[][] cofactors(double[][] m) {
    double[][] c = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        c[i][j] =
            m[(i + 1) % 3][(j + 1) % 3] * m[(i + 2) % 3][(j + 2) % 3]
                - m[(i + 1) % 3][(j + 2) % 3] * m[(i + 2) % 3][(j + 1) % 3];
      }
    }
    return c;
  }

  private static HeadPose angles(double[][] r) {
    double yaw = Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, r[0][2]))));
    return new HeadPose(
        Math.max(-90, Math.min(90, yaw * YAW_SLOPE)),
        Math.toDegrees(Math.atan2(-r[1][2], r[2][2])),
        Math.toDegrees(Math.atan2(-r[0][1], r[0][0])));
  }

  private static void centre(double[][] points, double[] weight) {
    for (int axis = 0; axis < 3; axis++) {
      double sum = 0;
      double total = 0;
      for (int i = 0; i < points.length; i++) {
        sum += weight[i] * points[i][axis];
        total += weight[i];
      }
      for (double[] point : points) {
        point[axis] -= sum / total;
      }
    }
  }
}

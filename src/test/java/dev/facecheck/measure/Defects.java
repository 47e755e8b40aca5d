package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.BoundingBox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Synthetic defects of known strength, by name. Lengths are for a face of 200 pixels. */
final class Defects {
  private static final double FACE = 200;

  private Defects() {}

  static Map<String, UnaryOperator<Shot>> all() {
    Map<String, UnaryOperator<Shot>> defects = new LinkedHashMap<>();
    for (double sigma : new double[] {1, 1.5, 2, 3, 4}) {
      defects.put("blur sigma " + sigma, s -> s.with(p -> p.blur(sigma * unit(s))));
    }
    for (int length : new int[] {7, 11, 21}) {
      for (int degrees : new int[] {0, 45, 90}) {
        defects.put("motion " + length + " px " + degrees + " deg", motion(length, degrees));
      }
    }
    for (double gain : new double[] {0.5, 0.35, 0.25, 0.15, 1.6, 2, 2.5, 3}) {
      defects.put("gain " + gain, s -> s.with(p -> p.gain(gain)));
    }
    for (double factor : new double[] {2, 3, 4}) {
      defects.put("side light 1:" + factor, s -> sideLight(s, factor));
    }
    for (int quality : new int[] {5, 10, 15, 20, 25, 30}) {
      defects.put("jpeg " + quality, s -> s.with(p -> p.jpeg(quality)));
    }
    defects.put("highlights", Defects::highlights);
    defects.put("blue cast", s -> s.with(p -> p.cast(0.6, 0.85, 1.2)));
    defects.put("green cast", s -> s.with(p -> p.cast(0.75, 1.15, 0.8)));
    return defects;
  }

  private static double unit(Shot shot) {
    return shot.face().box().longerSide() / FACE;
  }

  private static UnaryOperator<Shot> motion(int length, int degrees) {
    return s -> s.with(p -> p.motion((int) Math.round(length * unit(s)), degrees));
  }

  private static Shot sideLight(Shot shot, double factor) {
    BoundingBox box = shot.face().mesh().bounds();
    return shot.with(p -> p.sideLight(box.left(), box.right(), factor));
  }

  /** Forehead and both cheeks shine: about a sixth of the skin. */
  private static Shot highlights(Shot shot) {
    FaceMesh mesh = shot.face().mesh();
    double width = mesh.bounds().width();
    return shot.with(
        p ->
            p.highlight(mesh.point(151).x(), mesh.point(151).y(), 0.18 * width, 0.9)
                .highlight(mesh.point(50).x(), mesh.point(50).y(), 0.1 * width, 0.9)
                .highlight(mesh.point(280).x(), mesh.point(280).y(), 0.1 * width, 0.9));
  }
}

package dev.facecheck.lab.evaluate;

import dev.facecheck.face.Face;
import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.measure.Component;
import dev.facecheck.synthetic.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Synthetic defects of known strength. Lengths are for a face of 200 pixels. */
public final class Defects {
  private static final double FACE = 200;

  private final List<Defect> defects = new ArrayList<>();

  private Defects() {}

  /**
   * A defect.
   *
   * @param name with its strength
   * @param components that should see it
   * @param change makes it on the picture of a face
   */
  public record Defect(
      String name, List<Component> components, BiFunction<Picture, Face, Picture> change) {
    public Defect {
      components = List.copyOf(components);
    }
  }

  public static List<Defect> all() {
    Defects all = new Defects();
    all.blurs();
    all.exposures();
    for (double factor : new double[] {2, 3, 4}) {
      all.add(
          "side light 1:" + factor,
          (p, f) -> sideLight(p, f, factor),
          Component.ILLUMINATION_UNIFORMITY);
    }
    for (int quality : new int[] {5, 10, 15, 20, 25, 30}) {
      all.add(
          "jpeg " + quality,
          (p, f) -> p.jpeg(quality),
          Component.COMPRESSION_ARTEFACTS,
          Component.UNIFIED_QUALITY_SCORE);
    }
    all.add("highlights", Defects::highlights, Component.SPECULARITY);
    all.add("blue cast", (p, f) -> p.cast(0.6, 0.85, 1.2), Component.NATURAL_COLOUR);
    all.add("green cast", (p, f) -> p.cast(0.75, 1.15, 0.8), Component.NATURAL_COLOUR);
    return List.copyOf(all.defects);
  }

  private void add(
      String name, BiFunction<Picture, Face, Picture> change, Component... components) {
    defects.add(new Defect(name, List.of(components), change));
  }

  private void blurs() {
    for (double sigma : new double[] {1, 1.5, 2, 3, 4}) {
      add("blur sigma " + sigma, (p, f) -> p.blur(sigma * unit(f)), Component.SHARPNESS);
    }
    for (int length : new int[] {7, 11, 21}) {
      for (int degrees : new int[] {0, 45, 90}) {
        add(
            "motion %d px %d deg".formatted(length, degrees),
            (p, f) -> p.motion((int) Math.round(length * unit(f)), degrees),
            Component.SHARPNESS,
            Component.MOTION_BLUR);
      }
    }
  }

  private void exposures() {
    for (double gain : new double[] {0.5, 0.35, 0.25, 0.15}) {
      add(
          "gain " + gain,
          (p, f) -> p.gain(gain),
          Component.LUMINANCE_MEAN,
          Component.UNDER_EXPOSURE_PREVENTION);
    }
    for (double gain : new double[] {1.6, 2, 2.5, 3}) {
      add(
          "gain " + gain,
          (p, f) -> p.gain(gain),
          Component.LUMINANCE_MEAN,
          Component.OVER_EXPOSURE_PREVENTION);
    }
  }

  private static double unit(Face face) {
    return face.box().longerSide() / FACE;
  }

  private static Picture sideLight(Picture picture, Face face, double factor) {
    BoundingBox box = face.mesh().bounds();
    return picture.sideLight(box.left(), box.right(), factor);
  }

  /** Forehead and both cheeks shine: about a sixth of the skin. */
  private static Picture highlights(Picture picture, Face face) {
    FaceMesh mesh = face.mesh();
    double width = mesh.bounds().width();
    return picture
        .highlight(mesh.point(151).x(), mesh.point(151).y(), 0.18 * width, 0.9)
        .highlight(mesh.point(50).x(), mesh.point(50).y(), 0.1 * width, 0.9)
        .highlight(mesh.point(280).x(), mesh.point(280).y(), 0.1 * width, 0.9);
  }
}

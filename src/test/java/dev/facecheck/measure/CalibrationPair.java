package dev.facecheck.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Two sets of pictures that a component has to tell apart.
 *
 * @param good name of the set of good pictures
 * @param bad name of the set of bad pictures
 * @param largerIsWorse whether a bad picture has the larger native score
 */
record CalibrationPair(Component component, String good, String bad, boolean largerIsWorse) {

  static List<CalibrationPair> all() {
    List<CalibrationPair> pairs = new ArrayList<>();
    for (String good : List.of("webcam", "press")) {
      for (String defect : Defects.all().keySet()) {
        String bad = good + ", " + defect;
        switch (defect.split(" ", 2)[0]) {
          case "blur" -> pairs.add(falls(Component.SHARPNESS, good, bad));
          case "motion" -> {
            pairs.add(falls(Component.SHARPNESS, good, bad));
            pairs.add(rises(Component.MOTION_BLUR, good, bad));
          }
          case "gain" -> pairs.addAll(exposure(good, bad, defect));
          case "side" -> pairs.add(rises(Component.ILLUMINATION_UNIFORMITY, good, bad));
          case "jpeg" -> pairs.add(rises(Component.COMPRESSION_ARTEFACTS, good, bad));
          case "highlights" -> pairs.add(rises(Component.SPECULARITY, good, bad));
          default -> pairs.add(rises(Component.NATURAL_COLOUR, good, bad));
        }
      }
    }
    pairs.add(rises(Component.ILLUMINATION_UNIFORMITY, "even light", "side light"));
    pairs.add(rises(Component.ILLUMINATION_UNIFORMITY, "centre light", "side light"));
    pairs.add(falls(Component.LEFT_EYE_OPEN, "open eyes", "closed eyes"));
    pairs.add(falls(Component.RIGHT_EYE_OPEN, "open eyes", "closed eyes"));
    return pairs;
  }

  private static List<CalibrationPair> exposure(String good, String bad, String defect) {
    return Double.parseDouble(defect.substring("gain ".length())) < 1
        ? List.of(
            falls(Component.LUMINANCE_MEAN, good, bad),
            rises(Component.UNDER_EXPOSURE_PREVENTION, good, bad))
        : List.of(
            rises(Component.LUMINANCE_MEAN, good, bad),
            rises(Component.OVER_EXPOSURE_PREVENTION, good, bad));
  }

  private static CalibrationPair rises(Component component, String good, String bad) {
    return new CalibrationPair(component, good, bad, true);
  }

  private static CalibrationPair falls(Component component, String good, String bad) {
    return new CalibrationPair(component, good, bad, false);
  }
}

package dev.facecheck.measure;

/**
 * What is measured: one constant per quality component, named as in ISO/IEC 29794-5 where the
 * standard has the component, with the unit of its native score.
 */
public enum Component {
  SINGLE_FACE_PRESENT("faces"),
  FACE_SIZE("px"),
  FACE_WIDTH_RATIO("ratio"),
  FACE_HEIGHT_RATIO("ratio"),
  INTER_EYE_DISTANCE("px"),
  FACE_INSIDE_IMAGE("ratio"),
  BORDER_DISTANCE("px"),
  HEAD_POSE_YAW("degrees"),
  HEAD_POSE_PITCH("degrees"),
  HEAD_POSE_ROLL("degrees"),
  LEFTWARD_CROP("ratio"),
  RIGHTWARD_CROP("ratio"),
  MARGIN_ABOVE("ratio"),
  MARGIN_BELOW("ratio"),
  UNIFIED_QUALITY_SCORE("score"),
  SHARPNESS("score"),
  MOTION_BLUR("score"),
  UNDER_EXPOSURE("ratio"),
  OVER_EXPOSURE("ratio"),
  LUMINANCE_MEAN("ratio"),
  LUMINANCE_VARIANCE("score"),
  DYNAMIC_RANGE("bits"),
  ILLUMINATION_UNIFORMITY("score"),
  SPECULARITY("ratio"),
  NATURAL_COLOUR("score"),
  COMPRESSION_ARTEFACTS("score"),
  BACKGROUND_UNIFORMITY("score"),
  LEFT_EYE_OPEN("ratio"),
  RIGHT_EYE_OPEN("ratio"),
  MOUTH_CLOSED("ratio"),
  PRESENTATION_ATTACK_DETECTION("score");

  private final String unit;

  Component(String unit) {
    this.unit = unit;
  }

  /** Unit of the native score. */
  public String unit() {
    return unit;
  }

  /** The name on the wire and in configuration: lower case with hyphens. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}

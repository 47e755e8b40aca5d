package dev.facecheck.measure;

import java.util.List;

/** Estimators that need no network, in the order in which they run. */
public final class Estimators {
  private Estimators() {}

  /** All of them, without state. */
  public static List<Estimator> all() {
    return List.of(
        new FaceSize(),
        new HeadSize(),
        new InterEyeDistance(),
        new FramePosition(),
        new HeadPoseAngles(),
        new CropMargins(),
        new Sharpness(),
        new MotionBlur(),
        new UnderExposurePrevention(),
        new OverExposurePrevention(),
        new Luminance(),
        new DynamicRange(),
        new IlluminationUniformity(),
        new Specularity(),
        new NaturalColour(),
        new CompressionArtefacts(),
        new BackgroundUniformity(),
        new MouthClosed(),
        new ExpressionNeutrality());
  }
}

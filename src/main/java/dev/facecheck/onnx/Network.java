package dev.facecheck.onnx;

import dev.facecheck.startup.Part;

/** The networks that are shipped, in the order in which a start loads them: the slowest first. */
public enum Network {
  FACE_MESH("face-mesh", Part.FACE_MESH),
  FACE_DETECTOR("face-detector", Part.FACE_DETECTOR),
  PAD("pad", Part.PRESENTATION_ATTACK_DETECTION),
  FACE_RECOGNISER("face-recogniser", Part.FACE_RECOGNISER),
  MASK_HEAD("mask-head", Part.MASK_HEAD),
  EYEWEAR_HEAD("eyewear-head", Part.EYEWEAR_HEAD),
  OCCLUSION_HEAD("occlusion-head", Part.OCCLUSION_HEAD);

  private final String card;
  private final Part part;

  Network(String card, Part part) {
    this.card = card;
    this.part = part;
  }

  /** Name of the model card, without its ending. */
  public String card() {
    return card;
  }

  /** The part that cannot start without this network. */
  public Part part() {
    return part;
  }
}

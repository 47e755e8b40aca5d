package dev.facecheck.synthetic;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.measure.FaceRegion;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Things to draw over a face; shape, colour, texture, size, place and tilt are random. */
public enum Covering {
  NONE,
  MASK_WORN,
  MASK_NOSE_BARE,
  MASK_CHIN_BARE,
  MASK_UNDER_CHIN,
  EYEGLASSES,
  SUNGLASSES,
  HAND,
  HAIR,
  SCARF,
  PHONE,
  PAPER,
  PATCH,
  HAT,
  BEARD,
  /** Both eyes closed. */
  LIDS,
  /** The subject's left eye closed. */
  LEFT_LID,
  /** The subject's right eye closed. */
  RIGHT_LID,
  /** An object that hides nothing: beside, above or below the face. */
  BESIDE;

  private static final Set<Covering> OF_THE_FACE = EnumSet.of(BEARD, LIDS, LEFT_LID, RIGHT_LID);

  /** The name in plans: lower case with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Draws it.
   *
   * @param picture with the face upright or tilted; stays as it is
   * @param photographs without faces, to take textures from; may be empty
   */
  public Covered over(
      BufferedImage picture,
      FaceMesh mesh,
      List<BufferedImage> photographs,
      RandomGenerator random) {
    FacePlan plan = new FacePlan(mesh);
    Layer layer = new Layer(picture.getWidth(), picture.getHeight());
    draw(layer, plan, picture, photographs, random);
    boolean shaded = this != NONE && this != SUNGLASSES && this != EYEGLASSES;
    double light = shaded ? 0.5 * random.nextDouble() : 0;
    return new Covered(
        layer.on(picture, light),
        hidden(layer, plan, FaceRegion.MOUTH),
        hidden(layer, plan, FaceRegion.LEFT_EYE),
        hidden(layer, plan, FaceRegion.RIGHT_EYE),
        hidden(layer, plan, FaceRegion.FACE));
  }

  /** A face's own hair and lids hide nothing of it. */
  private double hidden(Layer layer, FacePlan plan, FaceRegion region) {
    return OF_THE_FACE.contains(this) ? 0 : layer.coverage(plan.outline(region));
  }

  private void draw(
      Layer layer,
      FacePlan plan,
      BufferedImage picture,
      List<BufferedImage> photographs,
      RandomGenerator random) {
    MaskDrawing mask = new MaskDrawing(plan, random, photographs);
    ObjectDrawing object = new ObjectDrawing(plan, random, photographs);
    GarmentDrawing garment = new GarmentDrawing(plan, random, photographs);
    LidDrawing lids = new LidDrawing(plan, random, picture);
    double x = 1.1 * (2 * random.nextDouble() - 1);
    double y = -0.5 + 2.2 * random.nextDouble();
    switch (this) {
      case NONE -> {}
      case MASK_WORN -> mask.worn(layer);
      case MASK_NOSE_BARE -> mask.noseBare(layer);
      case MASK_CHIN_BARE -> mask.chinBare(layer);
      case MASK_UNDER_CHIN -> mask.underChin(layer);
      case EYEGLASSES -> new GlassesDrawing(plan, random).clear(layer);
      case SUNGLASSES -> new GlassesDrawing(plan, random).dark(layer);
      case HAND -> new HandDrawing(plan, random, picture).over(layer, x, y);
      case HAIR -> hair(layer, plan, random);
      case SCARF -> garment.scarf(layer, 0.25 + 0.9 * random.nextDouble());
      case PHONE -> object.phone(layer, x, y);
      case PAPER -> object.paper(layer, x, y);
      case PATCH -> object.patch(layer, x, y, 0.4 + 1.4 * random.nextDouble());
      case HAT -> garment.hat(layer, -0.95 + 0.6 * random.nextDouble());
      case BEARD -> new BeardDrawing(plan, random).grown(layer);
      case LIDS -> lids.both(layer);
      case LEFT_LID -> lids.left(layer);
      case RIGHT_LID -> lids.right(layer);
      case BESIDE -> beside(layer, plan, picture, object, garment, random);
    }
  }

  private static void hair(Layer layer, FacePlan plan, RandomGenerator random) {
    double from = 1.3 * (2 * random.nextDouble() - 1);
    double width = (0.3 + 0.9 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
    double end = random.nextInt(3) == 0 ? -0.4 : 0.1 + 1.2 * random.nextDouble();
    new HairDrawing(plan, random)
        .over(layer, Math.min(from, from + width), Math.max(from, from + width), end);
  }

  private static void beside(
      Layer layer,
      FacePlan plan,
      BufferedImage picture,
      ObjectDrawing object,
      GarmentDrawing garment,
      RandomGenerator random) {
    double side = random.nextBoolean() ? 1 : -1;
    double y = -1 + 3 * random.nextDouble();
    switch (random.nextInt(4)) {
      case 0 -> object.patch(layer, side * 2.1, y, 1);
      case 1 -> object.phone(layer, side * 2.3, y);
      case 2 -> garment.scarf(layer, 2.1);
      default -> new HandDrawing(plan, random, picture).over(layer, side * 2.6, y + 1);
    }
  }
}

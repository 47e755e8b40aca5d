package dev.facecheck.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.conformance.Variation;
import dev.facecheck.policy.Reason;
import dev.facecheck.request.Operation;
import java.util.Base64;

/**
 * A request that reaches a reason by a real condition: pictures made by code from the two
 * public-domain portraits, judged by the networks that are shipped.
 *
 * @param operation that is asked for
 * @param body of the request, without the name of the operation
 */
public record Scenario(Operation operation, ObjectNode body) {
  /** A policy of the tests that forbids eyeglasses, as no shipped one does. */
  public static final String NO_GLASSES = "no-glasses";

  /** The request for a reason. */
  public static Scenario of(Reason reason) throws Exception {
    return switch (reason) {
      case SUCCESS -> check(Variation.GOOD);
      case PRIMARY_FACE_LOST_CRITICAL ->
          burst("none", 200, Variation.GOOD, Variation.GOOD, other(), other(), other(), other());
      case PRIMARY_FACE_LOST ->
          burst("none", 200, Variation.GOOD, Variation.GOOD, other(), Variation.GOOD);
      case FACE_LOST ->
          burst(
              "none", 700, Variation.GOOD, Variation.NO_FACE, Variation.NO_FACE, Variation.NO_FACE);
      case FACE_NOT_FOUND -> check(Variation.NO_FACE);
      case TOO_MANY_FACES -> check(Variation.TWO_FACES);
      case FACE_CROPPED -> check(Variation.CROPPED);
      case FACE_CLOSE_TO_BORDER -> check(Variation.AT_BORDER);
      case FACE_TOO_CLOSE -> check(Variation.TOO_CLOSE);
      case FACE_TOO_SMALL -> check(Variation.SMALL);
      case FACE_TOO_SMALL_RELATIVE -> check(Variation.SMALL_IN_LARGE_PICTURE);
      case INTER_EYE_DISTANCE_TOO_SMALL -> check(Variation.EYES_FEW_PIXELS_APART);
      case BAD_HEAD_POSE -> check(Variation.TILTED);
      case LOW_QUALITY -> check(Variation.COMPRESSED);
      case FACE_BLURRED -> check(Variation.BLURRED);
      case TOO_DARK -> check(Variation.DARK);
      case TOO_LIGHT -> check(Variation.BRIGHT);
      case UNEVEN_ILLUMINATION -> check(Variation.LIT_FROM_ONE_SIDE);
      case SPECULARITY -> check(Variation.SHINING);
      case SUNGLASSES -> check(Variation.BEHIND_SUNGLASSES);
      case EYEGLASSES -> check(Variation.IN_EYEGLASSES).with("policy", NO_GLASSES);
      case MASK_WORN -> check(Variation.MASKED);
      case MASK_MISPLACED -> check(Variation.MASKED_BELOW_THE_NOSE);
      case MOUTH_OCCLUDED -> check(Variation.HAND_OVER_THE_MOUTH);
      case FACE_OCCLUDED -> check(Variation.HAND_ON_THE_FACE);
      case EYES_CLOSED -> check(Variation.EYES_SHUT);
      case EYES_OCCLUDED -> check(Variation.PAPER_OVER_AN_EYE);
      case LIVENESS_FAILED -> check(Variation.REPHOTOGRAPHED);
      case INTERACTION_FAILED ->
          burst("blink", 200, Variation.GOOD, Variation.GOOD, Variation.GOOD, Variation.GOOD);
      case INTERACTION_TIMEOUT ->
          burst("blink", 3000, Variation.GOOD, Variation.GOOD, Variation.EYES_SHUT, Variation.GOOD);
      case NOT_THE_SAME_PERSON -> match(Variation.GOOD, other());
    };
  }

  private static Variation other() {
    return Variation.ANOTHER_PERSON;
  }

  private static Scenario check(Variation picture) throws Exception {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return new Scenario(Operation.CHECK, body.put("image", base64(PictureFolder.whole(picture))));
  }

  private static Scenario match(Variation probe, Variation reference) throws Exception {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("probe", base64(PictureFolder.whole(probe)));
    body.put("reference", base64(PictureFolder.whole(reference)));
    return new Scenario(Operation.MATCH, body);
  }

  private static Scenario burst(String interaction, int stepMs, Variation... variations)
      throws Exception {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("interaction", interaction);
    ArrayNode frames = body.putArray("frames");
    for (int i = 0; i < variations.length; i++) {
      frames
          .addObject()
          .put("image", base64(PictureFolder.frame(variations[i])))
          .put("timestamp_ms", i * stepMs);
    }
    return new Scenario(Operation.BEST_SHOT, body);
  }

  private Scenario with(String field, String value) {
    return new Scenario(operation, body.deepCopy().put(field, value));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}

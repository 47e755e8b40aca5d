package dev.facecheck.lab.evaluate;

import dev.facecheck.lab.evaluate.Change.Changed;
import dev.facecheck.lab.evaluate.Defects.Defect;
import dev.facecheck.synthetic.Covered;
import dev.facecheck.synthetic.Covering;
import dev.facecheck.synthetic.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Changes that {@code --synthetic} makes to bona fide pictures. */
final class Changes {
  static final String UNCHANGED = "unchanged";

  /** Shares of the lips' and the face's outline between which a picture has no label. */
  private static final double MOUTH_COVERED = 0.5;

  private static final double MOUTH_CLEAR = 0.05;
  private static final double FACE_COVERED = 0.15;
  private static final double FACE_CLEAR = 0.01;

  private Changes() {}

  static List<Change> all() {
    List<Change> changes = new ArrayList<>(coverings());
    changes.add(
        new Change(UNCHANGED, original -> new Changed(Encoding.png(original.picture()), Map.of())));
    for (Defect defect : Defects.all()) {
      changes.add(new Change(defect.name(), original -> with(defect, original)));
    }
    return changes;
  }

  static List<Change> coverings() {
    List<Change> changes = new ArrayList<>();
    for (Covering covering : Covering.values()) {
      changes.add(new Change("covering " + covering.id(), original -> with(covering, original)));
    }
    return changes;
  }

  private static Changed with(Defect defect, Original original) throws IOException {
    Picture picture = Picture.of(original.picture());
    return new Changed(
        Encoding.png(defect.change().apply(picture, original.face()).image()), Map.of());
  }

  /** Random numbers that depend on the picture and the covering alone. */
  private static Changed with(Covering covering, Original original) throws IOException {
    long seed = 31L * original.sample().file().hashCode() + covering.id().hashCode();
    Covered covered =
        covering.over(
            original.picture(), original.face().mesh(), List.of(), new SplittableRandom(seed));
    return new Changed(Encoding.png(covered.picture()), labels(covering, covered));
  }

  private static Map<Label, String> labels(Covering covering, Covered covered) {
    Map<Label, String> labels = new EnumMap<>(Label.class);
    put(labels, Label.MOUTH_OCCLUDED, covered.mouth(), MOUTH_CLEAR, MOUTH_COVERED);
    put(labels, Label.FACE_OCCLUDED, covered.face(), FACE_CLEAR, FACE_COVERED);
    switch (covering) {
      case MASK_WORN -> labels.put(Label.MASK, "worn");
      case MASK_NOSE_BARE, MASK_CHIN_BARE, MASK_UNDER_CHIN -> labels.put(Label.MASK, "misplaced");
      case EYEGLASSES, SUNGLASSES -> labels.put(Label.EYEWEAR, covering.id());
      case LIDS -> labels.put(Label.EYES, "closed");
      case NONE, BESIDE, HAT, BEARD, LEFT_LID, RIGHT_LID, HAND, HAIR, SCARF, PHONE, PAPER, PATCH ->
          labels.put(Label.MASK, "none");
    }
    return labels;
  }

  private static void put(
      Map<Label, String> labels, Label label, double share, double clear, double covered) {
    if (share >= covered) {
      labels.put(label, "yes");
    } else if (share <= clear) {
      labels.put(label, "no");
    }
  }
}

package dev.facecheck.lab.evaluate;

import dev.facecheck.lab.evaluate.Cell.Of;
import dev.facecheck.lab.evaluate.Cell.Text;
import dev.facecheck.policy.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * False rejections of each reason by group, for groups that the labels name. A rejection is false
 * where no label says that the picture has the defect.
 */
final class FairnessTables {
  private static final String NOTE =
      "Share of pictures that get a finding of this reason although no label gives it cause. Ratio:"
          + " the largest share over the smallest, each with half a picture added to its count and"
          + " one to its total, so that none is infinite.";

  /** What is said of a face and its light; size and place in the picture are the camera's. */
  private static final EnumSet<Reason> JUDGED =
      EnumSet.range(Reason.LOW_QUALITY, Reason.LIVENESS_FAILED);

  /** The question whose label tells whether a reason is right. */
  private static final Map<Reason, Question> CAUSES =
      Map.of(
          Reason.UNEVEN_ILLUMINATION, Question.SIDE_LIGHT,
          Reason.SUNGLASSES, Question.SUNGLASSES,
          Reason.EYEGLASSES, Question.EYEWEAR,
          Reason.MASK_WORN, Question.MASK,
          Reason.MASK_MISPLACED, Question.MASK,
          Reason.MOUTH_OCCLUDED, Question.MOUTH_OCCLUDED,
          Reason.FACE_OCCLUDED, Question.FACE_OCCLUDED,
          Reason.EYES_CLOSED, Question.EYES_CLOSED,
          Reason.LIVENESS_FAILED, Question.ATTACK);

  private final List<Sample> samples;

  FairnessTables(List<Sample> samples) {
    this.samples = samples.stream().filter(Sample::readable).toList();
  }

  List<Table> all() {
    return List.of(
        table("age band", sample -> sample.labels().of(Label.AGE_BAND)),
        table("sex", sample -> sample.labels().of(Label.SEX)),
        table("origin", sample -> sample.labels().of(Label.ORIGIN)),
        table("origin and age band", FairnessTables::originAndAge),
        table("beard", sample -> sample.labels().of(Label.BEARD)));
  }

  private static Optional<String> originAndAge(Sample sample) {
    return sample
        .labels()
        .of(Label.ORIGIN)
        .flatMap(origin -> sample.labels().of(Label.AGE_BAND).map(age -> origin + " " + age));
  }

  /** One row for each reason, one column for each group; without rows where nothing is labelled. */
  private Table table(String name, Function<Sample, Optional<String>> group) {
    Map<String, List<Sample>> groups =
        samples.stream()
            .filter(sample -> group.apply(sample).isPresent())
            .collect(
                Collectors.groupingBy(
                    sample -> group.apply(sample).orElseThrow(),
                    TreeMap::new,
                    Collectors.toList()));
    List<String> columns = new ArrayList<>(List.of("reason"));
    columns.addAll(groups.keySet());
    columns.add("largest ratio");
    Table table = new Table("False rejections by " + name, NOTE, columns.toArray(String[]::new));
    for (Reason reason : JUDGED) {
      List<Share> shares = groups.values().stream().map(list -> falsely(reason, list)).toList();
      if (shares.stream().anyMatch(share -> share.count() > 0)) {
        List<Cell> row = new ArrayList<>(List.of(new Text(reason.name())));
        shares.forEach(share -> row.add(new Of(share)));
        row.add(new Text(ratio(shares)));
        table.add(row);
      }
    }
    return table;
  }

  private static Share falsely(Reason reason, List<Sample> group) {
    List<Sample> without = group.stream().filter(sample -> lacksCause(reason, sample)).toList();
    long found =
        without.stream().filter(s -> s.checked().findings().contains(reason.name())).count();
    return new Share(found, without.size());
  }

  /** Of liveness, the label has to say so: a picture without one may be an attack. */
  private static boolean lacksCause(Reason reason, Sample sample) {
    Optional<Boolean> has =
        Optional.ofNullable(CAUSES.get(reason)).flatMap(one -> one.truth(sample.labels()));
    return !has.orElse(reason == Reason.LIVENESS_FAILED);
  }

  private static String ratio(Collection<Share> shares) {
    List<Double> rates =
        shares.stream()
            .filter(share -> share.of() > 0)
            .map(share -> (share.count() + 0.5) / (share.of() + 1))
            .sorted(Comparator.naturalOrder())
            .toList();
    return String.format(Locale.ROOT, "%.1f", rates.get(rates.size() - 1) / rates.get(0));
  }
}

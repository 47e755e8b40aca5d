package dev.facecheck.measure;

import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Scale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Prints how often each limit of each policy accepts good pictures and rejects bad ones, and how
 * well each component tells them apart, as the tables of the documentation show it.
 *
 * <p>{@code -Dfacecheck.eval} names the folder of labelled photographs, {@code -Dfacecheck.limits}
 * the properties with the limits. Good pictures are those that ordinary customers made; bad ones
 * are the same pictures with a synthetic defect, unless a folder shows the defect itself.
 */
public final class Calibration {
  private static final List<String> POLICIES = List.of("onboarding", "lenient", "icao");
  private static final int WITH_DEFECTS = 60;

  private final Map<String, List<Measurements>> sets = new LinkedHashMap<>();
  private final Properties limits = new Properties();

  private Calibration(Path limitsFile) throws IOException {
    try (Reader reader = Files.newBufferedReader(limitsFile)) {
      limits.load(reader);
    }
  }

  public static void main(String[] args) throws IOException {
    Path eval = Path.of(System.getProperty("facecheck.eval", "../shared/eval"));
    String limits =
        System.getProperty("facecheck.limits", "src/main/resources/application.properties");
    Calibration calibration = new Calibration(Path.of(limits));
    calibration.measure(new CalibrationSets(eval));
    calibration.printSeparation();
    POLICIES.forEach(calibration::printPolicy);
  }

  private void measure(CalibrationSets source) throws IOException {
    measure("webcam", source.in("liveness/nuaa/real"), true);
    measure("press", source.drawnFrom("faces/lfw", 300), true);
    measure("even light", source.in("quality/yale/even_light"), false);
    measure("centre light", source.in("quality/yale/centre_lit"), false);
    measure("side light", source.in("quality/yale/side_lit"), false);
    measure("open eyes", source.listed("eyes/open_lfw.txt", "eyewear/lfw"), false);
    measure("closed eyes", source.in("eyes/closed_cew"), false);
  }

  private void measure(String name, List<Shot> shots, boolean withDefects) {
    sets.put(name, shots.stream().map(Shot::assess).toList());
    System.err.println(name + ": " + shots.size());
    int step = Math.max(1, shots.size() / WITH_DEFECTS);
    for (Map.Entry<String, UnaryOperator<Shot>> defect : Defects.all().entrySet()) {
      List<Measurements> measured = new ArrayList<>();
      for (int i = 0; withDefects && i < shots.size(); i += step) {
        measured.add(defect.getValue().apply(shots.get(i)).assess());
      }
      if (withDefects) {
        sets.put(name + ", " + defect.getKey(), measured);
      }
    }
  }

  private void printSeparation() {
    System.out.println("| component | good | bad | AUC |\n|---|---|---|---|");
    for (CalibrationPair pair : CalibrationPair.all()) {
      List<Double> good = scores(pair.good(), pair.component());
      List<Double> bad = scores(pair.bad(), pair.component());
      double auc = pair.largerIsWorse() ? Statistics.auc(good, bad) : Statistics.auc(bad, good);
      System.out.printf(
          "| %s | %s | %s | %.3f |%n", pair.component().id(), pair.good(), pair.bad(), auc);
    }
  }

  private List<Double> scores(String set, Component component) {
    return sets.get(set).stream()
        .map(measurements -> measurements.of(component))
        .filter(Assessed.class::isInstance)
        .map(measurement -> ((Assessed) measurement).nativeScore())
        .toList();
  }

  private void printPolicy(String policy) {
    System.out.println("\n" + policy + "\n\n| limit | webcam passes | press passes | rejects |");
    System.out.println("|---|---|---|---|");
    for (Limit limit : Limit.values()) {
      String value = limits.getProperty("facecheck.policies." + policy + ".limits." + limit.key());
      if (value != null && limit != Limit.MIN_PRESENTATION_ATTACK_DETECTION_SCORE) {
        print(limit, Double.parseDouble(value));
      }
    }
  }

  private void print(Limit limit, double value) {
    String rejects =
        CalibrationPair.all().stream()
            .filter(pair -> limit == Limit.MIN_UNIFIED_QUALITY_SCORE || concerns(limit, pair))
            .map(CalibrationPair::bad)
            .distinct()
            .map(bad -> bad + " " + failing(limit, value, bad))
            .collect(Collectors.joining("; "));
    String webcam = passing(limit, value, "webcam");
    String press = passing(limit, value, "press");
    System.out.printf("| %s=%s | %s | %s | %s |%n", limit.key(), value, webcam, press, rejects);
  }

  private static boolean concerns(Limit limit, CalibrationPair pair) {
    boolean limitsLargeScores = limit.bound() != Bound.AT_LEAST;
    return pair.component() == limit.component()
        && (limit.scale() == Scale.VALUE || limitsLargeScores == pair.largerIsWorse());
  }

  private String passing(Limit limit, double value, String set) {
    List<Measurements> all = sets.get(set);
    return Statistics.share(all.stream().filter(m -> passes(limit, value, m)).count(), all.size());
  }

  private String failing(Limit limit, double value, String set) {
    List<Measurements> all = sets.get(set);
    return Statistics.share(all.stream().filter(m -> !passes(limit, value, m)).count(), all.size());
  }

  private static boolean passes(Limit limit, double value, Measurements measurements) {
    if (measurements.of(limit.component()) instanceof Assessed assessed) {
      double observed = limit.scale() == Scale.VALUE ? assessed.value() : assessed.nativeScore();
      return limit.bound().keeps(observed, value);
    }
    return false;
  }
}

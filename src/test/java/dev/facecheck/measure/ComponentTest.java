package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ComponentTest {
  /** The quality measures of ISO/IEC 29794-5:2025. */
  private static final String STANDARD =
      """
      unified quality score
      background uniformity
      illumination uniformity
      luminance mean
      luminance variance
      under-exposure prevention
      over-exposure prevention
      dynamic range
      sharpness
      compression artefacts
      natural colour
      single face present
      eyes open
      mouth closed
      eyes visible
      mouth occlusion prevention
      face occlusion prevention
      inter-eye distance
      head size
      leftward crop of the face in image
      rightward crop of the face in image
      margin above of the face in image
      margin below of the face in image
      head pose yaw
      head pose pitch
      head pose roll
      expression neutrality
      no head coverings
      """;

  @Test
  void namesTheStandardsMeasuresAsItDoes() {
    TreeSet<String> expected = new TreeSet<>();
    STANDARD.lines().map(name -> name.replace(' ', '-')).forEach(expected::add);
    assertEquals(28, expected.size());
    TreeSet<String> components = new TreeSet<>();
    Arrays.stream(Component.values()).map(Component::id).forEach(components::add);
    components.retainAll(expected);
    assertEquals(expected, components);
  }
}

package dev.facecheck.lab.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelFileTest {

  private static LabelFile of(String... lines) {
    LabelFile file = new LabelFile();
    file.add("labels.csv", List.of(lines));
    return file;
  }

  @Test
  void firstMatchingRowThatSetsALabelWins() {
    LabelFile labels =
        of("# remark", "file,eyes,mask", "a/b.jpg,,worn", "a/**,open,none", "**,closed,misplaced");
    assertEquals(Map.of(Label.EYES, "open", Label.MASK, "worn"), labels.of("a/b.jpg"));
    assertEquals(Map.of(Label.EYES, "open", Label.MASK, "none"), labels.of("a/c/d.jpg"));
    assertEquals(Map.of(Label.EYES, "closed", Label.MASK, "misplaced"), labels.of("d.jpg"));
  }

  @Test
  void oneStarStaysInItsFolder() {
    LabelFile labels = of("file,subject", "a/*_1.jpg,one");
    assertEquals("one", labels.of("a/x_1.jpg").get(Label.SUBJECT));
    assertEquals(Map.of(), labels.of("a/b/x_1.jpg"));
  }

  @Test
  void takesNamesWithBracketsLiterally() {
    assertEquals("one", of("file,subject", "a [1].jpg,one").of("a [1].jpg").get(Label.SUBJECT));
  }

  @Test
  void namesTheLineOfAnUnknownColumnOrValue() {
    assertProblem("labels.csv, line 1: unknown column 'colour'", "file,colour");
    assertProblem(
        "labels.csv, line 3: eyes is 'shut'; expected: open or closed",
        "file,eyes",
        "a.jpg,open",
        "b.jpg,shut");
    assertProblem("labels.csv, line 2: 1 cells under 2 columns", "file,eyes", "a.jpg");
    assertProblem("labels.csv, line 2: faces is 'two'; expected", "file,faces", "a.jpg,two");
    assertProblem("labels.csv, line 2: pad is '2.5'; expected", "file,pad", "a.jpg,2.5");
    assertProblem("labels.csv, line 1: one column is 'file'", "eyes");
  }

  private static void assertProblem(String expected, String... lines) {
    String message = assertThrows(IllegalArgumentException.class, () -> of(lines)).getMessage();
    assertTrue(message.startsWith(expected), message);
  }

  @Test
  void foldersLabelWhereThereIsNoTable() {
    assertEquals(
        Map.of(Label.PRESENTATION, "print", Label.MASK, "none"),
        LabelSource.folders().of("presentation=print/x/mask=none/eyes=open.jpg"));
    assertThrows(
        IllegalArgumentException.class, () -> LabelSource.folders().of("colour=red/a.jpg"));
  }
}

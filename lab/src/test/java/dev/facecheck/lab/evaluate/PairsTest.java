package dev.facecheck.lab.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsTest {
  @TempDir Path folder;

  @Test
  void readsFilesBesideTheTable() throws IOException {
    Path table = folder.resolve("pairs.csv");
    Files.writeString(table, "label,file_a,file_b\nsame,a/1.jpg,a/2.jpg\ndiff,a/1.jpg,b/1.jpg\n");
    assertEquals(
        List.of(
            new Pairs.Row(true, folder.resolve("a/1.jpg"), folder.resolve("a/2.jpg")),
            new Pairs.Row(false, folder.resolve("a/1.jpg"), folder.resolve("b/1.jpg"))),
        Pairs.read(table));
  }

  @Test
  void namesTheLineThatIsWrong() throws IOException {
    Path table = folder.resolve("pairs.csv");
    Files.writeString(table, "label,file_a,file_b\nsame,a.jpg,b.jpg\nother,a.jpg,b.jpg\n");
    String message =
        assertThrows(IllegalArgumentException.class, () -> Pairs.read(table)).getMessage();
    assertTrue(message.contains("line 3"), message);
  }
}

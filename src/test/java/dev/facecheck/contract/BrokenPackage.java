package dev.facecheck.contract;

import dev.facecheck.BrokenFiles;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.fixture.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A package with a damaged or missing file: the program in it answers, and says which part fails.
 */
public interface BrokenPackage {

  /** Folder of the whole package. */
  Path folder();

  /** Starts a copy of the package and asserts that it answers with a failure. */
  void assertFails(Path copy, InitializationFailure failure) throws Exception;

  @ParameterizedTest
  @MethodSource("dev.facecheck.BrokenFiles#all")
  default void namesTheComponentOfABrokenFile(
      String file, BrokenFiles.Damage damage, InitializationFailure failure) throws Exception {
    Path copy = Folders.linkedCopy(folder());
    damage.doTo(copy.resolve("models").resolve(file));
    assertFails(copy, failure);
    Folders.delete(copy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libonnxruntime.so FACE_ENGINE_CREATION_FAILED",
        "libonnxruntime4j_jni.so FACE_ENGINE_CREATION_FAILED",
        "libjavajpeg.so FACE_ENGINE_CREATION_FAILED",
        "models CACHE_PROVIDER_CREATION_FAILED"
      })
  default void namesTheComponentOfWhatIsMissing(String missing) throws Exception {
    String[] names = missing.split(" ", 2);
    Path copy = Folders.linkedCopy(folder());
    if (Files.isDirectory(copy.resolve(names[0]))) {
      Folders.delete(copy.resolve(names[0]));
    } else {
      Files.delete(copy.resolve(names[0]));
    }
    assertFails(copy, InitializationFailure.valueOf(names[1]));
    Folders.delete(copy);
  }
}

package dev.facecheck.config;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Makes an executable find its resources fast. GraalVM keeps them in a table whose keys are a
 * record of its own, and compiles that record's comparison as a chain of method handles, which are
 * interpreted: a search takes 1.3 ms, here 0.08, and a start makes about twenty.
 */
final class ResourceSubstitutions {
  static final String KEY = "com.oracle.svm.core.jdk.Resources$ModuleInstanceResourceKey";

  private ResourceSubstitutions() {}

  /** Whether this GraalVM has the record with the two components that are compared here. */
  static final class KeyPresent implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
      try {
        Class<?> key = Class.forName(KEY, false, getClass().getClassLoader());
        return key.isRecord()
            && Arrays.stream(key.getRecordComponents())
                .map(part -> part.getType().getName() + " " + part.getName())
                .toList()
                // Their order makes the number of a key.
                .equals(List.of("java.lang.Module module", "java.lang.String resource"));
      } catch (ReflectiveOperationException e) {
        return false;
      }
    }
  }
}

@TargetClass(
    className = ResourceSubstitutions.KEY,
    onlyWith = ResourceSubstitutions.KeyPresent.class)
final class ComparedResourceKey {
  @Alias private Module module;
  @Alias private String resource;

  private ComparedResourceKey() {}

  /** The table was filled with the record's own number while the executable was built. */
  @Substitute
  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(module) + resource.hashCode();
  }

  @Substitute
  @Override
  public boolean equals(Object other) {
    return other instanceof ComparedResourceKey key
        && key.module == module
        && key.resource.equals(resource);
  }
}

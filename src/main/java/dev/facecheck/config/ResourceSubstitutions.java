package dev.facecheck.config;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Makes an executable find its resources fast. GraalVM keeps them in a table whose keys are a
 * record of its own, and compiles that record's comparison as a chain of method handles, which are
 * interpreted: a search takes 1.3 ms, here 0.08, and a start makes more than twenty.
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
            && key.getRecordComponents().length == 2
            && key.getDeclaredField("module").getType() == Module.class
            && key.getDeclaredField("resource").getType() == String.class;
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

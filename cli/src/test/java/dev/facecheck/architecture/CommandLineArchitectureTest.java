package dev.facecheck.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The rules of the product, with the command line among its fronts. */
@AnalyzeClasses(
    packages = "dev.facecheck",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      CommandLineArchitectureTest.NoFixtures.class
    })
class CommandLineArchitectureTest {
  @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureTest.class);

  /** The jar of the product's tests. */
  static final class NoFixtures implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }
}

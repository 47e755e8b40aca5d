package dev.facecheck.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What a server or a function is deployed with: nothing that only operators do. */
@AnalyzeClasses(packages = "dev.facecheck", importOptions = ImportOption.DoNotIncludeTests.class)
class DeployedPackagesTest {
  @ArchTest
  static final ArchRule nothingOfTheCommandLineIsDeployed =
      noClasses().should().resideInAnyPackage(ArchitectureTest.rooms("admin", "cli"));
}

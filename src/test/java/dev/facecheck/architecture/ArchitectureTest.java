package dev.facecheck.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.function.Predicate;

/** The sentences of ARCHITECTURE.md about who may know whom. */
@AnalyzeClasses(packages = "dev.facecheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String CLI = "dev.facecheck.cli";

  private static final Set<String> FRONTS =
      Set.of("dev.facecheck.http", "dev.facecheck.lambda", CLI);

  /** One slice for each package of ours that is wanted. */
  private static SliceAssignment slicesOf(String description, Predicate<String> wanted) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("dev.facecheck") && wanted.test(name)
            ? SliceIdentifier.of(name)
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return description;
      }
    };
  }

  @ArchTest
  static final ArchRule onlyOnnxKnowsTheRuntime =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.facecheck.onnx")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule onlyFrontsServiceAndConfigurationKnowTheFramework =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.facecheck.http",
              "dev.facecheck.lambda",
              CLI,
              "dev.facecheck.service",
              "dev.facecheck.config")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..", "jakarta..", "org.jboss..", "io.smallrye..", "io.vertx..");

  @ArchTest
  static final ArchRule onlyTheServerKnowsRestAndVertx =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.facecheck.http")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..");

  @ArchTest
  static final ArchRule onlyRequestsAreReadWithNetty =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.facecheck.request")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty..");

  /** Each layer knows those below it, and none above. */
  @ArchTest
  static final ArchRule noArrowLeadsUp =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("fronts")
          .definedBy("dev.facecheck.http", "dev.facecheck.lambda", CLI)
          .layer("service")
          .definedBy("dev.facecheck.service")
          .layer("configuration")
          .definedBy("dev.facecheck.config")
          .layer("request")
          .definedBy("dev.facecheck.request")
          .layer("core")
          .definedBy(core())
          .whereLayer("fronts")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("service")
          .mayOnlyBeAccessedByLayers("fronts")
          .whereLayer("configuration")
          .mayOnlyBeAccessedByLayers("fronts", "service")
          .whereLayer("request")
          .mayOnlyBeAccessedByLayers("fronts", "service");

  private static DescribedPredicate<JavaClass> core() {
    return resideOutsideOfPackages(
        "dev.facecheck.http",
        "dev.facecheck.lambda",
        CLI,
        "dev.facecheck.service",
        "dev.facecheck.config",
        "dev.facecheck.request");
  }

  @ArchTest
  static final ArchRule picturesDoNotKnowFaces =
      noClasses()
          .that()
          .resideInAPackage("dev.facecheck.image..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.facecheck.face",
              "dev.facecheck.measure",
              "dev.facecheck.pad",
              "dev.facecheck.policy",
              "dev.facecheck.onnx");

  @ArchTest
  static final ArchRule framesAndCropsKnowNoFileFormat =
      noClasses()
          .that()
          .resideInAPackage("dev.facecheck.image")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.facecheck.image.file");

  @ArchTest
  static final ArchRule packagesBelowTheFrontsFormNoCircle =
      slices()
          .assignedFrom(slicesOf("packages below the fronts", name -> !FRONTS.contains(name)))
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyDialectsSpeakAVendorsWords =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.facecheck.dialect",
              "dev.facecheck.http",
              "dev.facecheck.lambda",
              CLI,
              "dev.facecheck.service",
              "dev.facecheck.request",
              "dev.facecheck.config")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.facecheck.dialect");

  @ArchTest
  static final ArchRule facesAreNotJudgedWhereTheyAreFound =
      noClasses()
          .that()
          .resideInAnyPackage("dev.facecheck.face", "dev.facecheck.measure", "dev.facecheck.pad")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.facecheck.policy", "dev.facecheck.dialect");

  @ArchTest
  static final ArchRule policyKnowsNoPixels =
      noClasses()
          .that()
          .resideInAPackage("dev.facecheck.policy")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.facecheck.image..", "dev.facecheck.face", "dev.facecheck.onnx");

  @ArchTest
  static final ArchRule onlyDecoderAndCommandLineDraw =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.facecheck.image.file", CLI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.imageio..");

  @ArchTest
  static final ArchRule onlyTheFunctionAndTheStoreInDynamoDbKnowTheAwsSdk =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.facecheck.lambda", "dev.facecheck.access.dynamodb")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..");

  @ArchTest
  static final ArchRule onlyTheEmbeddedStoreKnowsSqlite =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.facecheck.access.sqlite")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.sqlite..", "java.sql..");

  @ArchTest
  static final ArchRule accessKnowsNoPictures =
      noClasses()
          .that()
          .resideInAPackage("dev.facecheck.access..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.facecheck.image..",
              "dev.facecheck.face",
              "dev.facecheck.measure",
              "dev.facecheck.policy",
              "dev.facecheck.dialect");

  @ArchTest
  static final ArchRule frontsDoNotKnowEachOther =
      slices().assignedFrom(slicesOf("fronts", FRONTS::contains)).should().notDependOnEachOther();

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl");
}

package dev.facecheck.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The sentences of ARCHITECTURE.md about who may know whom. */
@AnalyzeClasses(packages = "dev.facecheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyOnnxKnowsTheRuntime =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.facecheck.onnx")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule onlyTheEdgeAndConfigurationKnowTheFramework =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.facecheck.edge..", "dev.facecheck.config")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "jakarta..",
              "org.jboss..",
              "io.smallrye..",
              "io.vertx..",
              "io.netty..");

  @ArchTest
  static final ArchRule theCoreDoesNotKnowTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.facecheck.edge..", "dev.facecheck.config")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.facecheck.edge..", "dev.facecheck.config");

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
          .assignedFrom(
              new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                  String name = type.getPackageName();
                  return name.startsWith("dev.facecheck") && !name.contains(".edge")
                      ? SliceIdentifier.of(name)
                      : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                  return "packages below the fronts";
                }
              })
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyDialectsSpeakAVendorsWords =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.facecheck.dialect", "dev.facecheck.edge..", "dev.facecheck.config")
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
          .resideOutsideOfPackages("dev.facecheck.image.file", "dev.facecheck.edge.cli")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.imageio..");

  @ArchTest
  static final ArchRule onlyTheFunctionAndTheStoreInDynamoDbKnowTheAwsSdk =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.facecheck.edge.lambda", "dev.facecheck.access.dynamodb")
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
  static final ArchRule waysInDoNotKnowEachOther =
      slices().matching("dev.facecheck.edge.(*)..").should().notDependOnEachOther();

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

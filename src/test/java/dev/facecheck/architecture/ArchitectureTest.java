package dev.facecheck.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The sentences of ARCHITECTURE.md about who may know whom. */
@AnalyzeClasses(packages = "dev.facecheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyOnnxKnowsTheRuntime = only("onnx").mayKnow("ai.onnxruntime..");

  @ArchTest
  static final ArchRule onlyTheEdgeAndConfigurationKnowTheFramework =
      only("edge..", "config")
          .mayKnow(
              "io.quarkus..",
              "jakarta..",
              "org.jboss..",
              "io.smallrye..",
              "io.vertx..",
              "io.netty..");

  @ArchTest
  static final ArchRule theCoreDoesNotKnowTheEdge =
      only("edge..", "config").mayKnow(rooms("edge..", "config"));

  @ArchTest
  static final ArchRule picturesDoNotKnowFaces =
      classesOf("image").mustNotKnow(rooms("face", "measure", "pad", "policy", "onnx"));

  @ArchTest
  static final ArchRule facesAreNotJudgedWhereTheyAreFound =
      classesOf("face", "measure", "pad").mustNotKnow(rooms("policy", "dialect"));

  @ArchTest
  static final ArchRule policyKnowsNoPixels =
      classesOf("policy").mustNotKnow(rooms("image", "face", "onnx"));

  @ArchTest
  static final ArchRule onlyDecoderAndCommandLineDraw =
      only("image", "edge.cli", "synthetic", "evaluate").mayKnow("java.awt..", "javax.imageio..");

  @ArchTest
  static final ArchRule onlyTheFunctionAndTheStoreInDynamoDbKnowTheAwsSdk =
      only("edge.lambda", "access.dynamodb").mayKnow("software.amazon..");

  @ArchTest
  static final ArchRule onlyTheEmbeddedStoreKnowsSqlite =
      only("access.sqlite").mayKnow("org.sqlite..", "java.sql..");

  @ArchTest
  static final ArchRule accessKnowsNoPictures =
      classesOf("access..").mustNotKnow(rooms("image", "face", "measure", "policy", "dialect"));

  @ArchTest
  static final ArchRule waysInDoNotKnowEachOther =
      slices().matching("dev.facecheck.edge.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      classes().should().haveNameNotMatching(".*(Utils|Manager|Helper|Impl)");

  private static String[] rooms(String... names) {
    return Stream.of(names).map(name -> "dev.facecheck." + name).toArray(String[]::new);
  }

  /** No class outside of these rooms knows the packages. */
  private static Knowledge only(String... names) {
    return packages ->
        noClasses()
            .that()
            .resideOutsideOfPackages(rooms(names))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages);
  }

  /** No class inside of these rooms knows the packages. */
  private static Ignorance classesOf(String... names) {
    return packages ->
        noClasses()
            .that()
            .resideInAnyPackage(rooms(names))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages);
  }

  private interface Knowledge {
    ArchRule mayKnow(String... packages);
  }

  private interface Ignorance {
    ArchRule mustNotKnow(String... packages);
  }
}

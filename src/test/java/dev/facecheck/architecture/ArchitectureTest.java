package dev.facecheck.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sentences of ARCHITECTURE.md about who may know whom. */
@AnalyzeClasses(packages = "dev.facecheck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] FRONTS = rooms("http", "lambda", "cli");

  @ArchTest
  static final ArchRule onlyOnnxKnowsTheRuntime = only("onnx").mayKnow("ai.onnxruntime..");

  @ArchTest
  static final ArchRule onlyFrontsServiceAndConfigurationKnowTheFramework =
      only("http", "lambda", "cli", "service", "config")
          .mayKnow("io.quarkus..", "jakarta..", "org.jboss..", "io.smallrye..", "io.vertx..");

  @ArchTest
  static final ArchRule onlyTheServerKnowsRestAndVertx =
      only("http").mayKnow("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..");

  @ArchTest
  static final ArchRule onlyRequestsAreReadAsMime = only("request").mayKnow("org.apache.james..");

  /** Each layer knows those below it, and none above. */
  @ArchTest
  static final ArchRule noArrowLeadsUp =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("fronts")
          .definedBy(FRONTS)
          .layer("service")
          .definedBy(rooms("service"))
          .layer("configuration")
          .definedBy(rooms("config"))
          .layer("request")
          .definedBy(rooms("request"))
          .layer("core")
          .definedBy(
              resideOutsideOfPackages(
                  rooms("http", "lambda", "cli", "service", "config", "request")))
          .whereLayer("fronts")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("service")
          .mayOnlyBeAccessedByLayers("fronts")
          .whereLayer("configuration")
          .mayOnlyBeAccessedByLayers("fronts", "service")
          .whereLayer("request")
          .mayOnlyBeAccessedByLayers("fronts", "service");

  @ArchTest
  static final ArchRule picturesDoNotKnowFaces =
      none("image..").mayKnow(rooms("face", "measure", "pad", "policy", "onnx"));

  @ArchTest
  static final ArchRule framesAndCropsKnowNoFileFormat = none("image").mayKnow(rooms("image.file"));

  @ArchTest
  static final ArchRule packagesBelowTheFrontsFormNoCircle =
      slices()
          .assignedFrom(slicesOf("packages below the fronts", name -> !isFront(name)))
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyDialectsSpeakAVendorsWords =
      only("dialect", "http", "lambda", "cli", "service", "request", "config")
          .mayKnow(rooms("dialect"));

  @ArchTest
  static final ArchRule facesAreNotJudgedWhereTheyAreFound =
      none("face", "measure", "pad").mayKnow(rooms("policy", "dialect"));

  @ArchTest
  static final ArchRule policyKnowsNoPixels =
      none("policy").mayKnow(rooms("image..", "face", "onnx"));

  @ArchTest
  static final ArchRule onlyDecoderAndCommandLineDraw =
      only("image.file", "cli").mayKnow("java.awt..", "javax.imageio..");

  @ArchTest
  static final ArchRule onlyTheFunctionAndTheKeysInDynamoDbKnowTheAwsSdk =
      only("lambda", "access.dynamodb", "admin").mayKnow("software.amazon..");

  @ArchTest
  static final ArchRule onlyTheKeysInAFileKnowSqlite =
      only("access.sqlite", "admin").mayKnow("org.sqlite..", "java.sql..");

  /** What is deployed verifies licences. */
  @ArchTest
  static final ArchRule onlyOperatorsSignLicences =
      noClasses()
          .that()
          .resideOutsideOfPackages(rooms("admin", "cli"))
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(PrivateKey.class, KeyPairGenerator.class);

  @ArchTest
  static final ArchRule accessKnowsNoPictures =
      none("access..").mayKnow(rooms("image..", "face", "measure", "policy", "dialect"));

  @ArchTest
  static final ArchRule frontsDoNotKnowEachOther =
      slices()
          .assignedFrom(slicesOf("fronts", ArchitectureTest::isFront))
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      classes().should().haveNameNotMatching(".*(Utils|Manager|Helper|Impl)");

  /**
   * GraalVM for JDK 25 calls {@code Math.cbrt} as a leaf, but its method may stop for the garbage
   * collector, which then finds no map of the caller's references and ends the process: seen after
   * eleven minutes of load. {@code StrictMath.cbrt} is an ordinary call with the same result.
   */
  @ArchTest
  static final ArchRule nothingTakesTheCubeRootThatEndsExecutables =
      noClasses().should().callMethod(Math.class, "cbrt", double.class);

  static String[] rooms(String... names) {
    return Stream.of(names).map(name -> "dev.facecheck." + name).toArray(String[]::new);
  }

  private static boolean isFront(String name) {
    return List.of(FRONTS).contains(name);
  }

  /** Which packages a rule is about. */
  private interface Rule {
    ArchRule mayKnow(String... packages);
  }

  /** These rooms, and none else. */
  private static Rule only(String... names) {
    return knowing(noClasses().that().resideOutsideOfPackages(rooms(names)));
  }

  /** None of these rooms. */
  private static Rule none(String... names) {
    return knowing(noClasses().that().resideInAnyPackage(rooms(names)));
  }

  private static Rule knowing(GivenClassesConjunction classes) {
    return packages -> classes.should().dependOnClassesThat().resideInAnyPackage(packages);
  }

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
}

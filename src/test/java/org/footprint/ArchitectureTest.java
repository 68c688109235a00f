package org.footprint;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The rules of the house, for the code that ships. */
class ArchitectureTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.footprint");

  @Test
  void thereIsCodeToJudge() {
    assertThat(CODE).hasSizeGreaterThan(50);
  }

  @Test
  void onlyTheEngineAndTheProcessPackagesKnowCamunda() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.footprint.engine..", "org.footprint..process..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .check(CODE);
  }

  @Test
  void aCapabilityDoesNotKnowItsProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.footprint..process..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.footprint..process..")
        .check(CODE);
  }

  @Test
  void packagesDoNotGoRoundInCircles() {
    slices().assignedFrom(packages()).should().beFreeOfCycles().check(CODE);
  }

  /** What forms and processes need of the engine is apart from how the engine is set up. */
  @Test
  void theOfferToTheFormDeskKnowsNothingOfTheDesk() {
    noClasses()
        .that()
        .resideInAPackage("org.footprint.engine.form..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.footprint.engine", "org.footprint.engine.webapps..")
        .check(CODE);
  }

  @Test
  void theEngineAloneTellsTheTime() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.footprint.engine.EngineClock")
        .should()
        .callMethodWhere(
            describe(
                "the time is asked of the machine",
                (JavaMethodCall call) ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                            && (call.getName().equals("now")
                                || call.getName().matches("system.*|tick.*"))
                        || call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getName().matches("currentTimeMillis|nanoTime")
                        || call.getTargetOwner().getName().equals("java.util.Calendar")))
        .orShould()
        .callConstructor(Date.class)
        .check(CODE);
  }

  @Test
  void oldDatesStayAtTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.footprint.engine..", "org.footprint..process..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Date.class)
        .check(CODE);
  }

  @Test
  void londonIsKnownToTheCalendarAlone() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> contains(file, "Europe/")))
          .extracting(file -> file.getFileName().toString())
          .containsExactly("WorkingCalendar.java");
    }
  }

  @Test
  void nothingIsInjectedIntoAField() {
    noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .check(CODE);
  }

  @Test
  void aClassIsNamedAfterWhatItIs() {
    noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO)").check(CODE);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    var explained =
        CODE.stream()
            .filter(one -> one.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackageName)
            .toList();
    assertThat(
            CODE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("org.footprint"))
                .distinct()
                .filter(name -> !explained.contains(name))
                .filter(name -> !Files.exists(packageInfo(name))))
        .isEmpty();
  }

  @Test
  void whatIsWrittenDownForTheDatabaseStaysInRepositoriesAndTheirLike() {
    classes()
        .that()
        .resideInAPackage("org.footprint..process..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("org.springframework.jdbc..", "java.sql..")
        .check(CODE);
  }

  private static SliceAssignment packages() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass one) {
        return one.getPackageName().equals("org.footprint")
            ? SliceIdentifier.ignore()
            : SliceIdentifier.of(one.getPackageName());
      }

      @Override
      public String getDescription() {
        return "packages";
      }
    };
  }

  private static Path packageInfo(String name) {
    return Path.of("src/main/java", name.replace('.', '/'), "package-info.java");
  }

  private static boolean contains(Path file, String words) {
    try {
      return Files.readString(file).contains(words);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

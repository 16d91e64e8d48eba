package kr.salpim.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, for every module: see the README, made to hold. */
class HouseRulesTest {

  /** Entry points decode, call a use case and encode. */
  private static final int MAX_ENTRY_LINES = 40;

  private static final String DOMAIN = "kr.salpim.domain..";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("kr.salpim");

  @Test
  void allModulesAreLookedAt() {
    assertThat(
            List.of(
                "domain",
                "testkit",
                "adapters",
                "intake",
                "risk",
                "visits",
                "partners",
                "delivery",
                "desk",
                "local"))
        .allSatisfy(
            module ->
                assertThat(HOUSE).anyMatch(c -> c.getName().startsWith("kr.salpim." + module)));
  }

  @Test
  void theDomainKnowsNothingButJava() {
    classes()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", DOMAIN)
        .check(HOUSE);
  }

  @Test
  void modulesDependDownward() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("kr.salpim..")
        .layer("domain")
        .definedBy(DOMAIN)
        .layer("testkit")
        .definedBy("kr.salpim.testkit..")
        .layer("adapters")
        .definedBy("kr.salpim.adapters..")
        .layer("intake")
        .definedBy("kr.salpim.intake..")
        .layer("risk")
        .definedBy("kr.salpim.risk..")
        .layer("visits")
        .definedBy("kr.salpim.visits..")
        .layer("checkins")
        .definedBy("kr.salpim.checkins..")
        .layer("partners")
        .definedBy("kr.salpim.partners..")
        .layer("delivery")
        .definedBy("kr.salpim.delivery..")
        .layer("desk")
        .definedBy("kr.salpim.desk..")
        .layer("local")
        .definedBy("kr.salpim.local..")
        .whereLayer("local")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("intake")
        .mayOnlyBeAccessedByLayers("local")
        .whereLayer("risk")
        .mayOnlyBeAccessedByLayers("local")
        .whereLayer("visits")
        .mayOnlyBeAccessedByLayers("local")
        .whereLayer("checkins")
        .mayOnlyBeAccessedByLayers("local")
        .whereLayer("partners")
        .mayOnlyBeAccessedByLayers("local")
        .whereLayer("delivery")
        .mayOnlyBeAccessedByLayers("local")
        .whereLayer("desk")
        .mayOnlyBeAccessedByLayers("local")
        .whereLayer("adapters")
        .mayOnlyBeAccessedByLayers(
            "intake", "risk", "visits", "checkins", "partners", "delivery", "desk", "local")
        .whereLayer("testkit")
        .mayOnlyBeAccessedByLayers("local")
        .check(HOUSE);
  }

  @Test
  void theDomainHasNoClockAndNoChanceOfItsOwn() {
    noClasses()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(SecureRandom.class)
        .check(HOUSE);
  }

  @Test
  void thePackagesOfTheDomainFormNoCycle() {
    slices().matching("kr.salpim.domain.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void entryPointsAreSmall() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of(".."))) {
      List<Path> entries =
          sources
              .filter(path -> path.toString().contains("/src/main/java/"))
              .filter(path -> path.toString().endsWith(".java"))
              .filter(HouseRulesTest::isEntry)
              .toList();
      assertThat(entries).hasSizeGreaterThanOrEqualTo(3);
      assertThat(entries)
          .allSatisfy(
              entry ->
                  assertThat(body(entry)).as("%s", entry).isLessThanOrEqualTo(MAX_ENTRY_LINES));
    }
  }

  private static boolean isEntry(Path source) {
    return lines(source).stream().anyMatch(line -> line.strip().startsWith("@Funq"));
  }

  /** Lines from the class's declaration on; what is imported is no part of what it does. */
  private static int body(Path source) {
    List<String> lines = lines(source);
    int start = 0;
    while (!lines.get(start).contains(" class ")) {
      start++;
    }
    return lines.size() - start;
  }

  private static List<String> lines(Path source) {
    try {
      return Files.readAllLines(source);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}

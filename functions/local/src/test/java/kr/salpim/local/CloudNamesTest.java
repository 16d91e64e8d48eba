package kr.salpim.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.salpim.adapters.metrics.Metric;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.clock.Timer;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.risk.HouseholdKey;
import kr.salpim.domain.sos.Sos;
import kr.salpim.domain.table.Attributes;
import org.junit.jupiter.api.Test;

/**
 * What {@code infra/} calls things is what the code calls them. Terraform's own tests compare with
 * words of their own, and nothing but AWS enforces a policy: a renamed metric would leave its alarm
 * silent for ever, a new kind of items would be refused on the first day.
 */
class CloudNamesTest {

  private static final Path ROOT = root();
  private static final String FUNCTIONS = read("infra/functions.tf");
  private static final String POLICIES = read("infra/policies.tf");
  private static final String LOCALS = read("infra/locals.tf");

  /** What runs in the cloud. */
  private static final List<String> MODULES =
      List.of(
          "domain",
          "adapters",
          "intake",
          "risk",
          "delivery",
          "visits",
          "checkins",
          "partners",
          "desk");

  /** The record of accesses is granted by a statement of its own. */
  private static final String RECORDS = "L";

  @Test
  void eachKindOfItemsIsInReachOfSomebodyAndNoneIsThatNobodyWrites() {
    TreeSet<String> granted = new TreeSet<>();
    reach().forEach(module -> granted.addAll(quoted(module.group(2))));
    granted.add(RECORDS);

    assertThat(granted).containsExactlyElementsOf(kindsOfTheCode());
    assertThat(POLICIES)
        .contains("\"${kind}#*\"", "\"dynamodb:LeadingKeys\" = [\"" + RECORDS + "#*\"]");
  }

  @Test
  void eachFunctionsModuleHasAReachAndMayReadAreas() {
    assertThat(reach().map(module -> module.group(1)))
        .containsExactlyInAnyOrderElementsOf(MODULES.subList(2, MODULES.size()));
    String areas = Dong.PARTITION_PREFIX.replace("#", "");
    assertThat(reach()).allSatisfy(module -> assertThat(quoted(module.group(2))).contains(areas));
  }

  @Test
  void eachTimerIsReadByOneTick() {
    List<String> granted =
        found("timers = \\[([^\\]]*)]", FUNCTIONS)
            .flatMap(timers -> quoted(timers.group(1)).stream())
            .toList();
    assertThat(granted)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Timer.values()).map(Timer::kind).toList());
    assertThat(POLICIES).contains("\"${timer}#*\"");
  }

  @Test
  void theIndexesAreTheTables() {
    assertThat(found("/index/([a-z]+)\"", POLICIES).map(index -> index.group(1)))
        .containsExactlyInAnyOrder(Attributes.CLOCK, Attributes.BOARD);
    assertThat(read("infra/alarms.tf"))
        .contains("for index in [\"" + Attributes.CLOCK + "\", \"" + Attributes.BOARD + "\"]");
  }

  @Test
  void theStreamHandsOnWhatItsReadersReactTo() {
    assertThat(found("prefix = \\[([^\\]]+)]", FUNCTIONS).map(prefix -> quoted(prefix.group(1))))
        .containsExactlyInAnyOrder(
            List.of(Contact.PARTITION_PREFIX, Sos.PARTITION_PREFIX, HouseholdKey.PREFIX),
            List.of(Outgoing.PARTITION_PREFIX));
    assertThat(read("infra/streams.tf"))
        .contains("maximum_record_age_in_seconds      = " + Timer.BORN_LEASED_FOR.toSeconds());
  }

  @Test
  void eachFunctionIsOneOfItsModules() {
    assertThat(found("\"([a-z-]+)\" = \\{\\s+module = \"([a-z]+)\"", FUNCTIONS))
        .hasSize(11)
        .allSatisfy(
            function ->
                assertThat(sources(function.group(2)))
                    .as(function.group(1))
                    .anySatisfy(
                        source ->
                            assertThat(source).contains("@Funq(\"" + function.group(1) + "\")")));
  }

  @Test
  void theMetricsAreThoseThatFunctionsWrite() {
    String block = LOCALS.substring(LOCALS.indexOf("  metrics = {"));
    assertThat(found("(?m)^ +[a-z_]+ += \"([A-Za-z]+)\"$", block).map(name -> name.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("Salpim"), Arrays.stream(Metric.values()).map(Metric::title))
                .toList());
    assertThat(block).contains("dimensions = { Table = var.table_name }");
    assertThat(sources("adapters"))
        .anySatisfy(
            source ->
                assertThat(source).contains("NAMESPACE = \"Salpim\";", "DIMENSION = \"Table\";"));
  }

  /** Every partition begins with a capital letter and a number sign. */
  private static TreeSet<String> kindsOfTheCode() {
    TreeSet<String> kinds = new TreeSet<>();
    for (String module : MODULES) {
      for (String source : sources(module)) {
        found("\"([A-Z])#", source).forEach(kind -> kinds.add(kind.group(1)));
      }
    }
    return kinds;
  }

  private static Stream<MatchResult> reach() {
    return found("(?m)^    ([a-z]+) += \\{ kinds = \\[([^\\]]*)]", FUNCTIONS);
  }

  private static Stream<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }

  private static List<String> quoted(String list) {
    return found("\"([^\"]+)\"", list).map(word -> word.group(1)).toList();
  }

  private static List<String> sources(String module) {
    try (Stream<Path> files =
        Files.walk(ROOT.resolve("functions").resolve(module).resolve("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(CloudNamesTest::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(String file) {
    return read(ROOT.resolve(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The repository's, from wherever the test runs. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("infra/functions.tf"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}

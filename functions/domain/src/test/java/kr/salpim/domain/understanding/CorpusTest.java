package kr.salpim.domain.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Measures the triage on the labelled corpus; the report stands in target/corpus-report.txt. */
class CorpusTest {
  private static final Path REPORT = Path.of("target", "corpus-report.txt");
  private static final Triage TRIAGE = Triage.shipped();

  @Test
  void theSeenHalfIsUnderstood() throws IOException {
    CorpusReport report = report("seen.tsv").orElseThrow();
    assertThat(report.messages()).isGreaterThan(400);
    assertGood(report);
  }

  @Test
  void theUnseenHalfIsUnderstoodAsWell() throws IOException {
    Optional<CorpusReport> report = report("unseen.tsv");
    report.ifPresent(CorpusTest::assertGood);
  }

  private static void assertGood(CorpusReport report) {
    assertThat(report.macroF1()).isGreaterThanOrEqualTo(0.90);
    assertThat(report.emergencyRecall()).isGreaterThanOrEqualTo(0.98);
    assertThat(report.falseEmergenciesPerThousand()).isLessThanOrEqualTo(15);
  }

  private static Optional<CorpusReport> report(String file) throws IOException {
    Optional<List<LabelledMessage>> corpus = LabelledMessage.read(file);
    if (corpus.isEmpty()) {
      return Optional.empty();
    }
    CorpusReport report = CorpusReport.of(corpus.get(), TRIAGE::understand);
    String printed = report.print(file);
    System.out.print(printed);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, printed, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return Optional.of(report);
  }
}

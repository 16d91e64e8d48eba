package kr.salpim.domain.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\tFIRE",
        "one\tFIRE\t불\tmore",
        "\tFIRE\t불",
        "one\tfire\t불",
        "one\tFIRE\t(불",
        "one\tFIRE\t불)",
        "one\tFIRE\t불|물",
        "one\tFIRE\t불, ",
        "one\tFIRE\t!!"
      })
  void aMalformedPatternIsNamedWithFileAndLine(String row) {
    LexiconReader reader = new LexiconReader();
    assertThatThrownBy(() -> reader.patterns("some.tsv", List.of("# comment", row)))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("some.tsv:2: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule\tNOTHING\tFIRE",
        "rule\tEMERGENCY EARTHQUAKE\tFIRE",
        "rule\tNEED\tFIRE",
        "rule\tHELP\tUNKNOWN",
        "rule\tHELP\tFIRE>UNKNOWN",
        "rule\tHELP\t"
      })
  void aMalformedRuleIsNamedWithFileAndLine(String row) {
    LexiconReader reader = new LexiconReader();
    reader.patterns("some.tsv", List.of("one\tFIRE\t불"));
    assertThatThrownBy(() -> reader.rules("rules.tsv", List.of(row)))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("rules.tsv:1: ");
  }

  @Test
  void anIdMayStandOnlyOnce() {
    LexiconReader reader = new LexiconReader();
    assertThatThrownBy(() -> reader.patterns("a.tsv", List.of("x\tA\t불", "x\tA\t물")))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("a.tsv:2");
  }

  @Test
  void theShippedLexiconIsReadable() {
    Lexicon lexicon = LexiconReader.shipped();
    assertThat(lexicon.patternCount()).isGreaterThan(1_000);
    assertThat(lexicon.rules()).hasSizeGreaterThan(50);
  }
}

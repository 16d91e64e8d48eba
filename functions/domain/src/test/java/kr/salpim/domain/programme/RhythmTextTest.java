package kr.salpim.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "weekly",
        "every",
        "every 0d",
        "every -7d",
        "every week",
        "each fortnight",
        "birth",
        "birth+65",
        "birth+65y",
        "birth+65y 0d",
        "birth+65y 0d..",
        "birth+65y 0d...90d",
        "birth+65y,, 0d..90d",
        "birth+9999y 0d..90d",
        "death+1y 0d..90d",
        "02-30..03-31",
        "13-01..13-31",
        "7-1..8-31",
        "07-01..08-31 "
      })
  void whatIsNoRhythmIsRefusedByItsText(String text) {
    assertThatThrownBy(() -> RhythmText.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"");
  }

  @Test
  void aWindowThatEndsBeforeItBeginsIsRefusedWithTheRow() {
    assertThatThrownBy(() -> RhythmText.read("birth+65y 90d..0d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("birth+65y 90d..0d");
  }

  @Test
  void eachFormIsReadAsItIsMeant() {
    assertThat(RhythmText.read("birth 0d..28d"))
        .isEqualTo(
            new Rhythm.Anchored(
                Rhythm.Anchor.BIRTH,
                List.of(Span.parse("0d")),
                Span.parse("0d"),
                Span.parse("28d")));
    assertThat(RhythmText.read("due-140d,-112d -5d..5d"))
        .isEqualTo(
            new Rhythm.Anchored(
                Rhythm.Anchor.DUE,
                List.of(Span.parse("-140d"), Span.parse("-112d")),
                Span.parse("-5d"),
                Span.parse("5d")));
    assertThat(RhythmText.read("every 1w")).isEqualTo(new Rhythm.Repeated(Span.parse("7d")));
    assertThat(RhythmText.read("each quarter")).isEqualTo(new Rhythm.Calendar(3));
    assertThat(RhythmText.read("11-15..02-28"))
        .isEqualTo(new Rhythm.Season(MonthDay.of(11, 15), MonthDay.of(2, 28)));
  }
}

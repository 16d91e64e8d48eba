package kr.salpim.domain.risk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reasons of an assessment as a planner reads them on the board, one line each: {@code 전기
 * 끊김(단전) · 2026-11-02 · 한국전력 등 · 34%}. Never a name of a person, never an amount.
 */
public final class Explanation {

  private static final String BETWEEN = " · ";
  private static final String HIDDEN = "민감한 사정(담당자만 볼 수 있음)";
  private static final String SHOWN_ONLY = "점수에 넣지 않음";

  private Explanation() {}

  /** For those who may read all of it: the assigned worker and the 복지팀장. */
  public static List<String> of(Assessment assessment) {
    return of(assessment, EnumSet.allOf(Sensitivity.class));
  }

  /**
   * @param readable what this reader may read; of other reasons only the share is told
   */
  public static List<String> of(Assessment assessment, Set<Sensitivity> readable) {
    return assessment.reasons().stream().map(share -> line(share, readable)).toList();
  }

  private static String line(Share share, Set<Sensitivity> readable) {
    String much = share.points() > 0 ? share.percent() + "%" : SHOWN_ONLY;
    if (share.sensitivity() != Sensitivity.NONE && !readable.contains(share.sensitivity())) {
      return HIDDEN + BETWEEN + much;
    }
    String day = share.observed().map(LocalDate::toString).orElse("");
    return Stream.of(share.name(), day, share.from(), much)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(BETWEEN));
  }
}

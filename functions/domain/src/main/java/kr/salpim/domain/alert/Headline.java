package kr.salpim.domain.alert;

import kr.salpim.domain.understanding.Understanding;

/**
 * What the first line of a notice to staff says has happened; the text is {@code notice.<name>}.
 */
public enum Headline {
  /** 긴급 연락. */
  EMERGENCY,
  /** 도움 요청. */
  HELP,
  /** A neighbour is worried. */
  REPORT,
  /** Some other message. */
  OTHER,
  /** Signals that came from elsewhere than a message. */
  SIGNALS,
  /** 연락두절. */
  OUT_OF_CONTACT,
  /** 소재불명. */
  WHEREABOUTS_UNKNOWN,
  /** 안부 미확인. */
  CHECK_IN,
  /** A volunteer is worried. */
  WORRIED;

  public static Headline of(Understanding understood) {
    return switch (understood.kind()) {
      case EMERGENCY -> EMERGENCY;
      case HELP -> HELP;
      case REPORT -> REPORT;
      default -> OTHER;
    };
  }
}

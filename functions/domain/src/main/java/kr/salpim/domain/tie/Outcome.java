package kr.salpim.domain.tie;

import java.util.Optional;

/** What came of a round. */
public enum Outcome {
  /** 뵈었어요, 괜찮으세요. */
  MET,
  /** 통화했어요, 괜찮으세요. */
  CALLED,
  /** 못 뵈었어요. */
  NOT_MET,
  /** 걱정돼요. */
  WORRIED,
  /** The neighbour wrote. */
  HEARD_FROM,
  /** Staff visited and met the neighbour. */
  VISITED,
  /** A partner agency saw the neighbour. */
  SEEN_BY_PARTNER,
  /** Nobody answered. */
  SILENT,
  /** It was called off. */
  OFF;

  /** The answer with this number; empty where there is none. */
  public static Optional<Outcome> chosen(int choice) {
    return choice >= 1 && choice <= WORRIED.ordinal() + 1
        ? Optional.of(values()[choice - 1])
        : Optional.empty();
  }

  /** Whether it proves that the neighbour lives and is well. */
  public boolean reached() {
    return switch (this) {
      case MET, CALLED, HEARD_FROM, VISITED, SEEN_BY_PARTNER -> true;
      case NOT_MET, WORRIED, SILENT, OFF -> false;
    };
  }
}

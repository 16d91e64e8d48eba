package kr.salpim.domain.referral;

import java.util.List;

/** What came of something that one of the staff ordered. */
public sealed interface Ordered {

  /** Done now, or done before: the referral as it is. */
  record Done(Referral referral) implements Ordered {}

  /** There is no such household or referral. */
  record Missing() implements Ordered {}

  /** It is nothing to be done in the state that it is in. */
  record WrongState(ReferralState state) implements Ordered {}

  /** The household receives such a thing, or it is being arranged: whoever sends it must know. */
  record Duplicate(List<Flag> flags) implements Ordered {
    public Duplicate {
      flags = List.copyOf(flags);
    }
  }

  record Refused(Why why) implements Ordered {}

  /**
   * Something that is there already.
   *
   * @param id of the referral or benefit
   */
  record Flag(Kind kind, String id, String need) {

    /** What it is. */
    public enum Kind {
      REFERRAL,
      BENEFIT
    }
  }

  /** Why something cannot be done. */
  enum Why {
    /** A need that {@code routes.tsv} has not. */
    UNKNOWN_NEED,
    /** A call comes in the place of a referral, such as 112. */
    CALL_INSTEAD,
    /** No agency is named, or it takes part no longer. */
    NO_PARTNER,
    /** The agency is not for the household's dong. */
    OUT_OF_AREA,
    /** The household has not agreed to it. */
    NO_CONSENT,
    /** Danger must be approved by 복지팀장 or 동장. */
    NO_APPROVER,
    /** A reason must be given. */
    NO_REASON,
    /** The agency has as many open as it can tell apart by number. */
    NO_NUMBER,
    /** The agency has no phone to which a code can be sent. */
    NO_PHONE,
    /** The day's codes are used up. */
    TOO_MANY_CODES,
    /** There is no code, it is too old, or it was guessed at too often. */
    NO_CODE,
    WRONG_CODE,
    /** The agency is not told in this state, or for no such purpose. */
    NOTHING_TO_TELL
  }

  static Ordered refused(Why why) {
    return new Refused(why);
  }
}

package kr.salpim.domain.household;

import java.util.Locale;

/** What can be wrong with a field. */
public enum Fault {
  /** It looks like a resident registration number, which is never stored (개인정보보호법 §24의2). */
  RESIDENT_NUMBER,
  MISSING,
  TOO_LONG,
  TOO_MANY,
  /** It is not what the field holds, or has control characters. */
  UNREADABLE,
  IN_FUTURE,
  NEGATIVE,
  UNKNOWN_DONG,
  /** Whoever brings it may not say this of anybody. */
  NOT_PERMITTED,
  /** It is surely a household for which others answer: they are told by nobody but a person. */
  KNOWN_IN_ANOTHER_AREA,
  /** Its reference came before with other content. */
  OTHER_CONTENT;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

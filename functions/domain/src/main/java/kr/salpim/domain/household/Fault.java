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
  /** The dong has zones, and none of this name. */
  UNKNOWN_ZONE,
  /** Its reference came before with other content. */
  OTHER_CONTENT,
  /** No such programme of visits counts there. */
  UNKNOWN_PROGRAMME,
  /** Nobody is put into this programme: whoever it is for is in it anyway. */
  NOT_BY_HAND,
  /** So many members the household has not. */
  UNKNOWN_MEMBER,
  /** The programme counts from a birth date, and none is known. */
  NO_BIRTH_DATE,
  /** The programme counts from the day on which a child is expected, and none is known. */
  NO_DUE_DATE,
  /** A day that has passed. */
  IN_PAST,
  /** Years away from today. */
  TOO_FAR_OFF,
  /** The programme would owe the member no visit from that day on. */
  NOTHING_DUE,
  /** Nobody goes there: it is not known yet, sought, moved away, or nobody of it is alive. */
  NOT_VISITED,
  NOT_ENROLLED,
  /** The form has no such field. */
  UNKNOWN_FIELD,
  /** Nobody said yet what came of the visit. */
  NO_RESULT,
  /** Another neighbour of the same volunteer would be named alike: give one of them a nickname. */
  NAMED_ALIKE;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package kr.salpim.domain.inbound;

/** What intake decided that a stored message means for those who react to it. */
public enum Meaning {
  /** A new message, to be reacted to by what was understood. */
  MESSAGE,
  /** The answer to an open question. */
  ANSWER,
  /** An answer, but it is not clear to what: nothing changed, we ask back. */
  ASK_BACK,
  /** The contact refused further messages; confirmed once. */
  OPT_OUT,
  /** Refused again: noted, not confirmed a second time. */
  OPT_OUT_AGAIN,
  /** Staff entered somebody's call: the entry is an item of its own, this is its receipt. */
  DESK,
  /** Staff entered a call with a number that cannot be read. */
  DESK_BAD_NUMBER,
  /** Staff let everybody who is tied to a volunteer be asked after, for the weather. */
  WEATHER,
  /** Somebody asks to link this messenger to a phone. */
  LINK,
  /** A link was asked for with a number that cannot be read. */
  LINK_BAD_NUMBER,
  /** The code was right: the messenger is linked. */
  LINKED,
  /** The code was wrong. */
  LINK_WRONG
}

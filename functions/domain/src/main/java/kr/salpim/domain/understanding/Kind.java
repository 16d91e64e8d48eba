package kr.salpim.domain.understanding;

/** What a message is, in the order in which the kinds are tried. */
public enum Kind {
  /** Life or body is in danger now or soon. */
  EMERGENCY,
  /** The sender asks for, or clearly needs, help. */
  HELP,
  /** Somebody tells of another person who may be in trouble. */
  REPORT,
  /** The whole message is an answer: a number, yes, no, done. */
  ANSWER,
  /** The whole message asks to stop messages (수신거부). */
  OPT_OUT,
  /** Only a greeting or thanks. */
  GREETING,
  /** Everything else; a person reads it. */
  OTHER
}

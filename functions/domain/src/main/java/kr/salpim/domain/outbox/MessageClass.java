package kr.salpim.domain.outbox;

/** What law and courtesy see in a message (정보통신망법 §50). */
public enum MessageClass {
  /** The acknowledgement of somebody's own message. */
  REPLY,
  /** The answer to a command or to a numbered answer; it cannot go round in circles. */
  CONFIRMATION,
  /** 정보성: about a service that the reader has. */
  INFORMATIONAL,
  /** 광고성. */
  ADVERTISING,
  /** Cannot wait for the morning: notices to staff on duty, and what an emergency is answered. */
  URGENT,
  /** Tells staff that the system itself needs a person. */
  OPERATIONAL
}

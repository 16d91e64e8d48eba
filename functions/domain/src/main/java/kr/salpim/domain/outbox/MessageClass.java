package kr.salpim.domain.outbox;

/** What law and courtesy see in a message (정보통신망법 §50). */
public enum MessageClass {
  /** The acknowledgement of somebody's own message. */
  REPLY,
  /** 정보성: about a service that the reader has. */
  INFORMATIONAL,
  /** 광고성. */
  ADVERTISING,
  /** Cannot wait for the morning: notices to staff on duty and to those who are chased. */
  URGENT,
  /** Tells staff that the system itself needs a person. */
  OPERATIONAL
}

package kr.salpim.domain.inbound;

/** How a message came to the centre. Most cases come by voice and are entered by staff. */
public enum Source {
  /** Written by the person, on a channel. */
  MESSAGE,
  /** A call that staff took (전화). */
  CALL,
  /** A visit to the counter (방문 접수). */
  COUNTER,
  /** A missed call to be returned (부재중). */
  MISSED_CALL,
  /** Handed on by the city's hotline (120 다산콜). */
  HOTLINE_120
}

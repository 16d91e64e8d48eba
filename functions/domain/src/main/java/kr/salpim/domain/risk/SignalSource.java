package kr.salpim.domain.risk;

/** Where a signal comes from; what it weighs depends on it. */
public enum SignalSource {
  /** An institution's list that staff load (위기가구 발굴 시스템). */
  INSTITUTION,
  /** A message or call of the person concerned. */
  RESIDENT,
  /** A neighbour, landlord or other private person. */
  NEIGHBOUR,
  /** A mandated reporter (사회보장급여법 §13②). */
  MANDATED,
  /** A volunteer's check-in. */
  CHECK_IN,
  /** A visit's result. */
  VISIT,
  /** A partner agency's call. */
  PARTNER,
  /** Entered by staff. */
  STAFF
}

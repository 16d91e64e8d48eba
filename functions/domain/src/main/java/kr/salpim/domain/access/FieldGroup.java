package kr.salpim.domain.access;

/** What is known of a household, in the groups by which it is shown or withheld. */
public enum FieldGroup {
  /** Name and address. */
  ADDRESS_CARD,
  /** Phone number. */
  CONTACT,
  /** What a visitor must mind (방문 유의). */
  CAUTION,
  /** Who reported. */
  REPORTER,
  /** Notes on health. */
  HEALTH,
  /** Notes on violence and abuse. */
  ABUSE,
  /** Arrears and other signals, and what the assessment made of them. */
  SIGNALS,
  /** Level, standing, ladder, and who was told when. */
  STATE,
  /** Other notes. */
  NOTES,
  /** Who lives there, birth dates, consent. */
  MEMBERS
}

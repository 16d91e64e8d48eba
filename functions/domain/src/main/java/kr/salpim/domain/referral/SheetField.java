package kr.salpim.domain.referral;

import java.util.Arrays;
import kr.salpim.domain.access.FieldGroup;

/** What an agency may be told of a household, by its name in the contract. */
public enum SheetField {
  NAME("name", FieldGroup.ADDRESS_CARD),
  PHONE("phone", FieldGroup.CONTACT),
  ADDRESS("address", FieldGroup.ADDRESS_CARD),
  DONG("dong", FieldGroup.ADDRESS_CARD),
  HOUSEHOLD_TYPE("householdType", FieldGroup.MEMBERS),
  /** Of all who live there, in full years. */
  AGES("ages", FieldGroup.MEMBERS),
  /** What the planner wrote for the agency. */
  REASON("reason", FieldGroup.NOTES),
  /** 방문 유의: whoever goes there goes with somebody. */
  CAUTION("caution", FieldGroup.CAUTION);

  private final String word;
  private final FieldGroup group;

  SheetField(String word, FieldGroup group) {
    this.word = word;
    this.group = group;
  }

  public String word() {
    return word;
  }

  /** As what it stands in the access record. */
  public FieldGroup group() {
    return group;
  }

  static SheetField of(String word) {
    return Arrays.stream(values())
        .filter(field -> field.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("purposes.tsv: no field " + word));
  }
}

package kr.salpim.domain.risk;

/**
 * What is wrong with a reported row. It quotes nothing of the row: what somebody owes is theirs.
 *
 * @param field name of the field, as in a file's header
 * @param reason with the limit that was passed, where there is one
 */
public record WrongValue(String field, String reason) {}

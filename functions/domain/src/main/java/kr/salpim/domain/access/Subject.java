package kr.salpim.domain.access;

import java.util.Optional;
import java.util.Set;

/**
 * Whose data it is, as far as permissions depend on it.
 *
 * @param dong code of the household's dong
 * @param zone its zone, where it has one
 * @param assigned tokens of those to whom it is given: who took its alert, who visits, substitutes
 * @param receiver token of the person of the staff who took the report
 * @param careCrisis whether it is a case of violence or abuse
 */
public record Subject(
    String dong,
    Optional<String> zone,
    Set<String> assigned,
    Optional<String> receiver,
    boolean careCrisis) {

  public Subject {
    assigned = Set.copyOf(assigned);
  }
}

package kr.salpim.domain.casework;

import java.util.List;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.contact.Chase;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/** Somebody of a household is looked for: a message from one of its phones ends the alert. */
final class Search {

  private Search() {}

  /** Tokens of the phones of a household. */
  static List<String> phones(Item household, KeyedHash hash) {
    return Home.from(household).profile().phones().stream()
        .map(phone -> hash.of("phone|" + phone))
        .toList();
  }

  /** What lets intake find the alert when one of these phones writes. */
  static List<Change> chased(List<String> tokens, Key alert) {
    return tokens.stream()
        .<Change>map(
            token -> new Change.Put(Chase.begun(token, alert).toItem(), Condition.always()))
        .toList();
  }

  /**
   * Of these tokens those that are not chased for an alert yet. In a search a message may just have
   * been stored, which must stay marked; in any other alert each silence is told of anew.
   */
  static List<String> unmarked(List<String> tokens, Alert alert) {
    return alert.kind() == CaseKind.RISK
        ? tokens
        : tokens.stream().filter(token -> !alert.chased().contains(token)).toList();
  }
}

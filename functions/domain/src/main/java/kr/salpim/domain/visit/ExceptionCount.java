package kr.salpim.domain.visit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Value;

/**
 * How often somebody went alone: item {@code D#<dong>} / {@code EXCEPT#<quarter>#<programme>}.
 *
 * @param single visits that were excepted one by one
 * @param uses visits that went by the programme's approval
 * @param approval for all ordinary visits of the programme in that quarter
 */
public record ExceptionCount(
    String quarter, String programme, long single, long uses, Optional<Visit.Exemption> approval) {

  private static final String PREFIX = "EXCEPT#";
  private static final String SINGLE = "n";
  private static final String USES = "u";
  private static final String BY = "by";
  private static final String REASON = "rs";

  static String prefix(Quarter quarter) {
    return PREFIX + quarter + "#";
  }

  static Key key(String dong, Quarter quarter, String programme) {
    return new Key(Dong.partition(dong), prefix(quarter) + programme);
  }

  static ExceptionCount from(Item item) {
    String[] sort = item.key().sort().split("#", 3);
    return new ExceptionCount(
        sort[1],
        sort[2],
        item.number(SINGLE).orElse(0),
        item.number(USES).orElse(0),
        item.text(BY)
            .map(
                by ->
                    new Visit.Exemption(
                        by,
                        item.secret(REASON).orElseThrow(),
                        Optional.of(Quarter.parse(sort[1])))));
  }

  /** One visit more that was excepted by itself. */
  static Change single(Key key) {
    return new Change.Update(key, Map.of(), Map.of(SINGLE, 1L), Set.of(), Condition.always());
  }

  /** One visit more by the programme's approval. */
  static Change used(Key key) {
    return new Change.Update(key, Map.of(), Map.of(USES, 1L), Set.of(), Condition.has(BY));
  }

  /** Approves it for the quarter; where somebody did so before, that stands. */
  static Change approved(Key key, Visit.Exemption approval) {
    return new Change.Update(
        key,
        Map.of(BY, new Value.Text(approval.by()), REASON, new Value.Hidden(approval.reason())),
        Map.of(),
        Set.of(),
        Condition.missing(BY));
  }
}

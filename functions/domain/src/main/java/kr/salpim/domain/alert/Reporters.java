package kr.salpim.domain.alert;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;
import kr.salpim.domain.understanding.About;

/**
 * What whoever reported somebody else hears once somebody looks after it: that it is looked after,
 * and nothing of the case. Where violence is reported nothing goes out: the phone may be in the
 * wrong hands.
 */
final class Reporters {

  private static final String TEXT = "report.looking";

  private final Table table;
  private final Texts texts;
  private final KeyedHash hash;

  Reporters(Table table, Texts texts, KeyedHash hash) {
    this.table = table;
    this.texts = texts;
    this.hash = hash;
  }

  List<Change> looking(Alert alert, Turn turn) {
    if (alert.concern() == Concern.VIOLENCE) {
      return List.of();
    }
    return alert.reports().stream()
        .flatMap(key -> table.get(key).map(InboundItem::from).stream())
        .filter(report -> report.source() == Source.MESSAGE)
        .filter(report -> report.understanding().about() == About.OTHER)
        .collect(Collectors.toMap(Inbound::token, report -> report, (first, later) -> first))
        .values()
        .stream()
        .flatMap(report -> message(alert, report, turn).stream())
        .toList();
  }

  /** Once an alert, however often it is taken: the second finds the first in the way. */
  private Optional<Change> message(Alert alert, Inbound report, Turn turn) {
    Wording words = Wording.of(TEXT, report.understanding().language(), turn.dong().sender());
    Outgoing message =
        Outgoing.causedBy(
                hash,
                alert.cause(),
                "looking|" + report.token(),
                report.from(),
                words.text(texts),
                MessageClass.INFORMATIONAL,
                turn.dong().code(),
                turn.now())
            .worded(words);
    return table.get(Outgoing.key(message.id())).isPresent()
        ? Optional.empty()
        : Optional.of(message.queue(turn.firstDue(), message.lane()));
  }
}

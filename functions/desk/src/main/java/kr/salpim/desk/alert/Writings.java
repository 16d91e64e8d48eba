package kr.salpim.desk.alert;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.Concerns;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.InboundItem;
import kr.salpim.domain.inbound.Meaning;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.About;

/** What those who reported an alert wrote since, as far as the reader may see it. */
@Singleton
class Writings {

  /** What one contact writes in weeks; more is read one by one in the case. */
  private static final int MAX_READ = 200;

  private static final int MAX_SHOWN = 30;

  private final Table table;

  Writings(Table table) {
    this.table = table;
  }

  /** Their messages, oldest first. */
  List<Inbound> of(Alert alert) {
    return alert.reports().stream()
        .flatMap(first -> since(first).stream())
        .sorted(Comparator.comparing(Inbound::received))
        .limit(MAX_SHOWN)
        .toList();
  }

  private List<Inbound> since(Key first) {
    return table
        .get(first)
        .map(InboundItem::from)
        .map(message -> since(first.partition(), message.received()))
        .orElse(List.of());
  }

  private List<Inbound> since(String contact, Instant start) {
    return table.query(contact, Inbound.SORT_PREFIX, MAX_READ).stream()
        .map(InboundItem::from)
        .filter(message -> message.meaning() == Meaning.MESSAGE)
        .filter(message -> !message.received().isBefore(start))
        .toList();
  }

  /** The groups of data that these messages are. */
  static Set<FieldGroup> groups(List<Inbound> messages) {
    Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
    for (Inbound message : messages) {
      groups.add(text(message));
      groups.add(writer(message));
    }
    return groups;
  }

  /** As lines; what the reader may not see is left out. */
  static List<AlertDetails.Writing> lines(List<Inbound> messages, Set<FieldGroup> shown) {
    return messages.stream()
        .filter(message -> shown.contains(text(message)))
        .map(
            message ->
                new AlertDetails.Writing(
                    message.received().toString(),
                    message.text().reveal(),
                    shown.contains(writer(message)) ? message.from().user() : "",
                    message.understanding().about() == About.SELF))
        .toList();
  }

  private static FieldGroup text(Inbound message) {
    return switch (Concerns.of(message.understanding())) {
      case GENERAL -> FieldGroup.NOTES;
      case HEALTH -> FieldGroup.HEALTH;
      case VIOLENCE -> FieldGroup.ABUSE;
    };
  }

  private static FieldGroup writer(Inbound message) {
    return message.understanding().about() == About.SELF ? FieldGroup.CONTACT : FieldGroup.REPORTER;
  }
}

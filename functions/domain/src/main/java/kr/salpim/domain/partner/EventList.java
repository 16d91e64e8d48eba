package kr.salpim.domain.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.Ids;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;
import kr.salpim.domain.table.Table;

/** What a partner was told, page by page, and again where it asks for that. */
public final class EventList {

  /** What one query reads: at 200 bytes an event far less than a page of 1 MB. */
  private static final int PAGE = 200;

  private static final int DIGITS = 10;

  /** Of the time with which a sort key goes on after its prefix. */
  private static final int TIME_DIGITS = 13;

  private final Table table;
  private final PartnerEvents events;
  private final Clock clock;
  private final Ids ids;

  public EventList(Table table, PartnerEvents events, Clock clock, Ids ids) {
    this.table = table;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
  }

  /** What came of the wish to be told again. */
  public sealed interface Again {

    /** It is told under this id, now or before by the same call. */
    record Told(String id) implements Again {}

    /** No such event is the caller's. */
    record Missing() implements Again {}

    /** The partner has nothing to which it could be told. */
    record NoWebhook() implements Again {}
  }

  /** By what an event is listed on from, and told again. */
  public static String cursor(PartnerEvent event) {
    return String.format(Locale.ROOT, "%013d.%s", event.at().toEpochMilli(), event.id());
  }

  private static String sort(String cursor) {
    return PartnerEvent.SORT_PREFIX + cursor.replaceFirst("\\.", "#");
  }

  /**
   * The events after one, oldest first.
   *
   * @param after cursor of an event, whether it is still there or not
   */
  public List<PartnerEvent> after(PartnerCaller caller, Optional<String> after, int limit) {
    if (!caller.may(PartnerScope.EVENT_READ)) {
      return List.of();
    }
    List<PartnerEvent> found = new ArrayList<>();
    read(caller, PartnerEvent.SORT_PREFIX, after.map(EventList::sort).orElse(""), limit, found);
    return found.stream().limit(limit).toList();
  }

  /** A page that is full is read again in ten narrower ones, down to the millisecond. */
  private void read(
      PartnerCaller caller, String prefix, String after, int limit, List<PartnerEvent> found) {
    boolean before =
        prefix.compareTo(after) < 0
            && !after.startsWith(prefix)
            && prefix.length() > PartnerEvent.SORT_PREFIX.length();
    if (before || found.size() >= limit) {
      return;
    }
    List<Item> page = table.query(Partner.partition(caller.partner().id()), prefix, PAGE);
    boolean narrowest = prefix.length() == PartnerEvent.SORT_PREFIX.length() + TIME_DIGITS;
    if (page.size() < PAGE || narrowest) {
      long now = clock.millis();
      page.stream()
          .filter(item -> item.key().sort().compareTo(after) > 0 && !item.expiredAt(now))
          .map(PartnerEvent::from)
          .forEach(found::add);
      return;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      read(caller, prefix + digit, after, limit, found);
    }
  }

  /**
   * Tells the same subject again, as a new event.
   *
   * @param once names the call: of the same one twice comes one event
   */
  public Again again(PartnerCaller caller, String cursor, String once) {
    Partner partner = caller.partner();
    Optional<PartnerEvent> event =
        Stream.of(new Key(Partner.partition(partner.id()), sort(cursor)))
            .filter(key -> caller.may(PartnerScope.EVENT_READ))
            .flatMap(key -> table.get(key).stream())
            .filter(item -> !item.expiredAt(clock.millis()))
            .map(PartnerEvent::from)
            .findFirst();
    if (event.isEmpty()) {
      return new Again.Missing();
    }
    if (partner.webhook().isEmpty()) {
      return new Again.NoWebhook();
    }
    PartnerEvent told = event.get();
    String cause = "again|" + once;
    // Refused where the message stands already, from a run of this call that died unanswered.
    table.writeAll(
        events.tell(
            partner, told.type(), told.subject(), cause, told.dong(), false, clock.instant()),
        ids.next());
    return new Again.Told(events.id(partner, told.type(), cause));
  }
}

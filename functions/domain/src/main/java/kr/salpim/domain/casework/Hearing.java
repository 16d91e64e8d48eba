package kr.salpim.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kr.salpim.domain.alert.Alerts;
import kr.salpim.domain.alert.Concerns;
import kr.salpim.domain.alert.Headline;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Known;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.inbound.Source;
import kr.salpim.domain.ladder.CaseKind;
import kr.salpim.domain.ladder.Concern;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.risk.KindOf;
import kr.salpim.domain.risk.Level;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.table.Value;
import kr.salpim.domain.understanding.About;

/**
 * What a message means for a household: its signals are stored, the household is assessed anew, and
 * somebody is asked to answer for it. A household that nobody knows yet gets its id from the first
 * report.
 */
public final class Hearing {

  private final Table table;
  private final Judge judge;
  private final Alerts alerts;
  private final KeyedHash hash;

  public Hearing(Table table, Judge judge, Alerts alerts, KeyedHash hash) {
    this.table = table;
    this.judge = judge;
    this.alerts = alerts;
    this.hash = hash;
  }

  /** What belongs into the transaction that reacts to the message. */
  public List<Change> changes(Inbound inbound, Turn turn) {
    Known writer = Known.read(table, inbound.token());
    boolean own = own(inbound, writer);
    Optional<CaseFile> file = file(writer, own, turn);
    String household =
        file.map(f -> f.household().id()).orElseGet(() -> hash.of("household|" + inbound.cause()));
    List<Signal> signals = signals(inbound, household, source(inbound, writer, own));
    Assessment assessment = judge.assess(file, signals, turn.now());
    Alerts.News news =
        new Alerts.News(
            // Whatever somebody writes, somebody reads within a working day.
            assessment.level().atLeast(Level.CAUTION),
            Concerns.of(inbound.understanding()),
            Headline.of(inbound.understanding()),
            Math.max(1, assessment.reasons().size()),
            Optional.of(inbound.key()),
            inbound.token());

    List<Change> changes = new ArrayList<>();
    signals.forEach(s -> changes.add(new Change.Put(s.toItem(), Condition.absent())));
    changes.addAll(contact(inbound, writer, own, file.isEmpty() ? household : "", turn));
    String episode = hash.of("episode|" + inbound.cause());
    boolean opens = file.map(f -> f.open().isEmpty()).orElse(true);
    Optional<String> opened = opens ? Optional.of(episode) : Optional.empty();
    changes.addAll(
        file.map(known -> Assessed.change(known, assessment, opened).changes())
            .orElseGet(() -> List.of(Assessed.provisional(household, episode, assessment, turn))));
    changes.addAll(
        opens
            ? alerts.open(
                household,
                episode,
                CaseKind.RISK,
                List.of(),
                file.flatMap(f -> f.household().zone()),
                news,
                turn)
            : alerts.more(file.get().open().get(0), news, inbound.id(), turn));
    return changes;
  }

  /** Whether it is the writer's own household that it is about. */
  private static boolean own(Inbound inbound, Known writer) {
    boolean resident =
        writer.contact().flatMap(Contact::role).map(Role.RESIDENT::equals).orElse(true);
    boolean entered = inbound.source() != Source.MESSAGE;
    return resident && (entered || inbound.understanding().about() == About.SELF);
  }

  private Optional<CaseFile> file(Known writer, boolean own, Turn turn) {
    Optional<Contact> contact = writer.contact();
    boolean looksAfter =
        contact.flatMap(Contact::role).filter(role -> role != Role.RESIDENT).isPresent();
    if (own || looksAfter && contact.flatMap(Contact::household).isPresent()) {
      return contact
          .flatMap(Contact::household)
          .flatMap(id -> CaseFile.read(table, id, turn.now()));
    }
    // The neighbour of whom they told last, as long as that case is open.
    return contact
        .flatMap(Contact::reported)
        .flatMap(id -> CaseFile.read(table, id, turn.now()))
        .filter(file -> !file.open().isEmpty());
  }

  private static SignalSource source(Inbound inbound, Known writer, boolean own) {
    if (own) {
      return SignalSource.RESIDENT;
    }
    return writer
        .contact()
        .flatMap(Contact::role)
        .map(
            role ->
                switch (role) {
                  case VOLUNTEER -> SignalSource.CHECK_IN;
                  case TONG_HEAD -> SignalSource.MANDATED;
                  default -> role.staff() ? SignalSource.STAFF : SignalSource.NEIGHBOUR;
                })
        .orElse(SignalSource.NEIGHBOUR);
  }

  private List<Signal> signals(Inbound inbound, String household, SignalSource source) {
    LocalDate day = inbound.sent().atZone(WorkingDays.SEOUL).toLocalDate();
    return KindOf.message(inbound.understanding(), source).stream()
        .map(
            kind ->
                new Signal(
                    household,
                    source,
                    hash.of("signal|" + inbound.cause() + "|" + kind),
                    kind,
                    day,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    inbound.received()))
        .toList();
  }

  /**
   * Who wrote is remembered with the household; and where somebody suffers violence nothing more is
   * sent to them until a worker decides.
   */
  private static List<Change> contact(
      Inbound inbound, Known writer, boolean own, String fresh, Turn turn) {
    Map<String, Value> set = new HashMap<>();
    Condition when = Condition.always();
    if (!fresh.isEmpty()) {
      String name = own ? Contact.HOUSEHOLD : Contact.REPORTED;
      set.put(name, new Value.Text(fresh));
      Optional<String> before =
          writer.contact().flatMap(own ? Contact::household : Contact::reported);
      when = before.map(id -> Condition.is(name, id)).orElseGet(() -> Condition.missing(name));
    }
    if (own && Concerns.of(inbound.understanding()) == Concern.VIOLENCE) {
      set.put(Contact.HUSHED, new Value.Num(turn.now().toEpochMilli()));
    }
    if (set.isEmpty()) {
      return List.of();
    }
    if (writer.contact().isEmpty()) {
      set.put(Contact.ADDRESS, new Value.Hidden(inbound.from().toSecret()));
    }
    return List.of(new Change.Update(Contact.key(inbound.token()), set, Map.of(), Set.of(), when));
  }
}

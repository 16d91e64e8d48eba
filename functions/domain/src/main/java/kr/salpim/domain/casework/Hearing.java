package kr.salpim.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.alert.AlertParts;
import kr.salpim.domain.alert.Alerts;
import kr.salpim.domain.alert.Closing;
import kr.salpim.domain.alert.Concerns;
import kr.salpim.domain.alert.Headline;
import kr.salpim.domain.alert.Resuming;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.household.FamilyChange;
import kr.salpim.domain.inbound.Inbound;
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

/**
 * What a message means for a household: its signals are stored, the household is assessed anew, and
 * somebody of its dong is asked to answer for it.
 */
public final class Hearing {

  private final Directory directory;
  private final Judge judge;
  private final Alerts alerts;
  private final Resuming resuming;
  private final KeyedHash hash;
  private final Homesteads homesteads;

  public Hearing(Table table, Directory directory, Judge judge, AlertParts alerts, KeyedHash hash) {
    this.directory = directory;
    this.judge = judge;
    this.alerts = alerts.alerts();
    this.resuming = alerts.resuming();
    this.hash = hash;
    this.homesteads = new Homesteads(table, hash);
  }

  /** What belongs into the transaction that reacts to the message. */
  public List<Change> changes(Inbound inbound, Turn turn) {
    Writer writer = homesteads.writer(inbound);
    Optional<CaseFile> file = homesteads.file(writer, turn.now());
    Turn here = at(file, writer, turn);
    // Of those that turned out to be one, the one that is meant: it may be parted from them again.
    String household =
        file.flatMap(f -> homesteads.meant(writer)).orElseGet(() -> homesteads.fresh(writer));
    List<Signal> signals = signals(inbound, household, source(writer));
    Assessment assessment = judge.assess(file, signals, turn.now());
    String episode = hash.of("episode|" + inbound.cause());
    boolean opens = file.map(f -> f.open().isEmpty()).orElse(true);
    Optional<Alert> before = file.flatMap(f -> f.superseded().stream().findFirst());

    List<Change> changes = new ArrayList<>();
    signals.forEach(s -> changes.add(new Change.Put(s.toItem(), Condition.absent())));
    contact(writer, file.isEmpty() ? household : "", turn).ifPresent(changes::add);
    Optional<String> opened = opens ? Optional.of(episode) : Optional.empty();
    changes.addAll(
        file.map(
                known ->
                    assessed(
                            known,
                            before.map(Alert::household).orElse(household),
                            assessment,
                            opened,
                            here)
                        .changes())
            .orElseGet(
                () -> homesteads.born(writer, household, here.dong().code(), assessment, episode)));
    Alerts.News news = news(inbound, assessment);
    changes.addAll(
        opens
            ? opened(file, before, household, episode, news, here)
            : alerts.more(file.get().open().get(0), news, here));
    return changes;
  }

  private List<Change> opened(
      Optional<CaseFile> file,
      Optional<Alert> before,
      String household,
      String episode,
      Alerts.News news,
      Turn turn) {
    Optional<String> zone = file.flatMap(f -> f.household().zone());
    return before.isPresent()
        ? resuming.open(before.get(), episode, file.get().household().standing(), zone, news, turn)
        : alerts.open(household, episode, CaseKind.RISK, List.of(), zone, news, turn);
  }

  /** What could not be assessed before is tried anew: now there is more to go by. */
  private static FamilyChange assessed(
      CaseFile known, String part, Assessment assessment, Optional<String> opened, Turn turn) {
    FamilyChange family = Assessed.change(known, part, assessment, opened);
    if (known.parked()) {
      Closing.assessAnew(family, known.household().id(), turn.now());
    }
    return family;
  }

  /**
   * The household's dong answers for it, or the person's: a message may come over another one's
   * number, or be entered by the district office.
   */
  private Turn at(Optional<CaseFile> file, Writer writer, Turn turn) {
    return file.map(known -> known.household().dong())
        .or(() -> writer.contact().flatMap(Contact::dong))
        .filter(dong -> !dong.equals(turn.dong().code()))
        .map(dong -> new Turn(directory.dong(dong), turn.now(), turn.firstDue()))
        .orElse(turn);
  }

  private static Alerts.News news(Inbound inbound, Assessment assessment) {
    return new Alerts.News(
        // Whatever somebody writes, somebody reads within a working day.
        assessment.level().atLeast(Level.CAUTION),
        Concerns.of(inbound.understanding()),
        Headline.of(inbound.understanding()),
        Math.max(1, assessment.reasons().size()),
        Optional.of(inbound.key()),
        inbound.token());
  }

  private static SignalSource source(Writer writer) {
    if (writer.own()) {
      return SignalSource.RESIDENT;
    }
    return writer
        .contact()
        .flatMap(Contact::role)
        .map(Hearing::source)
        .orElse(SignalSource.NEIGHBOUR);
  }

  private static SignalSource source(Role role) {
    return switch (role) {
      case VOLUNTEER -> SignalSource.CHECK_IN;
      case TONG_HEAD -> SignalSource.MANDATED;
      default -> role.staff() ? SignalSource.STAFF : SignalSource.NEIGHBOUR;
    };
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
  private static Optional<Change> contact(Writer writer, String fresh, Turn turn) {
    Map<String, Value> set = new HashMap<>();
    Condition when = Condition.always();
    if (!fresh.isEmpty() && writer.remembered().isPresent()) {
      String name = writer.remembered().get();
      set.put(name, new Value.Text(fresh));
      when =
          writer
              .household()
              .map(before -> Condition.is(name, before))
              .orElseGet(() -> Condition.missing(name));
    }
    boolean violence =
        Concerns.of(writer.inbound().understanding()) == Concern.VIOLENCE && writer.own();
    if (violence && writer.contact().flatMap(Contact::hushed).isEmpty()) {
      set.put(Contact.HUSHED, new Value.Num(turn.now().toEpochMilli()));
    }
    if (set.isEmpty()) {
      return Optional.empty();
    }
    if (writer.contact().isEmpty()) {
      set.put(Contact.ADDRESS, new Value.Hidden(writer.inbound().from().toSecret()));
    }
    return Optional.of(
        new Change.Update(Contact.key(writer.token()), set, Map.of(), Set.of(), when));
  }
}

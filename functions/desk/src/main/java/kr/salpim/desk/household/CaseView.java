package kr.salpim.desk.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.household.Consent;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Households;
import kr.salpim.domain.household.LogEntry;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.risk.Signal;
import kr.salpim.domain.table.Table;

/** A case as JSON, a group of data at a time; what is not shown is not read either. */
@ApplicationScoped
class CaseView {

  /** More than any household's. */
  private static final int MAX_SIGNALS = 1_000;

  private final Table table;
  private final Households households;
  private final Clock clock;

  CaseView(Table table, Cases cases, Clock clock) {
    this.table = table;
    this.households = cases.households();
    this.clock = clock;
  }

  Map<String, Object> of(Home home, Set<FieldGroup> groups) {
    Map<String, Object> view = new TreeMap<>();
    view.put(Cases.HOUSEHOLD, home.id());
    view.put("version", home.household().version());
    for (FieldGroup group : groups) {
      put(view, home, group);
    }
    return view;
  }

  private void put(Map<String, Object> view, Home home, FieldGroup group) {
    Profile profile = home.profile();
    switch (group) {
      case ADDRESS_CARD -> {
        view.put("names", profile.members().stream().map(Member::name).toList());
        view.put("address", profile.residence().map(Residence::written).orElse(""));
        view.put("tong", profile.residence().flatMap(Residence::tong).orElse(""));
        view.put("dong", home.household().dong());
        view.put("zone", home.household().zone().orElse(""));
      }
      case CONTACT -> view.put("phones", profile.phones());
      case CAUTION -> view.put("caution", profile.caution());
      case ABUSE -> view.put("careCrisis", profile.careCrisis());
      case SIGNALS -> view.put("signals", signals(home).map(CaseView::signal).toList());
      case STATE -> state(view, home.household());
      case NOTES -> view.put("notes", signals(home).flatMap(CaseView::note).toList());
      case MEMBERS -> members(view, profile);
      case REPORTER, HEALTH -> {
        // Written down nowhere in the household's own items.
      }
    }
  }

  private Stream<Signal> signals(Home home) {
    return home.household().ids().stream()
        .flatMap(
            id -> table.query(Household.partition(id), Signal.SORT_PREFIX, MAX_SIGNALS).stream())
        .filter(item -> !item.expiredAt(clock.millis()))
        .map(Signal::from);
  }

  private static Map<String, Object> signal(Signal signal) {
    Map<String, Object> row = new TreeMap<>();
    row.put("source", signal.source().name());
    row.put("kind", signal.kind());
    row.put("observed", signal.observed().toString());
    signal.amount().ifPresent(won -> row.put("amount", won));
    signal.months().ifPresent(count -> row.put("months", count));
    return row;
  }

  private static Stream<Map<String, String>> note(Signal signal) {
    return signal.note().stream()
        .map(text -> Map.of("observed", signal.observed().toString(), "note", text.reveal()));
  }

  private void state(Map<String, Object> view, Household household) {
    view.put("standing", household.standing().name());
    view.put("level", household.level().name());
    view.put("episode", household.episode().orElse(""));
    view.put("merged", household.merged());
    view.put(
        "log",
        household.ids().stream()
            .flatMap(id -> households.log(id).stream())
            .map(CaseView::entry)
            .toList());
  }

  private static Map<String, String> entry(LogEntry entry) {
    return Map.of(
        "at", entry.at().toString(),
        "what", entry.what(),
        "by", entry.by(),
        "reason", entry.reason().map(Secret::reveal).orElse(""));
  }

  private static void members(Map<String, Object> view, Profile profile) {
    Consent consent = profile.consent();
    view.put("type", profile.type().name());
    view.put("housing", profile.housing().name());
    view.put("messages", consent.messages());
    view.put("sharing", consent.sharing());
    view.put("consented", day(consent.given()));
    view.put("members", profile.members().stream().map(CaseView::member).toList());
  }

  private static Map<String, String> member(Member member) {
    return Map.of(
        "name", member.name(),
        "sex", member.sex().name(),
        "birth", day(member.birth()),
        "relation", member.relation(),
        "phone", member.phone().orElse(""),
        "due", day(member.due()));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(Object::toString).orElse("");
  }
}

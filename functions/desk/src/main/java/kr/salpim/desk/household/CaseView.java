package kr.salpim.desk.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.salpim.desk.Subjects;
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

/** A case as JSON, a group of data at a time; what is not shown is not read either. */
@ApplicationScoped
class CaseView {

  private final Households households;
  private final CaseSignals signals;
  private final Subjects subjects;
  private final CaseChecks checks;
  private final CaseHelp help;

  CaseView(Cases cases, CaseSignals signals, Subjects subjects, CaseChecks checks, CaseHelp help) {
    this.households = cases.households();
    this.signals = signals;
    this.subjects = subjects;
    this.checks = checks;
    this.help = help;
  }

  Map<String, Object> of(Home home, Set<FieldGroup> groups) {
    Map<String, Object> view = new TreeMap<>();
    view.put(Cases.HOUSEHOLD, home.id());
    view.put("version", home.household().version());
    for (FieldGroup group : groups) {
      put(view, home, group, groups);
    }
    return view;
  }

  private void put(Map<String, Object> view, Home home, FieldGroup group, Set<FieldGroup> groups) {
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
      case SIGNALS -> {
        view.put("signals", signals.rows(home, CaseSignals.readable(groups)));
        view.put("reasons", signals.reasons(home, CaseSignals.readable(groups)));
      }
      case STATE -> {
        state(view, home.household(), groups.contains(FieldGroup.NOTES));
        view.put("alerts", subjects.alerts(home).stream().map(CaseAlerts::row).toList());
        view.put("ties", checks.ties(home));
        view.put("referrals", help.referrals(home, groups));
        view.put("checkins", checks.rounds(home, groups.contains(FieldGroup.NOTES)));
      }
      case NOTES -> {
        view.put("notes", signals.notes(home, CaseSignals.readable(groups)));
        view.put("benefits", help.benefits(home));
      }
      case MEMBERS -> members(view, profile);
      case REPORTER, HEALTH -> {
        // Health shows in signals and notes; who reported, in the message that was received.
      }
    }
  }

  /** A reason is free text, which may say anything: it is a note. */
  private void state(Map<String, Object> view, Household household, boolean notes) {
    view.put("standing", household.standing().name());
    view.put("level", household.level().name());
    view.put("episode", household.episode().orElse(""));
    view.put("merged", household.merged());
    view.put(
        "log",
        household.ids().stream()
            .flatMap(id -> households.log(id).stream())
            .map(entry -> entry(entry, notes))
            .toList());
  }

  private static Map<String, String> entry(LogEntry entry, boolean notes) {
    return Map.of(
        "at", entry.at().toString(),
        "what", entry.what(),
        "by", entry.by(),
        "reason", entry.reason().filter(text -> notes).map(Secret::reveal).orElse(""));
  }

  private static void members(Map<String, Object> view, Profile profile) {
    Consent consent = profile.consent();
    view.put("type", profile.type().name());
    view.put("housing", profile.housing().name());
    view.put("messages", consent.messages());
    view.put("sharing", consent.sharing());
    view.put("consented", day(consent.given()));
    view.put("sharingAsked", day(consent.shared()));
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

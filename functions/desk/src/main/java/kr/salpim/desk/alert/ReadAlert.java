package kr.salpim.desk.alert;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.alert.Alert;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.casework.Assessed;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.household.Profile;
import kr.salpim.domain.household.Residence;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.risk.Assessment;
import kr.salpim.domain.risk.Explanation;
import kr.salpim.domain.risk.Sensitivity;
import kr.salpim.domain.table.Table;

/** Opens one alert: its whole record, and of the household what the caller may see. */
@Singleton
class ReadAlert implements StaffCommand {

  /** What an alert shows; the rest of the case is {@code case-read}'s. */
  private static final Set<FieldGroup> SHOWN =
      EnumSet.of(
          FieldGroup.STATE,
          FieldGroup.SIGNALS,
          FieldGroup.ADDRESS_CARD,
          FieldGroup.CONTACT,
          FieldGroup.CAUTION);

  private final AlertViews alerts;
  private final AlertAccess access;
  private final Writings writings;
  private final Table table;

  ReadAlert(AlertViews alerts, AlertAccess access, Writings writings, Table table) {
    this.alerts = alerts;
    this.access = access;
    this.writings = writings;
    this.table = table;
  }

  @Override
  public String name() {
    return "alert-read";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Alert alert = alerts.in(body);
    Home home = access.home(alert);
    Assessment assessment = Assessed.of(table.get(Household.key(home.id())).orElseThrow());
    Set<FieldGroup> allowed = access.allowed(by, home, Verb.READ);
    List<String> whose = List.of(home.id());
    if (!allowed.contains(FieldGroup.STATE)) {
      return Deed.refused(
          whose, Verb.READ, Set.of(FieldGroup.STATE), "you may see nothing of this alert");
    }
    Set<FieldGroup> shown = EnumSet.noneOf(FieldGroup.class);
    shown.addAll(SHOWN);
    shown.addAll(sensitive(assessment));
    List<Inbound> messages = writings.of(alert);
    shown.addAll(Writings.groups(messages));
    shown.retainAll(allowed);
    return new Deed(
        whose,
        Verb.READ,
        shown,
        true,
        () -> DeskAnswer.of("FOUND", details(alert, home, assessment, messages, shown)));
  }

  private static Set<FieldGroup> sensitive(Assessment assessment) {
    Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
    assessment.reasons().forEach(reason -> group(reason.sensitivity()).ifPresent(groups::add));
    return groups;
  }

  private static Optional<FieldGroup> group(Sensitivity sensitivity) {
    return switch (sensitivity) {
      case NONE -> Optional.empty();
      case HEALTH -> Optional.of(FieldGroup.HEALTH);
      case ABUSE -> Optional.of(FieldGroup.ABUSE);
    };
  }

  private AlertDetails details(
      Alert alert,
      Home home,
      Assessment assessment,
      List<Inbound> messages,
      Set<FieldGroup> shown) {
    Set<Sensitivity> readable = EnumSet.noneOf(Sensitivity.class);
    for (Sensitivity each : Sensitivity.values()) {
      if (group(each).map(shown::contains).orElse(true)) {
        readable.add(each);
      }
    }
    return new AlertDetails(
        alerts.entry(alert),
        alerts.record(alert),
        shown.contains(FieldGroup.SIGNALS) ? Explanation.of(assessment, readable) : List.of(),
        shown.contains(FieldGroup.ADDRESS_CARD)
            ? Optional.of(card(home.profile(), shown))
            : Optional.empty(),
        Writings.lines(messages, shown),
        shown.stream().map(Enum::name).toList());
  }

  private static AlertDetails.Card card(Profile profile, Set<FieldGroup> shown) {
    return new AlertDetails.Card(
        profile.members().stream().map(Member::name).toList(),
        profile.residence().map(Residence::written).orElse(""),
        shown.contains(FieldGroup.CONTACT) ? profile.phones() : List.of(),
        shown.contains(FieldGroup.CAUTION) && profile.caution());
  }
}

package kr.salpim.desk.area;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Absence;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Table;

/** Somebody will be away, and who stands in; or will not be away after all. */
@Singleton
class SetAbsence implements StaffCommand {

  /** Parental leave; whoever is away for longer has left. */
  private static final int MAX_DAYS = 366;

  /** Who may set it for others of their office. */
  private static final Set<Role> LEADS = Set.of(Role.TEAM_LEAD, Role.DONG_HEAD);

  private final Table table;
  private final Offices offices;

  SetAbsence(Table table, Offices offices) {
    this.table = table;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "absence-set";
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Dong dong = offices.dong(by.dong());
    Staff who = body.has("phone") ? offices.member(body, "phone", dong) : by;
    LocalDate from = body.day("from");
    boolean cancelled = body.flag("cancel");
    LocalDate to = cancelled ? from : to(body, from);
    Optional<String> substitute =
        body.has("substitute")
            ? Optional.of(offices.member(body, "substitute", dong).token())
            : Optional.empty();
    if (substitute.filter(who.token()::equals).isPresent()) {
      throw body.wrong("substitute", "is the person who will be away");
    }
    if (!who.token().equals(by.token()) && !LEADS.contains(by.role())) {
      return Deed.refused(
          List.of(who.token()),
          Verb.CHANGE,
          Set.of(),
          "only 복지팀장 and 동장 set the absence of others");
    }
    Absence absence = new Absence(who.dong(), who.token(), from, to, substitute);
    return Deed.change(who.token(), () -> cancelled ? cancel(absence) : set(absence));
  }

  private LocalDate to(Body body, LocalDate from) {
    LocalDate to = body.day("to");
    if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS))) {
      throw body.wrong("to", "must not be before from, nor more than a year after it");
    }
    if (to.isBefore(offices.today())) {
      throw body.wrong("to", "is in the past");
    }
    return to;
  }

  private DeskAnswer set(Absence absence) {
    table.write(new Change.Put(absence.toItem(), Condition.always()));
    return DeskAnswer.of("SET");
  }

  private DeskAnswer cancel(Absence absence) {
    table.write(new Change.Delete(absence.toItem().key(), Condition.always()));
    return DeskAnswer.of("CANCELLED");
  }
}

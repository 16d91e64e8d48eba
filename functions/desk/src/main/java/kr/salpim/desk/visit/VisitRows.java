package kr.salpim.desk.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.programme.Programme;
import kr.salpim.domain.programme.Programmes;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.visit.Visit;
import kr.salpim.domain.visit.VisitEntry;
import kr.salpim.domain.visit.VisitEntry.What;

/** Visits as JSON, without personal data of the households. */
@ApplicationScoped
class VisitRows {

  private final Programmes programmes = Programmes.shipped();
  private final Directory directory;

  VisitRows(Table table, Clock clock) {
    this.directory = new TableAreas(table, clock);
  }

  /** As far as the caller may see it: a helper sees when, where and whether caution is due. */
  Map<String, Object> row(Visit visit, Staff by) {
    Map<String, Object> row = new TreeMap<>();
    row.put("id", VisitId.of(visit).toString());
    row.put("start", visit.start().map(Instant::toString).orElse(""));
    row.put("minutes", visit.minutes());
    row.put("zone", visit.zone().orElse(""));
    row.put("caution", visit.caution());
    if (by.role() == Role.HELPER) {
      return row;
    }
    row.put("household", visit.household());
    row.put("programme", visit.programme());
    row.put("label", label(visit));
    row.put("state", visit.state().name());
    row.put("opens", visit.opens().toString());
    row.put("closes", visit.closes().toString());
    row.put("exempt", visit.exempt());
    row.put("manned", visit.manned());
    row.put("overdue", visit.planned() && noted(visit, What.OVERDUE));
    row.put("unplaced", visit.planned() && visit.start().isEmpty());
    row.put("result", visit.result().map(Enum::name).orElse(""));
    row.put("recorded", noted(visit, What.RECORDED));
    Dong dong = directory.dong(visit.dong());
    row.put(
        "visitors",
        visit.visitors().stream()
            .map(
                visitor ->
                    Map.of(
                        "role", visitor.role().name(),
                        "name", name(dong, visitor.token()),
                        "reply", visitor.reply().name()))
            .toList());
    return row;
  }

  /** As the dong or its gu calls it, else as it is shipped; its id where nobody has it any more. */
  String label(Visit visit) {
    return programmes
        .any(visit.programme(), directory.dong(visit.dong()))
        .map(Programme::label)
        .orElse(visit.programme());
  }

  /** What came of it, as staff say it; empty where nobody knows yet. */
  String result(Visit visit) {
    return visit
        .result()
        .map(
            result ->
                switch (result) {
                  case MET -> "만남";
                  case ABSENT -> "부재";
                  case REFUSED -> "거부";
                  case MOVED -> "이사";
                  case NOT_FOUND -> "소재불명";
                })
        .orElse("");
  }

  /** What happened, oldest first. */
  List<Map<String, String>> record(Visit visit) {
    Dong dong = directory.dong(visit.dong());
    return visit.record().stream().map(entry -> line(dong, entry)).toList();
  }

  private static Map<String, String> line(Dong dong, VisitEntry entry) {
    return Map.of(
        "at", entry.at().toString(),
        "what", entry.what().name(),
        "name", name(dong, entry.who()),
        "detail", entry.detail());
  }

  /** Who left is nobody any longer. */
  String name(Visit visit, String token) {
    return name(directory.dong(visit.dong()), token);
  }

  private static String name(Dong dong, String token) {
    return dong.staff(token).map(person -> person.name().reveal()).orElse("");
  }

  private static boolean noted(Visit visit, What what) {
    return visit.record().stream().anyMatch(entry -> entry.what() == what);
  }
}

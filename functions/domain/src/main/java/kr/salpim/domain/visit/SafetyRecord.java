package kr.salpim.domain.visit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.visit.VisitEntry.What;

/** What a visit's record says of how those are who went. */
final class SafetyRecord {

  /** Noted with an end of which nobody knows yet whether they are safe: 112 was called. */
  static final String RESCUE = "RESCUE";

  /** After these nobody worries any longer about what was before. */
  private static final Set<What> SAFE = EnumSet.of(What.BEGUN, What.EXTENDED);

  private SafetyRecord() {}

  /** Who of those that look after them was asked, and has not heard since that they are safe. */
  static List<Staff> alarmed(Visit visit, Dong dong) {
    return missed(visit).stream()
        .map(VisitEntry::who)
        .distinct()
        .filter(token -> visit.visitor(token).isEmpty())
        .flatMap(token -> dong.staff(token).stream())
        .toList();
  }

  /** Of whom a missed end was noted since it was last known that all is well. */
  static List<VisitEntry> missed(Visit visit) {
    List<VisitEntry> since = new ArrayList<>();
    for (VisitEntry entry : visit.record()) {
      if (SAFE.contains(entry.what())) {
        since.clear();
      } else if (entry.what() == What.MISSED_END) {
        since.add(entry);
      }
    }
    return since;
  }

  /** Whether 112 was called, and the visitors have not been heard of since. */
  static boolean rescued(Visit visit) {
    return visit.record().stream()
        .filter(entry -> entry.what() == What.ENDED || SAFE.contains(entry.what()))
        .reduce((before, last) -> last)
        .filter(entry -> entry.what() == What.ENDED && entry.detail().equals(RESCUE))
        .isPresent();
  }
}

package kr.salpim.domain.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.table.Table;

/** The dong that there are for a caller: what lies outside its areas is as if it were not. */
final class PartnerDongs implements Predicate<String> {

  private final Table table;
  private final PartnerCaller caller;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  PartnerDongs(Table table, PartnerCaller caller) {
    this.table = table;
    this.caller = caller;
  }

  @Override
  public boolean test(String code) {
    return code.length() == Dong.DIGITS
        && caller.covers(code)
        && known.computeIfAbsent(
            code, dong -> table.get(Dong.nameItem(dong, "").key()).isPresent());
  }
}

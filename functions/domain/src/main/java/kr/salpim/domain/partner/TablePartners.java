package kr.salpim.domain.partner;

import java.util.Optional;
import kr.salpim.domain.table.Table;

/** The partners that are set up. */
public final class TablePartners implements Partners {

  private final Table table;

  public TablePartners(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Partner> find(String id) {
    return Partner.isId(id) ? table.get(Partner.key(id)).map(Partner::from) : Optional.empty();
  }
}

package kr.salpim.domain.partner;

import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.access.AccessLog;
import kr.salpim.domain.access.AccessRecord.Outcome;
import kr.salpim.domain.access.Actor;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.table.Change;

/** Records what partners do with people's data. */
public final class PartnerAccess {

  private final AccessLog log;

  public PartnerAccess(AccessLog log) {
    this.log = log;
  }

  /**
   * The change that records it; what changes data is written with it.
   *
   * @param whose id of the household, or of the call where it concerns many
   * @param command name of the operation
   */
  public Change.Put record(
      PartnerCaller caller,
      String whose,
      String command,
      Verb verb,
      Set<FieldGroup> groups,
      Optional<String> purpose) {
    return log.record(
        Actor.named(caller.partner().id()),
        caller.source(),
        caller.call(),
        whose,
        command,
        verb,
        groups,
        Outcome.ALLOWED,
        purpose);
  }
}

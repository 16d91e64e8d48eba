package kr.salpim.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.delivery.Deliverer;
import kr.salpim.domain.delivery.Parts;
import kr.salpim.domain.gate.Caps;
import kr.salpim.domain.gate.Hours;
import kr.salpim.domain.outbox.Hold;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.provider.Senders;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.text.Texts;

/** Puts the deliverer together. */
@Dependent
class DeliveryWiring {

  /** A tick waits for providers most of its time; more at once would press upon the table. */
  private static final int AT_ONCE = 8;

  @Produces
  @Singleton
  Deliverer deliverer(
      Table table,
      Directory directory,
      Senders senders,
      Texts texts,
      KeyedHash hash,
      Clockwork clockwork,
      Parking parking,
      Hold hold,
      Clock clock,
      Ids ids) {
    return new Parts(
            table,
            directory,
            senders,
            Hours.shipped(WorkingDays.shipped()),
            Caps.shipped(),
            texts,
            hash,
            clockwork,
            parking,
            hold,
            new ThreadCrew(AT_ONCE),
            clock,
            ids)
        .deliverer();
  }
}

package kr.salpim.delivery;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;
import kr.salpim.adapters.lambda.Tick;
import kr.salpim.adapters.quarkus.StreamItems;
import kr.salpim.domain.delivery.Deliverer;

/** The outbox speaks: hands queued messages to providers. */
@ApplicationScoped
public class DeliveryFunction {

  private final Deliverer deliverer;
  private final StreamItems items;
  private final DeliveryPulse pulse;

  DeliveryFunction(Deliverer deliverer, StreamItems items, DeliveryPulse pulse) {
    this.deliverer = deliverer;
    this.items = items;
    this.pulse = pulse;
  }

  /** A new item of lane {@code now}; one that is no outgoing message is passed over. */
  @Funq("delivery-stream")
  public void onRecord(DynamodbStreamRecord record) {
    items
        .inserted(record)
        .filter(Deliverer::concerns)
        .ifPresent(items.followed(deliverer::deliver));
    pulse.afterRecord(deliverer.resting());
  }

  /** The minute tick: what the stream has not handed on, retries, lapsed sendings. */
  @Funq("delivery-tick")
  public Tick.Report tick(Tick tick) {
    return pulse.after(deliverer.tick(), deliverer.resting());
  }
}

package kr.salpim.risk;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;
import kr.salpim.adapters.lambda.Tick;
import kr.salpim.adapters.quarkus.StreamItems;
import kr.salpim.domain.reaction.Reactor;

/** The reactor: the stream hastens, the tick guarantees. */
@ApplicationScoped
public class RiskFunction {

  private final Reactor reactor;
  private final StreamItems items;
  private final RiskPulse pulse;

  RiskFunction(Reactor reactor, StreamItems items, RiskPulse pulse) {
    this.reactor = reactor;
    this.items = items;
    this.pulse = pulse;
  }

  /** A new item of lane {@code now}; one that is no fact for the reactor is passed over. */
  @Funq("risk-stream")
  public void onRecord(DynamodbStreamRecord record) {
    items.inserted(record).filter(Reactor::concerns).ifPresent(items.followed(reactor::react));
  }

  /** The minute tick: what the stream has not handed on in time. */
  @Funq("risk-tick")
  public Tick.Report tick(Tick tick) {
    return pulse.after(reactor.tick());
  }
}

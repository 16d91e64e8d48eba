package kr.salpim.desk;

import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import kr.salpim.adapters.log.Trace;
import kr.salpim.domain.Ids;

/** What staff and operators command, each with a name of their own, over an IAM identity. */
@ApplicationScoped
public class DeskFunction {

  private final Dispatcher dispatcher;
  private final Ids ids;

  DeskFunction(Dispatcher dispatcher, Ids ids) {
    this.dispatcher = dispatcher;
    this.ids = ids;
  }

  /** Runs a command of staff; the README lists them. */
  @Funq("desk")
  public DeskAnswer onStaff(DeskCommand call) {
    return Trace.call(ids, () -> dispatcher.run(Set.of(Door.DESK), call));
  }

  /** Runs a command of operators. */
  @Funq("desk-operator")
  public DeskAnswer onOperator(DeskCommand call) {
    return Trace.call(ids, () -> dispatcher.run(Set.of(Door.OPERATOR), call));
  }

  /** Both: on one machine there is one door, and whoever sits before it has the keys. */
  public DeskAnswer onCommand(DeskCommand call) {
    return Trace.call(ids, () -> dispatcher.run(EnumSet.allOf(Door.class), call));
  }
}

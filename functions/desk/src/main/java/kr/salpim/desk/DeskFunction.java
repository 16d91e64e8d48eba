package kr.salpim.desk;

import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/** What staff and operators command, each with a name of their own, over an IAM identity. */
@ApplicationScoped
public class DeskFunction {

  private final Dispatcher dispatcher;

  DeskFunction(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Runs a command of staff; the README lists them. */
  @Funq("desk")
  public DeskAnswer onStaff(DeskCommand call) {
    return dispatcher.run(Set.of(Door.DESK), call);
  }

  /** Runs a command of operators. */
  @Funq("desk-operator")
  public DeskAnswer onOperator(DeskCommand call) {
    return dispatcher.run(Set.of(Door.OPERATOR), call);
  }

  /** Both: on one machine there is one door, and whoever sits before it has the keys. */
  public DeskAnswer onCommand(DeskCommand call) {
    return dispatcher.run(EnumSet.allOf(Door.class), call);
  }
}

package kr.salpim.desk;

import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;

/** What staff and operators command, each with a name of their own, over an IAM identity. */
@ApplicationScoped
public class DeskFunction {

  private final Dispatcher dispatcher;

  DeskFunction(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Runs one command; the README lists them. */
  @Funq("desk")
  public DeskAnswer onCommand(DeskCommand call) {
    return dispatcher.run(call);
  }
}

package kr.salpim.delivery;

import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;

/** What waits for a person, for operators who call it directly with an IAM identity. */
@ApplicationScoped
public class ParkedFunction {

  private final ParkedCommands commands;

  ParkedFunction(ParkedCommands commands) {
    this.commands = commands;
  }

  /** Lists, inspects, releases or dismisses parked messages, or holds and resumes all sending. */
  @Funq("delivery-parked")
  public ParkedAnswer onCommand(ParkedCommand command) {
    return commands.run(command);
  }
}

package kr.salpim.desk;

/** Where a command comes in: each is an AWS function of its own, which IAM grants by itself. */
enum Door {
  /** {@link StaffCommand}s. */
  DESK("desk", "staff"),
  /** {@link OperatorCommand}s. */
  OPERATOR("desk-operator", "operators");

  private final String function;
  private final String who;

  Door(String function, String who) {
    this.function = function;
    this.who = who;
  }

  static Door of(Command command) {
    return command instanceof StaffCommand ? DESK : OPERATOR;
  }

  /** What somebody hears who stands before the other one. */
  String refusal(Command command) {
    return "command " + command.name() + " is for " + who + ": call " + function;
  }
}

package kr.salpim.adapters.channel;

/** What a caller sent cannot be read. Carries no data of it. */
public final class Malformed extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  public Malformed(Fault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /** What is wrong, in words that may stand in a log. */
  public enum Fault {
    /** Bytes that are not UTF-8, or not Base64 where they should be. */
    ENCODING,
    /** Not JSON, a duplicate key, too deep, a number too long, something behind the end. */
    JSON,
    /** Not a form, or too many fields. */
    FORM,
    /** A field that must be there is missing, or has another type. */
    FIELD,
    /** The id in the body is not the one that was signed. */
    ID,
    /** Meant for another bot than the account's. */
    OTHER_BOT,
    /** Our parser failed: a defect of ours, found by a body that nobody thought of. */
    PARSER
  }
}

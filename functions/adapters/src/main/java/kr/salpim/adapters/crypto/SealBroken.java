package kr.salpim.adapters.crypto;

/**
 * A sealed attribute does not open: its text says which attribute and why, and never what stood in
 * it or where it stands.
 */
public final class SealBroken extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  SealBroken(String attribute, String why) {
    super("sealed attribute " + attribute + ": " + why);
  }
}

package kr.salpim.adapters.crypto;

/** Keysets for tests, made once. */
final class Keys {

  static final String SEAL = Keysets.newSeal();
  static final String FIND = Keysets.newFind();

  private Keys() {}

  static Sealer sealer() {
    return Keysets.sealer("seal", SEAL);
  }
}

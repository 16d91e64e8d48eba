package kr.salpim.domain.household;

/** In what a household lives. */
public enum Housing {
  OWN,
  RENT,
  /** 고시원. */
  GOSHIWON,
  /** 여관, 여인숙: long-stay guests. */
  INN,
  /** 옥탑방. */
  ROOFTOP,
  /** 반지하, 지하. */
  BASEMENT,
  /** 공공임대. */
  PUBLIC_RENT,
  UNKNOWN;

  /** Whether it is 주거취약: where the programme goes from door to door. */
  public boolean unstable() {
    return switch (this) {
      case GOSHIWON, INN, ROOFTOP, BASEMENT -> true;
      default -> false;
    };
  }
}

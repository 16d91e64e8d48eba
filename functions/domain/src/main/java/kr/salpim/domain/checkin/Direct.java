package kr.salpim.domain.checkin;

import kr.salpim.domain.household.Profile;

/** Whether a neighbour may be written to about a check-in. */
final class Direct {

  private Direct() {}

  /**
   * Where the household agreed to messages, and never where somebody is in danger at home, for the
   * wrong person may read the phone.
   */
  static boolean allowed(Profile profile) {
    return profile.consent().messages() && !profile.careCrisis();
  }
}

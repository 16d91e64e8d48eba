package kr.salpim.desk.checkin;

import java.util.Arrays;
import kr.salpim.domain.tie.VolunteerGroup;

/** Groups of volunteers as people call them. */
final class VolunteerWords {

  static final int LONGEST = 20;

  private VolunteerWords() {}

  static String korean(VolunteerGroup group) {
    return switch (group) {
      case CARE_CORPS -> "우리동네돌봄단";
      case WATCHER -> "이웃살피미";
      case GOOD_NEIGHBOUR -> "좋은이웃들";
    };
  }

  /**
   * The group that is called so, in Korean or by its own word.
   *
   * @throws IllegalArgumentException that says which there are
   */
  static VolunteerGroup group(String written) {
    return Arrays.stream(VolunteerGroup.values())
        .filter(group -> group.name().equals(written) || korean(group).equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "one of "
                        + Arrays.toString(VolunteerGroup.values())
                        + ", or 우리동네돌봄단, 이웃살피미, 좋은이웃들"));
  }
}

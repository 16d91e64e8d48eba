package kr.salpim.domain.household;

import java.util.List;
import java.util.Optional;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;

/**
 * A household with who lives there.
 *
 * @param move sort key of the hand-over that waits for the other dong
 * @param parked whether it waits for a person, since it could not be assessed
 */
public record Home(Household household, Profile profile, Optional<String> move, boolean parked) {

  public static Home from(Item item) {
    return new Home(
        Household.from(item),
        item.secret(Household.PROFILE)
            .map(Profile::from)
            .orElseGet(() -> Profile.of(List.of(), Optional.empty())),
        item.text(Household.MOVE),
        item.text(Attributes.BOARD).isPresent());
  }

  public String id() {
    return household.id();
  }
}

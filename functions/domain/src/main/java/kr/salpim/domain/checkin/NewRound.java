package kr.salpim.domain.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.alert.Turn;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.household.Home;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.tie.Round;
import kr.salpim.domain.tie.RoundEntry;
import kr.salpim.domain.tie.RoundEntry.What;
import kr.salpim.domain.tie.Tie;

/** Makes a round of a tie. */
final class NewRound {

  /** A phone is reached over whatever its dong sends through; no account of ours is meant. */
  private static final String CHANNEL = "sms";

  private static final String ANY_ACCOUNT = "";

  /** Phones whose message ends the round: each is a write of its own. */
  private static final int MAX_CHASED = 2;

  private final KeyedHash hash;

  NewRound(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * @param others how the others on the same sheet are named
   * @param mark what comes after the day in the occurrence
   */
  Round of(
      Tie tie, Home home, Carer carer, List<Secret> others, LocalDate day, String mark, Turn turn) {
    Instant opens = tie.times().opens(day);
    Optional<Address> neighbour =
        Labels.neighbour(home.profile()).flatMap(Member::phone).map(NewRound::address);
    List<String> chased =
        home.profile().phones().stream()
            .limit(MAX_CHASED)
            .map(phone -> hash.of(address(phone).canonical()))
            .toList();
    boolean direct = tie.direct() && neighbour.isPresent() && Direct.allowed(home.profile());
    return new Round(
        tie.household(),
        tie.volunteer(),
        day + mark,
        tie.dong(),
        home.household().zone(),
        home.household().level(),
        direct,
        Labels.of(tie, home.profile(), others),
        neighbour.filter(to -> direct),
        chased,
        tie.substitute(),
        tie.misses(),
        tie.times().closes(day),
        0,
        opens.isBefore(turn.now()) ? turn.now() : opens,
        carer.token(),
        Optional.empty(),
        List.of(new RoundEntry(turn.now(), What.PLANNED, carer.token())),
        1);
  }

  private static Address address(String phone) {
    return Address.phone(CHANNEL, ANY_ACCOUNT, phone);
  }
}

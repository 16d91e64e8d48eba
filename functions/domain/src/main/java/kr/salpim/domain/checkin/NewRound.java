package kr.salpim.domain.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final KeyedHash hash;

  NewRound(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * What tells the neighbour from others.
   *
   * @param volunteer name of the volunteer whose neighbour it is
   * @param others how the others on the same sheet are named
   */
  record Names(Secret volunteer, List<Secret> others) {}

  /**
   * @param mark what comes after the day in the occurrence
   */
  Round of(Tie tie, Home home, Names names, Carer carer, LocalDate day, String mark, Turn turn) {
    Instant opens = tie.times().opens(day);
    Optional<Address> neighbour =
        Labels.neighbour(home.profile()).flatMap(Member::phone).map(NewRound::address);
    // Whoever is asked after the neighbour proves nothing of them by a message of their own.
    Set<String> asked = new HashSet<>(Set.of(tie.volunteer()));
    asked.add(carer.token());
    tie.substitute().ifPresent(asked::add);
    List<String> chased =
        neighbour.stream()
            .map(to -> hash.of(to.canonical()))
            .filter(token -> !asked.contains(token))
            .toList();
    boolean direct = direct(tie, home);
    return new Round(
        tie.household(),
        tie.volunteer(),
        day + mark,
        tie.dong(),
        home.household().zone(),
        home.household().level(),
        direct,
        Labels.of(tie, home.profile(), names.others()),
        Labels.forOthers(home.profile(), names.volunteer()),
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

  /** Whether the neighbour is asked first: agreed to it, may be written to and has a phone. */
  static boolean direct(Tie tie, Home home) {
    return tie.direct()
        && Labels.neighbour(home.profile()).flatMap(Member::phone).isPresent()
        && Direct.allowed(home.profile());
  }

  private static Address address(String phone) {
    return Address.phone(CHANNEL, ANY_ACCOUNT, phone);
  }
}

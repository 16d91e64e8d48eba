package kr.salpim.domain.referral;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.household.Household;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A one-time code (인증번호) that was sent to an agency's phone, by which whoever calls the centre
 * proves to be the agency: item {@code H#<household>} / {@code REFCODE#<id>}.
 *
 * @param hash keyed hash of referral and code
 * @param tries wrong codes so far
 * @param issued codes sent since {@code since}
 */
record OneTimeCode(
    String household, String id, String hash, Instant sent, int tries, int issued, Instant since) {

  /** Long enough to call the centre, too short to be found later. */
  static final Duration VALID_FOR = Duration.ofMinutes(15);

  /** 3 of 1,000,000. */
  static final int MAX_TRIES = 3;

  /** Codes a day: whoever is cut off calls again, and nobody is pestered. */
  static final int MAX_ISSUED = 5;

  private static final String SORT_PREFIX = "REFCODE#";
  private static final int DIGITS = 6;
  private static final BigInteger CODES = BigInteger.TEN.pow(DIGITS);
  private static final Duration DAY = Duration.ofDays(1);

  private static final String CODE = "ch";
  private static final String SENT = "at";
  private static final String TRIES = "tr";
  private static final String ISSUED = "is";
  private static final String SINCE = "si";

  static Key key(String household, String id) {
    return new Key(Household.partition(household), SORT_PREFIX + id);
  }

  /** Derived with the key from what names the referral, and the moment: nobody else can. */
  static String code(KeyedHash hash, String cause, Instant now) {
    String derived = hash.of("referral-code|" + cause + "|" + now.toEpochMilli());
    // Decoded: of the characters the last takes four values only, and few codes would be left.
    byte[] bytes = Base64.getUrlDecoder().decode(derived);
    return String.format(
        Locale.ROOT, "%0" + DIGITS + "d", new BigInteger(1, bytes).mod(CODES).longValueExact());
  }

  private static String hash(KeyedHash hash, String household, String id, String code) {
    return hash.of("referral-said|" + household + "|" + id + "|" + code);
  }

  /** The next code after {@code before}; empty where the day's codes are used up. */
  static Optional<OneTimeCode> next(
      Optional<OneTimeCode> before, Referral referral, String code, KeyedHash hash, Instant now) {
    boolean sameDay = before.filter(b -> now.isBefore(b.since.plus(DAY))).isPresent();
    int issued = sameDay ? before.get().issued + 1 : 1;
    return issued > MAX_ISSUED
        ? Optional.empty()
        : Optional.of(
            new OneTimeCode(
                referral.household(),
                referral.id(),
                hash(hash, referral.household(), referral.id(), code),
                now,
                0,
                issued,
                sameDay ? before.get().since : now));
  }

  boolean openAt(Instant now) {
    return tries < MAX_TRIES && now.isBefore(sent.plus(VALID_FOR));
  }

  boolean is(String code, KeyedHash keyed) {
    return hash.equals(hash(keyed, household, id, code));
  }

  /** The change that stores it in the place of the one that was read. */
  Change stored(Optional<OneTimeCode> before) {
    Item item =
        Item.at(key(household, id))
            .text(CODE, hash)
            .number(SENT, sent.toEpochMilli())
            .number(TRIES, tries)
            .number(ISSUED, issued)
            .number(SINCE, since.toEpochMilli())
            .number(Attributes.EXPIRES, since.plus(DAY).plus(VALID_FOR).getEpochSecond())
            .build();
    return new Change.Put(item, before.map(OneTimeCode::unchanged).orElseGet(Condition::absent));
  }

  /** The change that counts a wrong one. */
  Change wrong() {
    return new Change.Update(
        key(household, id), Map.of(), Map.of(TRIES, 1L), Set.of(), unchanged());
  }

  /** The change that uses it up: it counts once. */
  Change used() {
    return new Change.Update(
        key(household, id), Map.of(), Map.of(TRIES, (long) MAX_TRIES), Set.of(), unchanged());
  }

  private Condition unchanged() {
    return Condition.all(Condition.is(CODE, hash), Condition.is(TRIES, tries));
  }

  static OneTimeCode from(Item item) {
    return new OneTimeCode(
        Household.id(item.key()),
        item.key().sort().substring(SORT_PREFIX.length()),
        item.text(CODE).orElseThrow(),
        Instant.ofEpochMilli(item.number(SENT).orElseThrow()),
        (int) item.number(TRIES).orElseThrow(),
        (int) item.number(ISSUED).orElseThrow(),
        Instant.ofEpochMilli(item.number(SINCE).orElseThrow()));
  }
}

package kr.salpim.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.table.Attributes;
import kr.salpim.domain.table.Item;
import kr.salpim.domain.table.Key;

/**
 * A one-time code that was sent to a phone on record, to prove that a messenger id belongs to the
 * same person: item {@code C#<messenger token>} / {@code WHO#LINK}.
 *
 * @param codeHash keyed hash of messenger token and code
 * @param phone token of the phone contact
 * @param tries wrong codes so far
 * @param issued codes sent since {@code since}
 */
public record LinkCode(
    String token,
    String codeHash,
    String phone,
    Instant sent,
    int tries,
    int issued,
    Instant since) {

  public static final String SORT = Contact.SORT + "#LINK";

  /** Digits of a code: short enough to type, too many for {@link #MAX_TRIES} guesses. */
  public static final int DIGITS = 6;

  /** Long enough to look at the phone, too short to be found later. */
  public static final Duration VALID_FOR = Duration.ofMinutes(10);

  /** 5 of 1,000,000: a guess succeeds once in 200,000 codes. */
  public static final int MAX_TRIES = 5;

  /** Codes a day to one messenger id: forgetful people manage, guessing and pestering do not. */
  public static final int MAX_ISSUED = 3;

  public static final String TRIES = "tr";
  public static final String CODE = "ch";
  private static final String PHONE = "ph";
  private static final String SENT = "at";
  private static final String ISSUED = "is";
  private static final String SINCE = "si";
  private static final Duration DAY = Duration.ofDays(1);

  public static Key key(String token) {
    return new Key(Contact.partition(token), SORT);
  }

  /** What is kept of a code. */
  public static String hash(KeyedHash hash, String token, String code) {
    return hash.of("code|" + token + "|" + code);
  }

  public boolean openAt(Instant now) {
    return tries < MAX_TRIES && now.isBefore(sent.plus(VALID_FOR));
  }

  /** The next code after {@code before}; empty where the day's codes are used up. */
  public static Optional<LinkCode> next(
      Optional<LinkCode> before, String token, String codeHash, String phone, Instant now) {
    boolean sameDay = before.map(code -> now.isBefore(code.since.plus(DAY))).orElse(false);
    int issued = sameDay ? before.get().issued + 1 : 1;
    Instant since = sameDay ? before.get().since : now;
    return issued > MAX_ISSUED
        ? Optional.empty()
        : Optional.of(new LinkCode(token, codeHash, phone, now, 0, issued, since));
  }

  public Item toItem() {
    return Item.at(key(token))
        .text(CODE, codeHash)
        .text(PHONE, phone)
        .number(SENT, sent.toEpochMilli())
        .number(TRIES, tries)
        .number(ISSUED, issued)
        .number(SINCE, since.toEpochMilli())
        .number(Attributes.EXPIRES, sent.plus(DAY).getEpochSecond())
        .build();
  }

  public static LinkCode from(Item item) {
    return new LinkCode(
        item.key().partition().substring(2),
        item.text(CODE).orElseThrow(),
        item.text(PHONE).orElseThrow(),
        Instant.ofEpochMilli(item.number(SENT).orElseThrow()),
        (int) item.number(TRIES).orElseThrow(),
        (int) item.number(ISSUED).orElseThrow(),
        Instant.ofEpochMilli(item.number(SINCE).orElseThrow()));
  }
}

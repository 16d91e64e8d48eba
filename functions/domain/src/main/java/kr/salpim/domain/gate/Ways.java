package kr.salpim.domain.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.domain.area.Alimtalk;
import kr.salpim.domain.area.Line;
import kr.salpim.domain.area.Sending;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Wording;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.provider.Dispatch;
import kr.salpim.domain.provider.Form;

/**
 * All ways to a reader, the preferred first. Who wrote is answered where they wrote; everything
 * else goes by the cheapest way: a linked messenger, 알림톡, a text message.
 */
final class Ways {

  /** The channel under which partner agencies are addressed. */
  static final String PARTNER = "webhook";

  /** Templates are approved in Korean. */
  private static final String KOREAN = "ko";

  private Ways() {}

  static List<Way> to(Letter letter) {
    Address own = letter.message().to();
    if (own.channel().equals(PARTNER)) {
      return List.of(way(letter, new Line(PARTNER, own.account()), Form.WEBHOOK, own.user()));
    }
    List<Way> ways = new ArrayList<>();
    if (own.phone()) {
      Optional<Address> messenger = letter.contact().flatMap(Contact::messenger);
      if (!answer(letter)) {
        messenger.flatMap(to -> messenger(letter, to)).ifPresent(ways::add);
      }
      ways.addAll(phone(letter, own));
      if (answer(letter)) {
        messenger.flatMap(to -> messenger(letter, to)).ifPresent(ways::add);
      }
    } else {
      messenger(letter, own).ifPresent(ways::add);
      letter
          .linked()
          .get()
          .filter(phone -> ConsentRule.reaches(letter, phone))
          .flatMap(Contact::address)
          .ifPresent(to -> ways.addAll(phone(letter, to)));
    }
    return ways;
  }

  /** What is urgent is a notice to staff; to everybody else it answers an emergency. */
  private static boolean answer(Letter letter) {
    return switch (letter.message().type()) {
      case REPLY, CONFIRMATION -> true;
      case URGENT -> !letter.staff();
      default -> false;
    };
  }

  /** The messenger, where it is switched on for the dong. */
  private static Optional<Way> messenger(Letter letter, Address to) {
    Line line = new Line(to.channel(), to.account());
    return letter.dong().sending().messengers().contains(line)
        ? Optional.of(way(letter, line, Form.MESSENGER, to.user()))
        : Optional.empty();
  }

  private static List<Way> phone(Letter letter, Address to) {
    Sending sending = letter.dong().sending();
    return Stream.concat(
            alimtalk(letter, to).stream(),
            sending.phone().stream().map(line -> way(letter, line, Form.SMS, to.user())))
        .toList();
  }

  /** Only 정보성 may go by 알림톡, and only in the words that were approved. */
  private static Optional<Way> alimtalk(Letter letter, Address to) {
    Sending sending = letter.dong().sending();
    if (letter.type() != MessageClass.INFORMATIONAL || sending.alimtalk().isEmpty()) {
      return Optional.empty();
    }
    return letter
        .message()
        .wording()
        .filter(wording -> wording.language().equals(KOREAN))
        .flatMap(
            wording ->
                sending.template(wording.key()).flatMap(template -> filled(template, wording)))
        .map(
            template ->
                new Way(
                    sending.alimtalk().get(),
                    Form.ALIMTALK,
                    to.user(),
                    letter.text(),
                    Optional.of(template)));
  }

  /** Empty where the template has another number of variables than our text. */
  private static Optional<Dispatch.Template> filled(Alimtalk template, Wording wording) {
    if (template.variables().size() != wording.values().size()) {
      return Optional.empty();
    }
    Map<String, Secret> variables = new HashMap<>();
    for (int i = 0; i < template.variables().size(); i++) {
      variables.put(template.variables().get(i), new Secret(wording.values().get(i)));
    }
    return Optional.of(new Dispatch.Template(template.template(), variables));
  }

  private static Way way(Letter letter, Line line, Form form, String user) {
    return new Way(line, form, user, letter.text(), Optional.empty());
  }
}

package kr.salpim.adapters.channel;

import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.PhoneNumbers;

/** Who writes on channels whose users are phone numbers. */
public final class Senders {

  private final PhoneNumbers numbers;

  public Senders(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  /**
   * The contact behind a number. What is no number that can be dialled (119, a company's name) is
   * kept as it was written: nothing that anybody sends is thrown away.
   */
  public Address address(String channel, String account, String written) {
    return numbers
        .e164(written)
        .map(e164 -> Address.phone(channel, account, e164))
        .orElseGet(() -> Address.messenger(channel, account, written.strip()));
  }
}

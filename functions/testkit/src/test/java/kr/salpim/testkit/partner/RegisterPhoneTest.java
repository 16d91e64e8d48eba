package kr.salpim.testkit.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.contact.Contact;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerRegister;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.testkit.centre.CountedIds;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.table.MemoryTable;
import org.junit.jupiter.api.Test;

/** Who is known behind a partner's phone. */
class RegisterPhoneTest {

  private static final String OLD = "+821000000871";
  private static final String NEW = "+821000000872";
  private static final KeyedHash PLAIN = text -> text;

  private final MemoryTable memory = new MemoryTable();
  private final PartnerRegister register = new PartnerRegister(memory, PLAIN, new CountedIds());

  @Test
  void aPhoneThatIsAPartnersNoLongerIsNotKnownByItsName() {
    register.set(lawyer(OLD));
    assertThat(contact(OLD)).isPresent();
    register.set(lawyer(NEW));
    assertThat(contact(OLD)).isEmpty();
    assertThat(contact(NEW)).flatMap(Contact::role).contains(Role.NEIGHBOUR);
    register.set(lawyer(NEW));
    assertThat(contact(NEW)).isPresent();
  }

  @Test
  void whoBecameMoreThanThePartnersVoiceStays() {
    register.set(lawyer(OLD));
    Contact volunteer =
        Contact.known(
            PLAIN.of(phone(OLD).canonical()),
            phone(OLD),
            Role.VOLUNTEER,
            new Secret("김마을"),
            DemoDong.CODE);
    memory.write(new Change.Put(volunteer.toItem(), Condition.always()));
    register.set(lawyer(NEW));
    assertThat(contact(OLD)).flatMap(Contact::role).contains(Role.VOLUNTEER);
  }

  private Optional<Contact> contact(String number) {
    return memory.get(Contact.key(PLAIN.of(phone(number).canonical()))).map(Contact::from);
  }

  private static Address phone(String number) {
    return DemoDong.sms(number);
  }

  private static Partner lawyer(String number) {
    return new Partner(
        "guro-lawyer",
        new Secret("이마을"),
        "LAWYER",
        Set.of(DemoDong.CODE),
        Set.of(),
        Optional.empty(),
        Optional.of(phone(number)),
        Optional.empty());
  }
}

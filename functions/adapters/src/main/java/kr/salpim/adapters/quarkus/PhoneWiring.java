package kr.salpim.adapters.quarkus;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import kr.salpim.adapters.phone.LibPhoneNumbers;
import kr.salpim.domain.contact.PhoneNumbers;

/** Phone numbers for whoever reads them. */
@Dependent
class PhoneWiring {

  @Produces
  @Singleton
  PhoneNumbers phoneNumbers() {
    return new LibPhoneNumbers();
  }
}

package kr.salpim.domain.household;

import java.util.Optional;

/**
 * Where a household lives. Personal data: it never prints itself.
 *
 * @param written the address as it was given
 * @param tong 통, below the dong
 */
public record Residence(String written, Optional<String> tong) {

  /**
   * The address in the one form in which two spellings of it are equal, see {@link AddressForm};
   * empty where it is too vague to say where somebody lives.
   */
  public Optional<String> normal() {
    return AddressForm.of(written);
  }

  @Override
  public String toString() {
    return "Residence[•••]";
  }
}

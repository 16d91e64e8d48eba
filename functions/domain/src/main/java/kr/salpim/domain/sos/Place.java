package kr.salpim.domain.sos;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kr.salpim.domain.privacy.Secret;

/**
 * Where a watch was (WGS 84). A location is personal data (개인위치정보): it prints nothing of itself.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param accuracyMetres how far off it may be
 */
public record Place(double latitude, double longitude, OptionalInt accuracyMetres) {

  /** Five digits are a metre; more says nothing. */
  private static final String FORM = "%.5f %.5f";

  /** Empty where the degrees are none. */
  public static Optional<Place> of(double latitude, double longitude, OptionalInt accuracy) {
    boolean real = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return real ? Optional.of(new Place(latitude, longitude, accuracy)) : Optional.empty();
  }

  public String north() {
    return String.format(Locale.ROOT, "%.5f", latitude);
  }

  public String east() {
    return String.format(Locale.ROOT, "%.5f", longitude);
  }

  public Secret toSecret() {
    String degrees = String.format(Locale.ROOT, FORM, latitude, longitude);
    return new Secret(
        accuracyMetres.isPresent() ? degrees + " " + accuracyMetres.getAsInt() : degrees);
  }

  public static Place from(Secret secret) {
    String[] part = secret.reveal().split(" ");
    return new Place(
        Double.parseDouble(part[0]),
        Double.parseDouble(part[1]),
        part.length > 2 ? OptionalInt.of(Integer.parseInt(part[2])) : OptionalInt.empty());
  }

  @Override
  public String toString() {
    return "Place";
  }
}

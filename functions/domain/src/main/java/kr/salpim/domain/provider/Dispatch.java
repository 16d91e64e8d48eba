package kr.salpim.domain.provider;

import java.util.Map;
import java.util.Optional;
import kr.salpim.domain.privacy.Secret;

/**
 * One message, ready for one provider: every rule of ours has had its say.
 *
 * @param id the outgoing message's id: the idempotency key where the provider takes one, and what
 *     the provider echoes in its receipts where it can. Letters, digits, {@code -} and {@code _}
 * @param account name of our account with the provider; its credentials stand under it
 * @param user a phone number in E.164, a messenger's id of the user, or a partner's https address
 * @param text what is read; for {@link Form#ALIMTALK} what the filled template reads
 * @param template for {@link Form#ALIMTALK} alone
 * @param event for {@link Form#WEBHOOK} alone
 */
public record Dispatch(
    String id,
    Form form,
    String account,
    String user,
    Secret text,
    Optional<Template> template,
    Optional<Event> event) {

  /**
   * An approved 알림톡 template and what fills it.
   *
   * @param variables by name, without {@code #{…}}
   */
  public record Template(String id, Map<String, Secret> variables) {
    public Template {
      variables = Map.copyOf(variables);
    }
  }

  /**
   * What a partner is told: thin, because the partner fetches the rest with its own credentials.
   *
   * @param type such as {@code kr.salpim.referral.created}
   * @param subject opaque id of what it is about
   */
  public record Event(String type, String subject) {}

  public static Dispatch text(String id, Form form, String account, String user, Secret text) {
    return new Dispatch(id, form, account, user, text, Optional.empty(), Optional.empty());
  }

  /** Without the reader's number or id. */
  @Override
  public String toString() {
    return "Dispatch[" + id + ", " + form + "]";
  }
}

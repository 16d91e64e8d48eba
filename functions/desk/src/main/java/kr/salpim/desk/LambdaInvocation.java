package kr.salpim.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * Lambda's id of the invocation. Quarkus keeps it beside each log line for as long as the call is
 * answered; its functions are not handed Lambda's own context. On one machine there is none.
 */
@ApplicationScoped
class LambdaInvocation implements Invocation {

  private static final String REQUEST_ID = "AWSRequestId";

  @Override
  public Optional<String> id() {
    return Optional.ofNullable(MDC.get(REQUEST_ID)).map(Object::toString);
  }
}

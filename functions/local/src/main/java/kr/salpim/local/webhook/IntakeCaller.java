package kr.salpim.local.webhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.salpim.domain.Ids;
import kr.salpim.intake.IntakeFunction;

/** Calls the intake function as API Gateway does. */
@ApplicationScoped
public class IntakeCaller {

  private final IntakeFunction intake;
  private final Ids ids;

  IntakeCaller(IntakeFunction intake, Ids ids) {
    this.intake = intake;
    this.ids = ids;
  }

  public APIGatewayV2HTTPResponse call(RawRequest request) {
    return intake.intake(GatewayEvents.event(request, ids.next(), Clock.systemUTC().instant()));
  }
}

package kr.salpim.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.context.ApplicationScoped;
import kr.salpim.adapters.gateway.Gateway;
import kr.salpim.adapters.webhook.Webhooks;

/** Providers' webhooks, over an HTTP API of API Gateway with payload format 2.0. */
@ApplicationScoped
public class IntakeFunction {

  private final Webhooks webhooks;

  IntakeFunction(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Funq("intake")
  public APIGatewayV2HTTPResponse intake(APIGatewayV2HTTPEvent event) {
    return Gateway.answer(event, call -> webhooks.handle(call.http()));
  }
}

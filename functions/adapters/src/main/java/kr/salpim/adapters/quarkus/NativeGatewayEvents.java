package kr.salpim.adapters.quarkus;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The gateway's event classes, whose library says nothing to native-image. */
@RegisterForReflection(
    targets = {
      APIGatewayV2HTTPEvent.class,
      APIGatewayV2HTTPEvent.RequestContext.class,
      APIGatewayV2HTTPEvent.RequestContext.Http.class,
      APIGatewayV2HTTPEvent.RequestContext.IAM.class,
      APIGatewayV2HTTPEvent.RequestContext.CognitoIdentity.class,
      APIGatewayV2HTTPEvent.RequestContext.Authorizer.class,
      APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT.class,
      APIGatewayV2HTTPResponse.class
    })
final class NativeGatewayEvents {

  private NativeGatewayEvents() {}
}

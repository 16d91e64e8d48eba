package kr.salpim.adapters.secret;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** One call of SSM, signed by the SDK's signer. */
@FunctionalInterface
public interface SsmCall {

  /** Both are many times what SSM takes, and three attempts fit into a start. */
  Duration LONGEST_CONNECT = Duration.ofSeconds(1);

  /** For each read, those of TLS included. */
  Duration LONGEST_WAIT = Duration.ofSeconds(1);

  /**
   * @param action such as {@code GetParameters}
   * @param json the call's body
   * @throws IOException where no answer came
   */
  Answer post(String action, String json) throws IOException;

  /** What SSM answered. */
  record Answer(int status, String body) {}

  /**
   * @param endpoint such as {@code https://ssm.ap-northeast-2.amazonaws.com}
   */
  static SsmCall signed(URI endpoint, String region, AwsCredentialsIdentity identity) {
    return (action, json) -> {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      SignedRequest signed =
          AwsV4HttpSigner.create()
              .sign(
                  sign ->
                      sign.identity(identity)
                          .request(request(endpoint, action, body.length))
                          .payload(ContentStreamProvider.fromByteArray(body))
                          .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                          .putProperty(AwsV4HttpSigner.REGION_NAME, region));
      try (SdkHttpClient http =
          UrlConnectionHttpClient.builder()
              .connectionTimeout(LONGEST_CONNECT)
              .socketTimeout(LONGEST_WAIT)
              .build()) {
        return answer(
            http.prepareRequest(
                    HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(ContentStreamProvider.fromByteArray(body))
                        .build())
                .call());
      }
    };
  }

  private static SdkHttpRequest request(URI endpoint, String action, int length) {
    return SdkHttpRequest.builder()
        .method(SdkHttpMethod.POST)
        .uri(endpoint.getPath().isEmpty() ? endpoint.resolve("/") : endpoint)
        .putHeader("Content-Type", "application/x-amz-json-1.1")
        .putHeader("Content-Length", Integer.toString(length))
        .putHeader("X-Amz-Target", "AmazonSSM." + action)
        .build();
  }

  private static Answer answer(HttpExecuteResponse response) throws IOException {
    try (InputStream body =
        response
            .responseBody()
            .orElseGet(() -> AbortableInputStream.create(InputStream.nullInputStream()))) {
      return new Answer(
          response.httpResponse().statusCode(),
          new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}

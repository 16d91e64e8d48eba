package kr.salpim.adapters.dynamodb;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import kr.salpim.adapters.log.EventLog;
import kr.salpim.adapters.log.LogField;
import kr.salpim.domain.table.TableBusy;
import kr.salpim.domain.table.TableDown;
import kr.salpim.domain.table.TableUnclear;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The one place that says what a failure of DynamoDB means. It passes on a code, never a message or
 * a cause: those can quote keys and attributes. A refusal is logged here with its code, because
 * whoever is told that the table is down answers for it and need not say why: what a role lacks
 * stands in the log as {@code AccessDeniedException}.
 */
final class Failures {

  /** Refused before anything was written; as DynamoDB's list of errors says, to be tried again. */
  private static final Set<String> BUSY =
      Set.of(
          "LimitExceededException",
          "ProvisionedThroughputExceededException",
          "ReplicatedWriteConflictException",
          "RequestLimitExceeded",
          "ThrottlingException",
          "TransactionConflictException",
          "TransactionInProgressException");

  /** Reasons inside a cancelled transaction that another attempt may not meet. */
  private static final Set<String> BUSY_REASONS =
      Set.of("ProvisionedThroughputExceeded", "ThrottlingError", "TransactionConflict");

  private static final int SERVER_ERRORS = 500;

  private Failures() {}

  /** What is thrown for a failed call. */
  static RuntimeException of(SdkException failure) {
    if (failure instanceof AwsServiceException answer) {
      return answered(answer);
    }
    boolean timedOut =
        failure instanceof ApiCallTimeoutException
            || failure instanceof ApiCallAttemptTimeoutException;
    return timedOut ? new TableUnclear("Timeout") : unanswered(failure);
  }

  /** What is thrown for a transaction that was cancelled, though no condition refused it. */
  static RuntimeException cancelled(String reason) {
    return BUSY_REASONS.contains(reason) ? new TableBusy(reason) : refused(reason);
  }

  private static RuntimeException answered(AwsServiceException answer) {
    String code = code(answer);
    if (BUSY.contains(code)) {
      return new TableBusy(code);
    }
    return answer.statusCode() >= SERVER_ERRORS ? new TableUnclear(code) : refused(code);
  }

  private static TableDown refused(String code) {
    EventLog.event("table-refused").with(LogField.CODE, code).warn();
    return new TableDown(code);
  }

  private static String code(AwsServiceException answer) {
    return answer.awsErrorDetails() == null || answer.awsErrorDetails().errorCode() == null
        ? "HTTP " + answer.statusCode()
        : answer.awsErrorDetails().errorCode();
  }

  private static RuntimeException unanswered(SdkException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String kind = cause.getClass().getSimpleName();
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof NoRouteToHostException) {
        return new TableBusy(kind);
      }
      if (cause instanceof IOException) {
        return new TableUnclear(kind);
      }
    }
    return new TableDown(failure.getClass().getSimpleName());
  }
}

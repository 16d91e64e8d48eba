package kr.salpim.adapters.quarkus;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import kr.salpim.adapters.log.JsonLog;

/** Installs the log's form before anything of ours runs. */
@ApplicationScoped
public class LogWiring {

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    JsonLog.install();
  }
}

package dev.facecheck.http;

import dev.facecheck.config.Settings;
import dev.facecheck.request.Address;
import dev.facecheck.request.RequestReader;
import dev.facecheck.service.CheckService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Filter before the resources: takes in the bodies of their requests, and answers damaged addresses
 * and {@code OPTIONS}, which JAX-RS would answer with methods that a path does not have.
 */
@Singleton
public class BodyFilter {
  /** Above the routes and below Quarkus' own filters. */
  private static final int PRIORITY = 50;

  private final Exchanges exchanges;
  private final RequestReader reader;
  private final Duration timeout;
  private final BufferedBytes buffered;

  BodyFilter(Exchanges exchanges, CheckService service, Settings settings) {
    this.exchanges = exchanges;
    this.reader = service.reader();
    this.timeout = settings.config().http().bodyTimeout();
    this.buffered = new BufferedBytes(settings.config().http().maxBufferedBytes());
  }

  void register(@Observes Filters filters) {
    filters.register(this::filter, PRIORITY);
  }

  /**
   * Addresses that are damaged, before anybody tries to read them, and paths that neither a
   * resource nor the framework has.
   */
  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(exchanges::readAddress);
    router.route().order(Integer.MAX_VALUE).handler(exchanges::sendOther);
  }

  private void filter(RoutingContext context) {
    HttpMethod method = context.request().method();
    Optional<Address> address = Address.atPath(context.normalizedPath());
    if (address.isPresent() && method.equals(HttpMethod.POST)) {
      int most = reader.maxBytes(address.get().operation());
      new BodyIntake(context, exchanges, address.get(), most, buffered).start(timeout);
    } else if (method.equals(HttpMethod.OPTIONS)
        && Address.methodsAt(context.normalizedPath()).isPresent()) {
      exchanges.sendOther(context);
    } else {
      context.next();
    }
  }
}

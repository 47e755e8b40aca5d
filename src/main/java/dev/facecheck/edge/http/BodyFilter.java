package dev.facecheck.edge.http;

import dev.facecheck.config.Settings;
import dev.facecheck.edge.CheckService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Sends the body of every check through a {@link BodyIntake} before the resource is called. */
@Singleton
public class BodyFilter {
  /** Above the routes and below Quarkus' own filters. */
  private static final int PRIORITY = 50;

  private final CheckService service;
  private final Settings settings;
  private final BufferedBytes buffered;

  @Inject
  BodyFilter(CheckService service, Settings settings) {
    this.service = service;
    this.settings = settings;
    this.buffered = new BufferedBytes(settings.maxBufferedBytes());
  }

  void register(@Observes Filters filters) {
    filters.register(this::filter, PRIORITY);
  }

  private void filter(RoutingContext context) {
    if (isCheck(context)) {
      new BodyIntake(context, service, settings.maxBodyBytes(), buffered)
          .start(settings.bodyTimeout());
    } else {
      context.next();
    }
  }

  private static boolean isCheck(RoutingContext context) {
    return context.request().method().equals(HttpMethod.POST)
        && CheckResource.CHECK.equals(context.normalizedPath());
  }
}

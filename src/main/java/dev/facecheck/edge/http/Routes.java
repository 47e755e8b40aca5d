package dev.facecheck.edge.http;

import dev.facecheck.config.Settings;
import dev.facecheck.edge.Api;
import dev.facecheck.edge.Call;
import dev.facecheck.edge.CheckService;
import dev.facecheck.edge.HttpMessage;
import dev.facecheck.edge.QueryText;
import dev.facecheck.edge.Reply;
import dev.facecheck.edge.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Lets {@link Api} answer its own paths, and whatever nobody answers. A body is read by a {@link
 * BodyIntake} on the event loop, the answer is made by a worker.
 */
@Singleton
public class Routes {
  /** Above the routes and below Quarkus' own filters. */
  private static final int PRIORITY = 50;

  private final Api api;
  private final CheckService service;
  private final Settings settings;
  private final BufferedBytes buffered;

  @Inject
  Routes(Api api, CheckService service, Settings settings) {
    this.api = api;
    this.service = service;
    this.settings = settings;
    this.buffered = new BufferedBytes(settings.config().http().maxBufferedBytes());
  }

  void register(@Observes Filters filters) {
    filters.register(this::filter, PRIORITY);
  }

  /** What neither we nor the framework has a route for. */
  void register(@Observes Router router) {
    router
        .route()
        .order(Integer.MAX_VALUE)
        .handler(
            context -> {
              Reply reply = api.answer(call(context), message(context, new byte[0]));
              RoutedReply.send(context, reply);
            });
  }

  private void filter(RoutingContext context) {
    if (!Api.knows(context.normalizedPath())) {
      context.next();
    } else if (context.request().method().equals(HttpMethod.POST)) {
      new BodyIntake(context, api, service.reader().limits(), buffered, this::answer)
          .start(settings.config().http().bodyTimeout());
    } else {
      answer(context, new byte[0]);
    }
  }

  private void answer(RoutingContext context, byte[] body) {
    Call call = call(context);
    HttpMessage message = message(context, body);
    Future<Reply> reply = context.vertx().executeBlocking(() -> api.answer(call, message), false);
    reply
        .otherwise(defect -> service.defect(call, defect))
        .onSuccess(answer -> RoutedReply.send(context, answer));
  }

  static HttpMessage message(RoutingContext context, byte[] body) {
    HttpServerRequest request = context.request();
    return new HttpMessage(
        request.method().name(),
        context.normalizedPath(),
        name -> lastOf(request.headers().getAll(name)),
        () -> QueryText.decode(request.query()),
        () -> body);
  }

  private static String lastOf(List<String> values) {
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }

  static Call call(RoutingContext context) {
    String id = RequestId.of(context.request().getHeader(RequestId.HEADER));
    return new Call("http", id, Call.PATIENT);
  }
}

package dev.facecheck.edge.http;

import dev.facecheck.edge.Call;
import dev.facecheck.edge.CheckService;
import dev.facecheck.edge.QueryText;
import dev.facecheck.edge.RefusedRequestException;
import dev.facecheck.edge.Reply;
import dev.facecheck.edge.RequestId;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The check and the list of policies over HTTP. */
@Path("/v1")
@Blocking
public class CheckResource {
  /** Path of the check. */
  static final String CHECK = "/v1/check";

  /** This way in, in the log. */
  static final String WAY_IN = "http";

  private final CheckService service;

  @Inject
  CheckResource(CheckService service) {
    this.service = service;
  }

  /** Checks the picture that {@link BodyFilter} has read. */
  @POST
  @Path("check")
  public Response check(@Context RoutingContext context) {
    String contentType = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    String query = context.request().query();
    byte[] body = BodyIntake.body(context);
    if (body == null) {
      // The router takes "/v1/check/" and "/v1/check;a=b" for this path, the intake does not.
      throw new NotFoundException();
    }
    return response(
        service.check(
            call(context),
            () -> {
              requirePlain(context.request().getHeader(HttpHeaders.CONTENT_ENCODING));
              return service.reader().read(contentType, QueryText.decode(query), body);
            }));
  }

  /** Compressing what is compressed gains nothing, and unpacking would need bounds of its own. */
  private static void requirePlain(String encoding) throws RefusedRequestException {
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw RefusedRequestException.badRequest("Send the body without a Content-Encoding.");
    }
  }

  /** Lists the policies. */
  @GET
  @Path("policies")
  public Response policies(@Context RoutingContext context) {
    return response(service.policies(call(context)));
  }

  static Call call(RoutingContext context) {
    String id = RequestId.of(context.request().getHeader(RequestId.HEADER));
    return new Call(WAY_IN, id, Call.PATIENT);
  }

  static Response response(Reply reply) {
    Response.ResponseBuilder response =
        Response.status(reply.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(reply.body().toString());
    reply.headers().forEach(response::header);
    return response.build();
  }
}

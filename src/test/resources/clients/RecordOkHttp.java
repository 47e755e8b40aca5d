import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends a picture with OkHttp: java RecordOkHttp.java PICTURE URL. */
public class RecordOkHttp {
  private static final OkHttpClient CLIENT = new OkHttpClient();

  public static void main(String[] args) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of(args[0]));
    String base64 = Base64.getEncoder().encodeToString(bytes);
    RequestBody jpeg = RequestBody.create(bytes, MediaType.parse("image/jpeg"));
    RequestBody untyped = RequestBody.create(bytes, null);
    String url = args[1] + "okhttp-";
    send(url + "mixed", parts().addFormDataPart("image", "me.jpg", jpeg).build());
    send(url + "mixed-nameless", parts().addPart(jpeg).build());
    send(
        url + "related",
        parts().setType(MultipartBody.PARALLEL).addFormDataPart("image", "me.jpg", jpeg).build());
    MultipartBody.Builder form = parts().setType(MultipartBody.FORM);
    form.addFormDataPart("image", "me.jpg", jpeg).addFormDataPart("detail", "full");
    send(url + "form", form.build());
    send(
        url + "form-base64",
        parts().setType(MultipartBody.FORM).addFormDataPart("image", base64).build());
    send(
        url + "form-type-null",
        parts()
            .setType(MultipartBody.FORM)
            .addFormDataPart("image", "j\u00f6rg.jpg", untyped)
            .build());
    send(url + "body-null", untyped);
    send(url + "form-body", new FormBody.Builder().add("image", base64).add("detail", "full").build());
    CLIENT.dispatcher().executorService().shutdown();
  }

  private static MultipartBody.Builder parts() {
    return new MultipartBody.Builder();
  }

  private static void send(String url, RequestBody body) throws Exception {
    try (Response response = CLIENT.newCall(new Request.Builder().url(url).post(body).build()).execute()) {
      response.code();
    }
  }
}

package dev.facecheck.config;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The offline licence as configured. What is missing is a failure of the start, not of the
 * configuration: operators know it by its name.
 *
 * @param required whether calls need one
 * @param file that it lies in
 * @param publicKey that signed it: Ed25519, base64 of X.509's encoding
 */
public record LicenceSettings(boolean required, Optional<Path> file, Optional<String> publicKey) {

  public LicenceSettings {
    Objects.requireNonNull(file);
    Objects.requireNonNull(publicKey);
  }

  static LicenceSettings of(FaceCheckConfig.Licence written) {
    return new LicenceSettings(
        YesOrNo.of("facecheck.licence.required", written.required()),
        written.file(),
        written.publicKey());
  }
}

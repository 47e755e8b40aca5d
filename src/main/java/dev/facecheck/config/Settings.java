package dev.facecheck.config;

import dev.facecheck.dialect.MessageCatalogue;
import dev.facecheck.dialect.Wording;
import dev.facecheck.policy.Policies;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The checked configuration.
 *
 * @param config the keys as they are
 * @param policies by name
 * @param operations policies and limits that callers do not choose
 * @param wording dialect and language of answers
 */
public record Settings(
    FaceCheckConfig config, Policies policies, OperationSettings operations, Wording wording) {
  public Settings {
    Objects.requireNonNull(config);
    Objects.requireNonNull(policies);
    Objects.requireNonNull(operations);
    Objects.requireNonNull(wording);
  }

  /**
   * Reads the file on the class path, the environment and system properties, without Quarkus.
   *
   * @throws IllegalArgumentException if a key is unknown or missing, or a value is wrong
   */
  public static Settings load() {
    return load(Sources.shipped().addDefaultSources().build());
  }

  /** Reads a configuration that does not have the mapping yet. */
  static Settings load(SmallRyeConfig config) {
    KnownKeys.check(config.getPropertyNames());
    try {
      ConfigMappings.registerConfigMappings(
          config, Set.of(ConfigClass.configClass(FaceCheckConfig.class)));
    } catch (ConfigValidationException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return checked(config.getConfigMapping(FaceCheckConfig.class));
  }

  /**
   * Reads a configuration that has the mapping, as Quarkus' own does.
   *
   * @throws IllegalArgumentException if a key is unknown or a value is wrong
   */
  static Settings of(SmallRyeConfig config) {
    KnownKeys.check(config.getPropertyNames());
    return checked(config.getConfigMapping(FaceCheckConfig.class));
  }

  /** Checks the values that depend on each other. */
  private static Settings checked(FaceCheckConfig config) {
    FaceCheckConfig.Http http = config.http();
    require(
        http.maxBufferedBytes() >= Math.max(http.maxBodyBytes(), http.maxBodyBytesOfSeveral()),
        "facecheck.http.max-buffered-bytes is less than one body may have");
    require(
        config.access().store() != AccessConfig.Store.DYNAMODB
            || config.access().dynamodbTable().isPresent(),
        "facecheck.access.dynamodb-table is missing, which facecheck.access.store=dynamodb needs");
    Policies policies = PoliciesConfig.convert(config.policies(), config.defaultPolicy());
    return new Settings(config, policies, OperationSettings.of(config, policies), wording(config));
  }

  private static Wording wording(FaceCheckConfig config) {
    Optional<Path> directory = config.messagesDirectory();
    MessageCatalogue catalogue =
        named(
            "facecheck.messages-directory",
            () -> directory.map(MessageCatalogue::with).orElseGet(MessageCatalogue::shipped));
    return named(
        "facecheck.locale",
        () ->
            new Wording(
                config.dialect(), config.locale(), catalogue, config.verify().errorsAsOk()));
  }

  /** Converts the value of a key, and names the key where that fails. */
  static <T> T named(String key, Supplier<T> conversion) {
    try {
      return conversion.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
    }
  }

  private static void require(boolean kept, String otherwise) {
    if (!kept) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}

package dev.facecheck.access.dynamodb;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.checksums.SdkChecksum;
import software.amazon.awssdk.checksums.spi.ChecksumAlgorithm;
import software.amazon.awssdk.http.auth.aws.crt.internal.signer.DefaultAwsCrtV4aHttpSigner;

/**
 * The AWS SDK refers to a C runtime that it need not have and that none of its calls here uses. A
 * native image wants every class that is referred to, so these methods lose their references: in an
 * executable they fail as they do on the JVM where that runtime is absent.
 */
final class AwsCrtSubstitutions {
  private static final String ABSENT = "the AWS common runtime is not part of this program";

  private AwsCrtSubstitutions() {}

  static UnsupportedOperationException absent() {
    return new UnsupportedOperationException(ABSENT);
  }
}

@TargetClass(className = "software.amazon.awssdk.checksums.internal.ChecksumProvider")
@SuppressWarnings("DoNotCallSuggester")
final class ChecksumProviderWithoutCrt {

  private ChecksumProviderWithoutCrt() {}

  @Substitute
  static SdkChecksum createCrtCrc32C() {
    throw AwsCrtSubstitutions.absent();
  }

  @Substitute
  static SdkChecksum crc64NvmeCrtImplementation() {
    throw AwsCrtSubstitutions.absent();
  }

  @Substitute
  static SdkChecksum crtXxHash(ChecksumAlgorithm algorithm) {
    throw AwsCrtSubstitutions.absent();
  }
}

@TargetClass(
    className =
        "software.amazon.awssdk.http.auth.aws.internal.signer.util.OptionalDependencyLoaderUtil")
@SuppressWarnings("DoNotCallSuggester")
final class OptionalDependenciesWithoutCrt {

  private OptionalDependenciesWithoutCrt() {}

  @Substitute
  public static DefaultAwsCrtV4aHttpSigner getDefaultAwsCrtV4aHttpSigner() {
    throw AwsCrtSubstitutions.absent();
  }
}

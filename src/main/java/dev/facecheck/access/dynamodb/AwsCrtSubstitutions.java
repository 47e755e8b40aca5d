package dev.facecheck.access.dynamodb;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.checksums.SdkChecksum;
import software.amazon.awssdk.checksums.spi.ChecksumAlgorithm;
import software.amazon.awssdk.http.auth.aws.crt.internal.signer.DefaultAwsCrtV4aHttpSigner;

/**
 * Removes the AWS SDK's references to a C runtime that is optional and that no call here uses. A
 * native image needs every class that code refers to. In an executable, these methods fail as they
 * do on a JVM without that runtime.
 */
final class AwsCrtSubstitutions {
  private AwsCrtSubstitutions() {}

  static UnsupportedOperationException absent() {
    return new UnsupportedOperationException("the AWS common runtime is not part of this program");
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

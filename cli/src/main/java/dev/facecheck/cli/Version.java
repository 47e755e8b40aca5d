package dev.facecheck.cli;

import dev.facecheck.FaceCheck;
import picocli.CommandLine.IVersionProvider;

/** Version that the build wrote into the product's jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = FaceCheck.class.getPackage().getImplementationVersion();
    return new String[] {"facecheck " + (version == null ? "(not packaged)" : version)};
  }
}

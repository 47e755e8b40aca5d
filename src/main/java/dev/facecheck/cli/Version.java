package dev.facecheck.cli;

import picocli.CommandLine.IVersionProvider;

/** Version that the build wrote into the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"facecheck " + (version == null ? "(not packaged)" : version)};
  }
}

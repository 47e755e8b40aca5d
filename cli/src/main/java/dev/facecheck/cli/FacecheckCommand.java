package dev.facecheck.cli;

import picocli.CommandLine.Command;

/** The command itself, which does nothing without a subcommand. */
@Command(
    name = "facecheck",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Checks single photographs of faces: one photograph in, one code out.")
final class FacecheckCommand {}

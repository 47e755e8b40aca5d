package dev.facecheck.cli;

import picocli.CommandLine.Command;

/** {@code facecheck licence}, which does nothing without a subcommand. */
@Command(
    name = "licence",
    mixinStandardHelpOptions = true,
    subcommands = {LicenceKeygenCommand.class, LicenceIssueCommand.class, LicenceShowCommand.class},
    description = "Makes and shows offline licences, signed by Ed25519.")
final class LicenceCommand {}

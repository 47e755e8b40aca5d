package dev.facecheck.cli;

import picocli.CommandLine.Command;

/** {@code facecheck keys}, which does nothing without a subcommand. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    subcommands = {KeysAddCommand.class, KeysListCommand.class, KeysDisableCommand.class},
    description =
        "Makes, lists and takes back API keys, in the store that facecheck.access.* name.")
final class KeysCommand {}

package dev.facecheck.cli;

import dev.facecheck.access.dynamodb.Table;
import dev.facecheck.access.sqlite.SqliteFile;
import dev.facecheck.admin.DynamoDbKeyRegister;
import dev.facecheck.admin.KeyRegister;
import dev.facecheck.admin.SqliteKeyRegister;
import dev.facecheck.config.AccessConfig;
import dev.facecheck.config.Settings;
import picocli.CommandLine.Command;

/** {@code facecheck keys}, which does nothing without a subcommand. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    subcommands = {KeysAddCommand.class, KeysListCommand.class, KeysDisableCommand.class},
    description =
        "Makes, lists and takes back API keys, in the store that facecheck.access.* name.")
final class KeysCommand {
  /** Opens the keys of the configured store, the same that servers open ({@code AccessWiring}). */
  static KeyRegister register(Settings settings) {
    AccessConfig access = settings.config().access();
    return switch (access.store()) {
      case EMBEDDED ->
          new SqliteKeyRegister(
              new SqliteFile(access.file(), settings.config().onnxruntimeDirectory()));
      case DYNAMODB -> new DynamoDbKeyRegister(Table.named(access.dynamodbTable().orElseThrow()));
    };
  }
}

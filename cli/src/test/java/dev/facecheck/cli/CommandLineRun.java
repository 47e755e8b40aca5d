package dev.facecheck.cli;

import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.config.Wiring;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * One run of the command line.
 *
 * @param exitCode of the program
 * @param out standard output
 * @param err standard error
 */
public record CommandLineRun(int exitCode, String out, String err) {

  /** Runs the command line. */
  public static CommandLineRun of(Object... arguments) {
    return with(Wiring::core, arguments);
  }

  /** Runs the command line with another core. */
  static CommandLineRun with(Function<Settings, Core> wiring, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine(wiring, InputStream.nullInputStream());
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    int exitCode =
        commandLine.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }
}

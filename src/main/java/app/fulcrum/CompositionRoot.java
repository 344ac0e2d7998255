package app.fulcrum;

import app.fulcrum.cli.FulcrumCommand;
import picocli.CommandLine;

/**
 * Builds what window and command line share, and the command line itself, with plain constructors. Together with
 * {@link WindowComposition} the only class that sees all packages, so that every other class can be handed what it
 * needs. Names no JavaFX type: the command line must not load any.
 */
final class CompositionRoot {

    private final BuildInfo build = BuildInfo.load();

    CommandLine commandLine() {
        return FulcrumCommand.build(build.version());
    }
}

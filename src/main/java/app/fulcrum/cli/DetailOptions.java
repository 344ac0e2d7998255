package app.fulcrum.cli;

import app.fulcrum.session.handover.ExportDetails;
import picocli.CommandLine.Option;

/** What is said of a file that is handed over. */
final class DetailOptions {

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "What stands above it instead of the name of the scenario.")
    private String title = "";

    @Option(names = "--author", paramLabel = "TEXT", description = "Who made it.")
    private String author = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "What its readers should know.")
    private String note = "";

    ExportDetails details() {
        return new ExportDetails(title, author, note);
    }
}

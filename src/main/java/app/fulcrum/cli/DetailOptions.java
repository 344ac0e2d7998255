package app.fulcrum.cli;

import app.fulcrum.session.handover.ExportDetails;
import picocli.CommandLine.Option;

/** What is said of a file that is handed over. */
final class DetailOptions {

    @Option(names = "--title", paramLabel = "TEXT")
    private String title = "";

    @Option(names = "--author", paramLabel = "TEXT")
    private String author = "";

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    ExportDetails details() {
        return new ExportDetails(title, author, note);
    }
}

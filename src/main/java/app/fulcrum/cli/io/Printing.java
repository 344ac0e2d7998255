package app.fulcrum.cli.io;

import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.Workshop;
import picocli.CommandLine.Option;

/** How results are laid out, as an option of most commands. */
public final class Printing {

    public static final String PRETTY = "--pretty";

    @Option(names = PRETTY)
    private boolean pretty;

    public boolean isPretty() {
        return pretty;
    }

    public Report report(Workshop workshop) {
        return workshop.report(pretty);
    }
}

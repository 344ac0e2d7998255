package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.comparison.Statement;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.file.Protection;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.Enclosure.Kind;
import app.fulcrum.session.handover.ExportDetails;
import app.fulcrum.session.handover.ExportStore;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.storage.enclosure.StatementJson;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.file.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Exports as files. */
public final class FileExportStore implements ExportStore {

    private final ScenarioFormat format;
    private final SafeFile files;

    public FileExportStore(ScenarioFormat format, SafeFile files) {
        this.format = format;
        this.files = files.withoutBackups();
    }

    @Override
    public Handout handout(Projection projection, PriceBook book, ExportDetails details) {
        byte[] scenario = format.write(Document.of(projection.scenario(), PriceBookStamp.of(book)));
        Statement statement = Statement.of(projection, book, format.appVersion());
        return new Handout(
                Sha256.of(scenario),
                List.of(
                        new Enclosure(Kind.SCENARIO, scenario),
                        new Enclosure(Kind.FIGURES, StatementJson.write(statement))),
                details,
                format.appVersion());
    }

    @Override
    public List<Problem> write(Path file, byte[] bytes, Protection protection) {
        return files.replace(file, bytes, Optional.empty(), protection).problems();
    }
}

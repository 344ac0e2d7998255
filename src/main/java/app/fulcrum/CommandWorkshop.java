package app.fulcrum;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.PriceBookSource;
import app.fulcrum.session.batch.OutputCheck;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.ScenarioFiles;
import app.fulcrum.session.batch.Schemas;
import app.fulcrum.session.batch.Workbench;
import app.fulcrum.session.batch.Workshop;
import app.fulcrum.session.handover.Exporter;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.session.ingestion.PriceBookWriter;
import app.fulcrum.storage.catalog.BundledPriceBook;
import app.fulcrum.storage.catalog.DirectoryPriceBook;
import app.fulcrum.storage.catalog.accepted.SavedPriceBook;
import app.fulcrum.storage.file.DiskOperations;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.ingestion.FileIngestion;
import app.fulcrum.storage.output.FileOutputCheck;
import app.fulcrum.storage.query.JsonQuestions;
import app.fulcrum.storage.report.JsonReport;
import app.fulcrum.storage.scenario.FileExportStore;
import app.fulcrum.storage.scenario.FileScenarioStore;
import app.fulcrum.storage.scenario.FileScenarioTexts;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.storage.scenario.ScenarioUpgrades;
import app.fulcrum.storage.schema.PublishedSchemas;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What the commands work with.
 *
 * @param appVersion what files name as their writer
 * @param files how files are read and replaced
 * @param exporter makes what is handed over
 */
record CommandWorkshop(String appVersion, SafeFile files, Exporter exporter) implements Workshop {

    @Override
    public Outcome<Workbench> workbench(Optional<Path> bookFolder) {
        PriceBookSource source =
                bookFolder.<PriceBookSource>map(DirectoryPriceBook::new).orElseGet(BundledPriceBook::new);
        return source.read().map(this::workbench);
    }

    private Workbench workbench(PriceBook book) {
        ScenarioFormat format = new ScenarioFormat(book, appVersion);
        FileScenarioStore store = new FileScenarioStore(format, files);
        return new Workbench(
                book,
                new FileScenarioTexts(format, files),
                new JsonQuestions(book),
                new ScenarioFiles(store, new ScenarioUpgrades(store)),
                new FileExportStore(format, files));
    }

    @Override
    public Report report(boolean pretty) {
        return new JsonReport(pretty);
    }

    @Override
    public IngestionStore ingestion() {
        return new FileIngestion(files, ZoneId.systemDefault());
    }

    @Override
    public PriceBookWriter books() {
        return new SavedPriceBook();
    }

    @Override
    public OutputCheck outputs() {
        return new FileOutputCheck(new DiskOperations());
    }

    @Override
    public Schemas schemas() {
        return new PublishedSchemas(Map.of("scenario", ScenarioFormat::schema));
    }
}

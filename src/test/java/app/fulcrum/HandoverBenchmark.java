package app.fulcrum;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.comparison.Statement;
import app.fulcrum.model.comparison.Verification;
import app.fulcrum.model.comparison.Verification.Today;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.handover.ExportDetails;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.session.handover.ExportSubject;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.support.Books;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a warm program takes to hand a scenario over: at most 1 s wanted for a workbook, and 1.5 s for a brief. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HandoverBenchmark {

    private static final String VERSION = "1.0.0";

    private final HandoutExporter exporter = new HandoutExporter();
    private PriceBook book;
    private Scenario scenario;
    private Projection projection;
    private Statement statement;

    @Setup
    public void prepare() {
        book = Books.bundled();
        scenario = Books.preset("chat");
        projection = Projector.project(scenario, book, Books.TODAY);
        statement = Statement.of(projection, book, VERSION);
    }

    private byte[] export(ExportKind kind) {
        Handout handout = new Handout("0".repeat(64), List.of(), ExportDetails.NONE, VERSION);
        return exporter.export(
                ExportChoices.INITIAL.as(kind), new ExportSubject(projection, book, Variants.none(scenario)), handout);
    }

    @Benchmark
    public byte[] workbook() {
        return export(ExportKind.WORKBOOK);
    }

    @Benchmark
    public byte[] brief() {
        return export(ExportKind.BRIEF);
    }

    @Benchmark
    public byte[] picture() {
        return export(ExportKind.PICTURE);
    }

    @Benchmark
    public Verification verification() {
        return Verification.of(statement, scenario, new Today(book, Books.TODAY, VERSION), ScenarioRules::isSound);
    }
}

package app.fulcrum;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.brief.Briefs;
import app.fulcrum.controller.chart.ChartPictures;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.handover.ExportSubject;
import app.fulcrum.session.handover.Exporter;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.session.handover.Separator;
import app.fulcrum.storage.report.SummaryMarkdown;
import app.fulcrum.storage.report.table.ScenarioTables;
import app.fulcrum.storage.workbook.ScenarioWorkbook;
import app.fulcrum.storage.workbook.WorkbookRequest;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Look;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Makes files with the window's own painting, for it and for commands. Nothing of the window is loaded before the first picture. */
final class HandoutExporter implements Exporter {

    @Override
    public byte[] export(ExportChoices choices, ExportSubject subject, Handout handout) {
        return switch (choices.kind()) {
            case PICTURE -> ChartPictures.png(painted(subject), handout);
            case DRAWING -> ChartPictures.svg(painted(subject), handout);
            case CSV -> text(ScenarioTables.print(choices.table(), Separator.COMMA, subject));
            case TSV -> text(ScenarioTables.print(choices.table(), Separator.TAB, subject));
            case SUMMARY -> text(new SummaryMarkdown(subject.projection(), subject.book(), handout.details()).print());
            case BRIEF -> Briefs.pdf(painted(subject), handout, choices.paper());
            case WORKBOOK ->
                ScenarioWorkbook.xlsx(new WorkbookRequest(
                        subject.projection(),
                        subject.comparison(),
                        handout,
                        colors(subject.scenario().alternatives())));
        };
    }

    private static Snapshot painted(ExportSubject subject) {
        System.setProperty("java.awt.headless", "true");
        return new Snapshot(
                subject.projection(), subject.book(), subject.projection().today());
    }

    /** Those of the picture. */
    private static List<Integer> colors(Alternatives alternatives) {
        return IntStream.range(0, alternatives.size())
                .mapToObj(place -> Look.of(alternatives, place).color().rgb(Appearance.LIGHT))
                .toList();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package app.fulcrum.controller.chart;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.document.Notices;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.ExportStore;
import app.fulcrum.session.ExportStore.ScenarioText;
import app.fulcrum.session.PriceBookStamp;
import app.fulcrum.text.Messages;
import app.fulcrum.view.chart.ChartClipboard;
import app.fulcrum.view.chart.picture.ChartPicture;
import app.fulcrum.view.chart.picture.PictureRequest;
import java.nio.file.Path;
import java.util.List;

/** Saves the chart as a picture that explains itself and can be opened again as a scenario, or copies it. */
public final class PictureController {

    private static final Messages MESSAGES = Messages.of("picture");
    private static final String EXTENSION = ".png";

    private final ChartController chart;
    private final Projections projections;
    private final ExportStore store;
    private final Notices notices;
    private final String version;

    /** @param version the version of this program, printed on the picture */
    public PictureController(
            ChartController chart, Projections projections, ExportStore store, Notices notices, String version) {
        this.chart = chart;
        this.projections = projections;
        this.store = store;
        this.notices = notices;
        this.version = version;
    }

    /**
     * Saves the chart as it is now.
     *
     * @param file with or without {@code .png}
     * @return whether it was saved; otherwise a notice says why not
     */
    public boolean export(Path file) {
        Path target = withExtension(file);
        List<Problem> problems = store.write(target, ChartPicture.png(request()));
        if (problems.isEmpty()) {
            notices.confirm(MESSAGES.get("exported", target.getFileName()));
        } else {
            notices.show(problems);
        }
        return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.REFUSAL);
    }

    /** Puts the chart on the clipboard. */
    public void copy() {
        ChartClipboard.put(ChartPicture.png(request()));
        notices.confirm(MESSAGES.get("copied"));
    }

    /** What the picture of the present chart shows and carries. Always on light paper. */
    public PictureRequest request() {
        Snapshot now = projections.current();
        ScenarioText text = store.text(now.scenario(), PriceBookStamp.of(now.book()));
        return ChartPictures.request(now, chart.model(), text, version);
    }

    private static Path withExtension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(EXTENSION)
                ? file
                : file.resolveSibling(name + EXTENSION);
    }
}

package app.fulcrum.controller.gallery;

import app.fulcrum.controller.chart.ChartPictures;
import app.fulcrum.controller.chart.ChartPictures.Glance;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.controller.frame.Desk;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.preset.BlankDocument;
import app.fulcrum.text.Messages;
import app.fulcrum.view.gallery.GalleryView;
import app.fulcrum.view.gallery.Tile;
import app.fulcrum.view.style.Appearance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/**
 * Offers the presets, and nothing but defaults, with what each answers. Words are there at once; answers and pictures are
 * worked out one after the other away from the window, once for each appearance.
 */
public final class GalleryController {

    private static final Messages MESSAGES = Messages.of("gallery");
    private static final int SHARPNESS = 2;

    private final Desk desk;
    private final DocumentController documents;
    private final ObservableValue<Appearance> appearance;
    private final Map<Seen, Glance> glances = new HashMap<>();

    public GalleryController(Desk desk, DocumentController documents, ObservableValue<Appearance> appearance) {
        this.desk = desk;
        this.documents = documents;
        this.appearance = appearance;
    }

    private record Seen(Document document, Appearance appearance) {}

    private record Waiting(Tile tile, Document document) {}

    /** What can be started from. */
    public List<Tile> tiles() {
        List<Waiting> all = new ArrayList<>();
        all.add(waiting("", MESSAGES.get("blank"), blank()));
        desk.presets().all().forEach(preset -> all.add(waiting(preset.group(), preset.name(), preset.document())));
        look(all, appearance.getValue());
        return all.stream().map(Waiting::tile).toList();
    }

    private Document blank() {
        Scenario like = desk.presets().start().document().scenario();
        return BlankDocument.of(book(), MESSAGES.get("blank.name"), like);
    }

    private Waiting waiting(String group, String name, Document document) {
        return new Waiting(
                new Tile(group, name, () -> desk.tasks().inTurn(() -> documents.startWith(document))), document);
    }

    /** One after the other: the window needs the processor too. */
    private void look(List<Waiting> rest, Appearance in) {
        if (rest.isEmpty()) {
            return;
        }
        Waiting first = rest.getFirst();
        Seen seen = new Seen(first.document(), in);
        Optional<Glance> known = Optional.ofNullable(glances.get(seen));
        PriceBook book = book();
        LocalDate today = desk.projections().current().today();
        desk.tasks()
                .lookUp(
                        () -> known.orElseGet(() -> ChartPictures.glance(
                                Projector.project(first.document().scenario(), book, today),
                                in,
                                SHARPNESS * GalleryView.WIDTH,
                                SHARPNESS * GalleryView.HEIGHT)),
                        glance -> {
                            glances.put(seen, glance);
                            first.tile().verdictProperty().set(glance.verdict());
                            first.tile().pictureProperty().set(Optional.of(glance.picture()));
                            look(rest.subList(1, rest.size()), in);
                        });
    }

    private PriceBook book() {
        return desk.projections().current().book();
    }
}

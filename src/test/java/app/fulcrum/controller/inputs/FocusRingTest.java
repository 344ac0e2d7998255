package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.Books;
import app.fulcrum.view.control.Contrast;
import app.fulcrum.view.number.NumberField;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever goes through the column with the keyboard sees where they are. */
@Tag("thorough")
class FocusRingTest extends InputsTestBase {

    private static final int STOPS = 70;
    private static final double AROUND = 6;
    private static final double SEEN = 3;

    @Test
    void everyStopIsRinged() {
        everyStopIsRinged(Appearance.LIGHT);
    }

    @Test
    @Tag("endurance")
    void everyStopIsRingedInTheDark() {
        everyStopIsRinged(Appearance.DARK);
    }

    private void everyStopIsRinged(Appearance appearance) {
        open(Books.preset("chat"), 2400, appearance);
        openSections("Workload", "Self-hosted", "Serving", "Money and time", "Prices");
        onFxThread(() -> track("Tokens per day").requestFocus());
        List<String> unseen = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        for (int stop = 0; stop < STOPS; stop++) {
            robot.type(KeyCode.TAB);
            settle();
            Node focused = fromFxThread(() -> pane.getScene().getFocusOwner());
            if (!seen.add(focused)) {
                break;
            }
            Rectangle2D place = fromFxThread(() -> place(ringed(focused)));
            WritableImage with = picture(place);
            onFxThread(pane.getScene().getRoot()::requestFocus);
            WritableImage without = picture(place);
            Bounds shape = ringed(focused).getLayoutBounds();
            double perimeter = 2 * (shape.getWidth() + shape.getHeight());
            long changed = changed(with, without);
            if (changed < Math.min(perimeter, 2 * place.getWidth())) {
                unseen.add(changed + " of " + perimeter + ": " + focused);
            }
            onFxThread(focused::requestFocus);
        }

        assertThat(seen).hasSizeGreaterThan(50);
        assertThat(unseen).isEmpty();
    }

    /** What the ring is drawn around. */
    private static Node ringed(Node focused) {
        if (focused.getParent() instanceof NumberField frame) {
            return frame;
        }
        return Stream.of(".slider-thumb", ".check-box > .box")
                .map(focused::lookup)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(focused);
    }

    private void openSections(String... names) {
        for (String name : names) {
            pane.lookupAll(".disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .filter(header -> header.getAccessibleText().startsWith(name + ","))
                    .forEach(header -> onFxThread(() -> header.setSelected(true)));
            settle();
        }
    }

    private Rectangle2D place(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Rectangle2D(
                bounds.getMinX() - AROUND,
                bounds.getMinY() - AROUND,
                bounds.getWidth() + 2 * AROUND,
                bounds.getHeight() + 2 * AROUND);
    }

    private WritableImage picture(Rectangle2D place) {
        return fromFxThread(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setViewport(place);
            return pane.getScene().getRoot().snapshot(parameters, null);
        });
    }

    private static long changed(WritableImage one, WritableImage other) {
        long changed = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getPixelReader().getArgb(x, y);
                int b = other.getPixelReader().getArgb(x, y);
                if (a != b && Contrast.ratio(a & 0xffffff, b & 0xffffff) >= SEEN) {
                    changed++;
                }
            }
        }
        return changed;
    }
}

package app.fulcrum.view.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.sensitivity.GridPicture.Cell;
import app.fulcrum.view.sensitivity.GridPicture.Entry;
import app.fulcrum.view.sensitivity.GridPicture.Place;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Look;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Areas of a table of many cells are told apart by their hatching alone. */
class GridAreasTest extends ThemedTestBase {

    private static final int CELLS = 60;
    private static final int ALTERNATIVES = 6;

    /** All in the color of one kind, side by side. */
    private static GridPicture picture() {
        Look look = new Look(Kind.CLOSED_API, 1);
        List<Entry> legend = IntStream.range(0, ALTERNATIVES)
                .mapToObj(place -> new Entry(look, "" + (char) ('A' + place), "Alternative " + place, place))
                .toList();
        List<Cell> row = IntStream.range(0, CELLS)
                .mapToObj(column -> new Cell(
                        Optional.of(look),
                        legend.get(column * ALTERNATIVES / CELLS).mark(),
                        "",
                        1,
                        "column " + column))
                .toList();
        List<String> heads = IntStream.range(0, CELLS).mapToObj(String::valueOf).toList();
        return new GridPicture(
                "x",
                "y",
                "",
                true,
                heads,
                heads,
                new Place(OptionalInt.empty(), OptionalInt.empty()),
                IntStream.range(0, CELLS).mapToObj(_ -> row).toList(),
                List.of(),
                legend,
                "");
    }

    private static MattersActions nothing() {
        return (MattersActions) Proxy.newProxyInstance(
                GridAreasTest.class.getClassLoader(), new Class<?>[] {MattersActions.class}, (_, _, _) -> null);
    }

    @ParameterizedTest
    @EnumSource
    void sixAlternativesAreToldApartWithoutColor(Appearance appearance) {
        StackPane pane = show(() -> new StackPane(new GridAreas(picture(), nothing())), 820, 620, appearance);
        Image image = picture(pane, "grid-areas-" + appearance.name().toLowerCase(Locale.ROOT));
        double left = fromFxThread(() -> pane.lookupAll(".grid-area").stream()
                .filter(area -> area.getLayoutBounds().getWidth() > 0)
                .mapToDouble(area -> area.getLayoutBounds().getMinX())
                .min()
                .orElseThrow());
        double wide = (820 - left) / ALTERNATIVES;

        List<List<Boolean>> seen = new ArrayList<>();
        for (int place = 0; place < ALTERNATIVES; place++) {
            seen.add(directions(image, (int) (left + place * wide + 20)));
        }
        assertThat(seen).as("whether it is even along —, |, / and \\").doesNotHaveDuplicates();
    }

    /** Whether a piece of an area looks the same one pixel on in each of four directions. */
    private static List<Boolean> directions(Image image, int x) {
        return List.of(isEven(image, x, 1, 0), isEven(image, x, 0, 1), isEven(image, x, 1, -1), isEven(image, x, 1, 1));
    }

    private static boolean isEven(Image image, int x, int right, int down) {
        double different = 0;
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                different += Math.abs(gray(image, x + i, 100 + j) - gray(image, x + i + right, 100 + j + down));
            }
        }
        return different / 3600 < 0.02;
    }

    private static double gray(Image image, int x, int y) {
        return image.getPixelReader().getColor(x, y).grayscale().getRed();
    }
}

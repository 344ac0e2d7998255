package app.fulcrum.view.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.javafx.FontIcon;

/** Measures the contrast of texts and icons from the pixels of a picture, as WCAG 2.2 defines it (1.4.3 and 1.4.11). */
public final class Contrast {

    private static final double TEXT = 4.5;
    private static final double ICON = 3;
    /** Enlarged, even thin strokes have pixels of their full color. */
    private static final double ENLARGEMENT = 3;

    private final Parent root;
    private final WritableImage picture;
    private final List<String> found = new ArrayList<>();

    private Contrast(Parent root, WritableImage picture) {
        this.root = root;
        this.picture = picture;
    }

    /** One line for each text below 4.5 : 1 and each icon below 3 : 1; what is disabled is exempt. On the FX thread. */
    public static List<String> find(Parent root) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(ENLARGEMENT, ENLARGEMENT));
        Contrast contrast = new Contrast(root, root.snapshot(parameters, null));
        contrast.visit(root);
        return contrast.found;
    }

    private void visit(Node node) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            double ratio = measure(text);
            double wanted = text instanceof FontIcon ? ICON : TEXT;
            if (ratio < wanted) {
                found.add("%.2f : 1 for %s \"%s\"".formatted(ratio, text.getStyleClass(), text.getText()));
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private double measure(Text text) {
        Bounds inScene = text.localToScene(text.getBoundsInLocal());
        Bounds inRoot = root.sceneToLocal(inScene);
        // The picture begins where the root does with all that stands out of it, such as the ring of a field at its
        // edge.
        Bounds all = root.getBoundsInLocal();
        Bounds here = new BoundingBox(
                inRoot.getMinX() - all.getMinX(),
                inRoot.getMinY() - all.getMinY(),
                inRoot.getWidth(),
                inRoot.getHeight());
        Map<Integer, Integer> colors = new HashMap<>();
        PixelReader pixels = picture.getPixelReader();
        int right = (int) Math.min(picture.getWidth(), here.getMaxX() * ENLARGEMENT);
        int bottom = (int) Math.min(picture.getHeight(), here.getMaxY() * ENLARGEMENT);
        for (int y = (int) Math.max(0, here.getMinY() * ENLARGEMENT); y < bottom; y++) {
            for (int x = (int) Math.max(0, here.getMinX() * ENLARGEMENT); x < right; x++) {
                colors.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        List<Integer> byFrequency = colors.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        return byFrequency.size() < 2 ? 21 : ratio(byFrequency.get(0), byFrequency.get(1));
    }

    /** The contrast ratio of two colors given as {@code 0xrrggbb}, from 1 to 21. */
    public static double ratio(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

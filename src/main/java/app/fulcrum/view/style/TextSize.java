package app.fulcrum.view.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * How large text is, as a multiple of its usual size, and with it all that stylesheets measure: heights of fields, widths of
 * columns, distances. Lines and corners stay as fine as they are. What is measured in code follows the factor of its scene.
 */
public final class TextSize {

    private static final Pattern LENGTHS = Pattern.compile("(?m)^(\\s*-fx-(?:font-size|padding|spacing|[hv]gap|"
            + "(?:min|pref|max)-(?:width|height)|graphic-text-gap|translate-x):)([^;]*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?![\\d.]*(?:em|%))");
    private static final MathContext FINE = new MathContext(6, RoundingMode.HALF_EVEN);

    private TextSize() {}

    /** The factor of the scene a node is in; 1 where it is in none. */
    public static double of(Node node) {
        return node.getScene() == null ? 1 : of(node.getScene()).get();
    }

    /** Tells the factor of the scene a node is in now, and whenever it changes. */
    public static void follow(Node node, DoubleConsumer told) {
        node.sceneProperty().flatMap(TextSize::of).orElse(1.0).subscribe(factor -> told.accept(factor.doubleValue()));
    }

    /** Lets the nodes of a scene know the factor. */
    static void tell(Scene scene, ObservableDoubleValue factor) {
        of(scene).bind(factor);
    }

    /** A scene may be asked before it is dressed. */
    private static DoubleProperty of(Scene scene) {
        return (DoubleProperty) scene.getProperties()
                .computeIfAbsent(TextSize.class, _ -> new SimpleDoubleProperty(scene, "textSize", 1));
    }

    /**
     * The address of a stylesheet with its lengths multiplied.
     *
     * @param path of a resource of the program
     */
    static String sheet(String path, double factor) {
        if (factor == 1) {
            return Objects.requireNonNull(TextSize.class.getResource(path), path)
                    .toExternalForm();
        }
        try (InputStream stream = Objects.requireNonNull(TextSize.class.getResourceAsStream(path), path)) {
            String rules = scaled(new String(stream.readAllBytes(), StandardCharsets.UTF_8), factor);
            return "data:text/css;charset=utf-8;base64,"
                    + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String scaled(String rules, double factor) {
        return LENGTHS.matcher(rules).replaceAll(rule -> rule.group(1) + multiplied(rule.group(2), factor));
    }

    private static String multiplied(String lengths, double factor) {
        return NUMBER.matcher(lengths).replaceAll(number -> multiplied(number, factor));
    }

    private static String multiplied(MatchResult number, double factor) {
        return new BigDecimal(number.group())
                .multiply(BigDecimal.valueOf(factor), FINE)
                .stripTrailingZeros()
                .toPlainString();
    }
}

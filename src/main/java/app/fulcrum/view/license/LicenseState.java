package app.fulcrum.view.license;

import app.fulcrum.model.license.Judgment;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the license matrix shows, in short and in full. */
public final class LicenseState {

    private final ObjectProperty<List<LicenseRow>> summary = new SimpleObjectProperty<>(this, "summary", List.of());
    private final ObjectProperty<List<LicenseRow>> rows = new SimpleObjectProperty<>(this, "rows", List.of());
    private final StringProperty count = new SimpleStringProperty(this, "count", "");
    private final StringProperty all = new SimpleStringProperty(this, "all", "");
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(this, "filter", Filter.ALL);
    private final ObjectProperty<Optional<LicenseDetail>> detail =
            new SimpleObjectProperty<>(this, "detail", LicenseDetail.NONE);

    /**
     * Which models are listed, and in which order.
     *
     * @param words what name, license or publisher must contain
     * @param judgment the only verdict to list; all if absent
     */
    public record Filter(String words, Optional<Judgment> judgment, Order order) {

        public static final Filter ALL = new Filter("", Optional.empty(), Order.ARTICLE_FIRST);

        public Filter withWords(String newWords) {
            return new Filter(newWords, judgment, order);
        }

        public Filter withJudgment(Optional<Judgment> newJudgment) {
            return new Filter(words, newJudgment, order);
        }

        public Filter withOrder(Order newOrder) {
            return new Filter(words, judgment, newOrder);
        }
    }

    /** An order of the list. */
    public enum Order {
        ARTICLE_FIRST,
        MODEL,
        LICENSE,
        /** From good to bad. */
        VERDICT
    }

    /** The article's models and the scenario's. */
    public ObjectProperty<List<LicenseRow>> summaryProperty() {
        return summary;
    }

    /** The models that pass the filter, in order. */
    public ObjectProperty<List<LicenseRow>> rowsProperty() {
        return rows;
    }

    /** How many they are, in words. */
    public StringProperty countProperty() {
        return count;
    }

    /** The way to all models, in words. */
    public StringProperty allProperty() {
        return all;
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** The model looked at. */
    public ObjectProperty<Optional<LicenseDetail>> detailProperty() {
        return detail;
    }
}

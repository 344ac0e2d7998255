package app.fulcrum.view.market;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.control.InlineMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything about one offer.
 *
 * @param row the offer as in the table
 * @param title what is sold, and by whom
 * @param facts what it comes to, in a line
 * @param notes why it cannot serve, or what to know about it
 * @param uses the alternatives that could buy it and do not yet
 * @param addition one more alternative that buys it
 * @param sections what is known of it, one kind of thing each; none empty
 * @param history its price over time
 */
public record MarketDetail(
        MarketRow row,
        String title,
        String facts,
        List<InlineMessage> notes,
        List<Use> uses,
        Use addition,
        List<Section> sections,
        ChartModel history) {

    private static final Messages MESSAGES = Messages.of("tables");

    public static final Optional<MarketDetail> NONE = Optional.empty();

    public MarketDetail {
        notes = List.copyOf(notes);
        uses = List.copyOf(uses);
        sections = List.copyOf(sections);
    }

    /** What is known of it, to be pasted elsewhere. */
    TextTable table() {
        return new TextTable(
                Stream.of("part", "name", "figure").map(MESSAGES::get).toList(),
                sections.stream()
                        .flatMap(section -> section.lines().stream()
                                .map(line -> List.of(section.title(), line.text(), line.figure())))
                        .toList());
    }

    /**
     * A way to take the offer into the scenario.
     *
     * @param label what would be done; where it cannot be done, why not
     * @param buyer the alternative that would buy it; absent for one more
     */
    public record Use(String label, boolean isPossible, Optional<AlternativeId> buyer) {}

    /** Lines of one kind. */
    public record Section(String title, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One statement.
     *
     * @param figure the figure it names; empty for none
     * @param url where it can be read
     */
    public record Line(String text, String figure, Optional<String> url) {

        public static Line of(String text) {
            return new Line(text, "", Optional.empty());
        }

        public static Line of(String text, String figure) {
            return new Line(text, figure, Optional.empty());
        }
    }
}

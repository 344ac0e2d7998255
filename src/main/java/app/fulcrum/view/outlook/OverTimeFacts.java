package app.fulcrum.view.outlook;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands beside the picture.
 *
 * @param head what pays back; absent where nothing does
 * @param rankings the alternatives by some sums
 * @param parts sentences under their titles
 */
public record OverTimeFacts(Optional<Head> head, List<Ranking> rankings, List<Part> parts) {

    private static final Messages MESSAGES = Messages.of("tables");

    public OverTimeFacts {
        rankings = List.copyOf(rankings);
        parts = List.copyOf(parts);
    }

    /** Its sums, to be pasted elsewhere. */
    public TextTable table() {
        return new TextTable(
                Stream.of("name", "alternative", "figure").map(MESSAGES::get).toList(),
                Stream.concat(
                                head.stream().flatMap(OverTimeFacts::rows),
                                rankings.stream()
                                        .flatMap(ranking -> ranking.ranked().stream()
                                                .map(ranked ->
                                                        List.of(ranking.title(), ranked.name(), ranked.figure()))))
                        .toList());
    }

    private static Stream<List<String>> rows(Head head) {
        return Stream.concat(
                Stream.of(List.of(head.title(), "", (head.month() + " " + head.between()).strip())),
                head.facts().stream().map(fact -> List.of(fact.name(), "", fact.figure())));
    }

    /**
     * What pays back against what is in use.
     *
     * @param title who against whom
     * @param month when
     * @param between when in most samples; empty where all say the same
     * @param facts what else there is to it
     */
    public record Head(String title, String month, String between, List<Fact> facts) {

        public Head {
            facts = List.copyOf(facts);
        }
    }

    /** A figure and its name. */
    public record Fact(String name, String figure) {}

    /**
     * The alternatives by a sum, the least first.
     *
     * @param beside what the sum rests on; empty for nothing
     */
    public record Ranking(String title, String beside, List<Ranked> ranked) {

        public Ranking {
            ranked = List.copyOf(ranked);
        }
    }

    public record Ranked(Look look, String name, String figure) {}

    /** Sentences that belong together. */
    public record Part(String title, List<String> sentences) {

        public Part {
            sentences = List.copyOf(sentences);
        }
    }
}

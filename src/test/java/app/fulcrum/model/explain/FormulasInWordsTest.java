package app.fulcrum.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import app.fulcrum.text.ExplanationSentences;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The help prints what explanations say: the sentence of each figure that most scenarios have, and in which figures each
 * input counts. Both lie in {@code formulas.properties}, which this test writes with {@code -Dformulas=keep}.
 */
class FormulasInWordsTest {

    private static final Path KEPT = Path.of("src/main/resources/app/fulcrum/text/formulas.properties");
    /** What people start from is said rather than what chance made. */
    private static final int WEIGHT_OF_A_PRESET = 3;

    private static final PriceBook BOOK = Books.bundled();

    private static final Map<String, Map<String, Integer>> sentences = new TreeMap<>();
    private static final Map<Input, Set<String>> uses = new TreeMap<>();

    @BeforeAll
    static void readExplanations() {
        Books.presets().all().forEach(preset -> read(preset.document().scenario(), WEIGHT_OF_A_PRESET));
        Seeded.forEach(1, 60, random -> read(FormulaLawTest.scenario(random)));
        // Inputs that nobody needs to type.
        Scenario chat = Books.presets().start().document().scenario();
        read(with(
                Standard.withHosting(chat, hosting -> hosting.withIdleGpusReleased(true)),
                Map.of(Input.BILLED_HOURS, 700.0, Input.MEASURED_OUTPUT_RATE, 3_000.0)));
        read(Standard.withHosting(chat, hosting -> hosting.withIdleGpusReleased(true)));
        read(Standard.withHosting(
                with(chat, Map.of(Input.TOKENS_PER_DAY, 2e9)),
                hosting -> hosting.withScaling(Scaling.FOLLOWING_THE_DAY)));
        read(with(
                Standard.withHosting(
                        chat,
                        hosting -> hosting.withHardware(
                                new Hardware.Rented("H100-SXM", Optional.of("nebius/h100/sxm/spot")))),
                Map.of(Input.SPOT_ALLOWANCE, 0.1)));
        read(with(chat, Map.of(Input.RESERVED_SERVERS, 1.0, Input.RESERVED_GPU_HOUR_PRICE, 2.0)));
        read(with(
                Books.preset("regulated-on-premises"),
                Map.of(Input.GPUS_ALREADY_OWNED, 2.0, Input.RESALE_VALUE_PER_GPU, 9_000.0)));
        read(with(chat, Map.of(Input.MEASURED_TOTAL_RATE, 9_000.0)));
        read(with(chat, Map.of(Input.MINIMUM_SPEND, 9_000.0, Input.CACHE_HELD_TOKENS, 2e6, Input.REQUEST_FEE, 0.01)));
        read(chat.with(Standard.key(Input.CACHE_WRITE_SHARE), Assumption.of(0.1, "test"))
                .with(Standard.key(Input.ONE_HOUR_WRITE_SHARE), Assumption.of(0.5, "test")));
        read(with(
                ChoiceEdits.units(chat, Standard.CLOSED_API, Purchase.Units.WITHOUT_OVERFLOW)
                        .apply(chat),
                Map.of(
                        Input.UNIT_PRICE, 260.0,
                        Input.UNIT_CAPACITY, 2_400.0,
                        Input.UNIT_OUTPUT_WEIGHT, 6.0,
                        Input.UNIT_STEP, 5.0,
                        Input.SMALLEST_UNITS, 15.0)));
        for (Input limit : List.of(Input.REQUEST_LIMIT, Input.INPUT_LIMIT, Input.OUTPUT_LIMIT, Input.TOKEN_LIMIT)) {
            read(with(chat, Map.of(limit, 1_000.0, Input.CACHED_SHARE_OF_LIMIT, 0.5)));
            read(with(chat, Map.of(limit, 50_000_000.0, Input.CACHED_SHARE_OF_LIMIT, 0.5)));
        }
        read(with(Books.preset("regulated-on-premises"), Map.of(Input.POWERED_HOURS, 700.0)));
        Scenario mixed = mixed(with(chat, Map.of(Input.TOKENS_PER_DAY, 2e9)), Standard.SELF_HOSTED);
        read(mixed);
        read(with(mixed, Map.of(Input.BASE_LOAD_UNITS, 2.0, Input.HARD_SHARE, 0.1)));
        read(with(mixed(chat, Standard.HOSTED_OPEN_API), Map.of(Input.HARD_SHARE, 0.2, Input.ROUTING_FEE, 1e-4)));
    }

    private static Scenario mixed(Scenario scenario, AlternativeId first) {
        Alternative mix = Alternative.standard(
                new Way.Mix(first, Standard.CLOSED_API),
                true,
                Assumptions.of(Map.of(
                        Input.ENGINEERS, Assumption.of(0.6, "test"), Input.SETUP, Assumption.of(37_500, "test"))));
        Alternatives all = scenario.alternatives();
        return scenario.withAlternatives(all.inserting(mix, all.size()));
    }

    @Test
    void theHelpPrintsWhatExplanationsSay() throws IOException {
        Map<String, String> now = lines();
        if ("keep".equals(System.getProperty("formulas"))) {
            Files.writeString(
                    KEPT,
                    now.entrySet().stream()
                            .map(line -> line.getKey() + " = " + line.getValue())
                            .collect(Collectors.joining(
                                    "\n",
                                    "# Written by FormulasInWordsTest from the explanations: how each figure comes"
                                            + " about, and where each input counts.\n",
                                    "\n")));
        }
        Properties kept = new Properties();
        try (Reader text = Files.newBufferedReader(KEPT)) {
            kept.load(text);
        }
        assertThat(kept).containsExactlyInAnyOrderEntriesOf(now);
    }

    /** A figure without a formula is one that is tried, chosen or measured. */
    @Test
    void everyInputCountsSomewhere() {
        Set<Input> ofOneMonth = EnumSet.allOf(Input.class);
        // It moves samples alone; the others count over time alone.
        ofOneMonth.remove(Input.PRICE_CORRELATION);
        ofOneMonth.removeIf(Input::isOverTime);

        assertThat(uses.keySet()).containsExactlyInAnyOrderElementsOf(ofOneMonth);
    }

    private static Scenario with(Scenario scenario, Map<Input, Double> typed) {
        Scenario now = scenario;
        for (Alternative alternative : scenario.alternatives().stream().toList()) {
            for (Map.Entry<Input, Double> number : typed.entrySet()) {
                if (number.getKey().group().belongsTo(alternative.kind())) {
                    now = now.with(
                            InputKey.of(alternative.id(), number.getKey()), Assumption.of(number.getValue(), "test"));
                }
            }
        }
        return now;
    }

    private static Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        sentences.forEach((subject, said) -> lines.put(subject + ".formula", mostSaid(said)));
        uses.forEach((input, subjects) -> lines.put(input.path() + ".counts", String.join(" ", subjects)));
        return lines;
    }

    /** Figures of one scenario say little of another. */
    private static String mostSaid(Map<String, Integer> said) {
        return said.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>, Boolean>comparing(
                                sentence -> sentence.getKey().matches("0|.* × 0"))
                        .thenComparing(sentence -> sentence.getKey().matches(".*\\d{2}.*"))
                        .thenComparing(sentence -> -sentence.getValue())
                        .thenComparing(Map.Entry::getKey))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static void read(Scenario scenario) {
        read(scenario, 1);
    }

    private static void read(Scenario scenario, int weight) {
        Projection projection = Projector.project(scenario, BOOK, Books.TODAY);
        Set<Explanation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ExplainedFigures.of(projection).forEach(entry -> read(entry.explanation(), weight, seen));
    }

    private static void read(Explanation explanation, int weight, Set<Explanation> seen) {
        if (!seen.add(explanation) || !(explanation instanceof Computed computed)) {
            return;
        }
        key(computed.subject()).ifPresent(key -> {
            sentences.computeIfAbsent(key, _ -> new TreeMap<>()).merge(general(computed), weight, Integer::sum);
            computed.parts().forEach(part -> {
                if (part instanceof Given given) {
                    uses.computeIfAbsent(given.resolved().key().input(), _ -> new TreeSet<>())
                            .add(key);
                }
            });
        });
        computed.parts().forEach(part -> read(part, weight, seen));
    }

    private static Optional<String> key(Subject subject) {
        return switch (subject) {
            case Term term -> Optional.of(term.name());
            case Subject.Line(var kind) -> Optional.of("LINE_" + kind.name());
            default -> Optional.empty();
        };
    }

    /** A sum of many is told part by part, and of what is tried one by one no more is said than that. */
    private static String general(Computed computed) {
        if (computed.formula() instanceof Formula.Sum(List<Formula> terms)
                && terms.size() > 3
                && terms.stream().allMatch(Explanation.class::isInstance)) {
            return terms.stream()
                    .map(Explanation.class::cast)
                    .map(ExplanationSentences::name)
                    .collect(Collectors.joining(" + "));
        }
        return ExplanationSentences.formula(computed)
                .replaceAll("(?i)of [-\\d., KMB]+ the one", "Of all that are tried, the one");
    }
}

package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.number;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.Defaults;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.scenario.migration.FormerDefaults;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Puts the price book's defaults where a file gives no number that every scenario has, and leaves out numbers that were defaults
 * and are none any more; says how many of each.
 */
final class Completion {

    private final PriceBook book;
    private final Spot file;
    private int used;
    private int renewed;

    private Completion(PriceBook book, Spot file) {
        this.book = book;
        this.file = file;
    }

    /** @param file where to report it */
    static Scenario of(Scenario given, PriceBook book, Spot file) {
        Completion completion = new Completion(book, file);
        Scenario complete = given.withAssumptions(completion.complete(
                        given.assumptions(), input -> input.group().isShared(), Input::path, InputKey::shared))
                .withAlternatives(new Alternatives(
                        given.alternatives().stream().map(completion::complete).toList()));
        if (completion.renewed > 0) {
            file.report(ProblemCode.DEFAULTS_RENEWED, number(completion.renewed));
        }
        if (completion.used > 0) {
            file.report(ProblemCode.DEFAULTS_USED, number(completion.used));
        }
        return complete;
    }

    private Alternative complete(Alternative given) {
        Assumptions kept = FormerDefaults.without(given.assumptions());
        renewed += given.assumptions().asMap().size() - kept.asMap().size();
        return given.withAssumptions(
                complete(kept, input -> input.group().belongsTo(given.kind()), given::standardPath, given::key));
    }

    /**
     * @param path where an input stands among the defaults
     * @param key whose it is
     */
    private Assumptions complete(
            Assumptions given, Predicate<Input> wanted, Function<Input, String> path, Function<Input, InputKey> key) {
        Map<Input, Assumption> all = new EnumMap<>(Input.class);
        all.putAll(given.asMap());
        for (Input input : Input.values()) {
            if (isMissing(input, given) && wanted.test(input)) {
                Optional<Assumption> fallback = Defaults.find(path.apply(input), book);
                if (fallback.isEmpty()) {
                    file.report(
                            ProblemCode.MISSING_MEMBER, member(key.apply(input).pathInFile()));
                } else {
                    all.put(input, fallback.get());
                    used++;
                }
            }
        }
        return Assumptions.of(all);
    }

    /** The volume is not, where it is stated in another way than by tokens. */
    private static boolean isMissing(Input input, Assumptions given) {
        return input.presence() == Presence.REQUIRED
                && given.get(input).isEmpty()
                && (input != Input.TOKENS_PER_DAY || LoadForm.stated(given).isEmpty());
    }
}

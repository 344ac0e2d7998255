package app.fulcrum.text.comparison;

import app.fulcrum.model.attribution.Attribution;
import app.fulcrum.model.attribution.Attribution.Effect;
import app.fulcrum.model.attribution.Cause;
import app.fulcrum.model.attribution.Section;
import app.fulcrum.model.attribution.WhyItMoved;
import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.comparison.ScenarioComparison.Alone;
import app.fulcrum.model.comparison.ScenarioComparison.Moved;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.SubjectNames;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.sensitivity.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why results moved from one scenario to another, in words.
 *
 * @param names what the alternatives are called
 * @param quantities how figures are printed
 */
public record AttributionSentences(NamesAcross names, Quantities quantities) {

    private static final Messages MESSAGES = Messages.of("attribution");
    private static final int NAMED = 2;

    public static AttributionSentences between(Scenario one, Scenario other, MoneyFigures money) {
        return new AttributionSentences(NamesAcross.of(List.of(one, other)), new Quantities(money));
    }

    /** What changed: {@code GPU price per hour of self-hosting, $2.20 → $1.10}. */
    public String name(Cause cause) {
        return switch (cause) {
            case Cause.OfSection(Section section, var parts) -> MESSAGES.get("section", section(section), parts.size());
            case Cause.Group(List<Difference> differences) ->
                differences.size() == 1 ? change(differences.getFirst()) : together(differences);
        };
    }

    private String section(Section section) {
        return section.alternative()
                .map(id -> DecisionSentences.capitalized(names.within(id)))
                .orElseGet(() -> MESSAGES.get("section." + section.kind().name()));
    }

    private String change(Difference difference) {
        if (difference.subject() instanceof EditSubject.OfAlternative(AlternativeId id)) {
            return MESSAGES.get(
                    difference.from().isEmpty() ? "added" : "removed", DecisionSentences.capitalized(names.within(id)));
        }
        String name = new ComparisonWords(names).name(difference.subject());
        return span(difference)
                .or(() -> DifferenceWords.values(difference)
                        .map(values -> MESSAGES.get("span", values.from(), values.to())))
                .map(span -> MESSAGES.get("values", name, span))
                .orElse(name);
    }

    /** Of a number: {@code $2.20 → $1.10}. The name says what it is counted in. */
    private Optional<String> span(Difference difference) {
        return difference.subject() instanceof EditSubject.OfInput(InputKey key)
                ? figure(difference.from(), key.input())
                        .flatMap(from -> figure(difference.to(), key.input())
                                .map(to -> MESSAGES.get("span", Figures.withoutUnitOf(to, from), to)))
                : Optional.empty();
    }

    /** What is not set counts as the price book has it, where that has it. */
    private Optional<String> figure(Optional<Value> value, Input input) {
        return value.isEmpty() && input.presence() == Presence.FROM_PRICE_BOOK
                ? Optional.of(MESSAGES.get("book"))
                : value.flatMap(known -> known instanceof Value.Amount(Range range, var _) && range.isExact()
                        ? Optional.of(quantities.bare(range.base(), input.unit()))
                        : Optional.empty());
    }

    /** The first two by name: what comes first decides what the others are. */
    private String together(List<Difference> differences) {
        List<String> named = differences.stream()
                .map(Difference::subject)
                .limit(NAMED)
                .map(DifferenceWords::bareName)
                .toList();
        String second = SubjectNames.withinSentence(named.getLast());
        int more = differences.size() - NAMED;
        String all = more == 0
                ? MESSAGES.get("and", named.getFirst(), second)
                : MESSAGES.get("more", named.getFirst(), second, more);
        return differences
                .getFirst()
                .subject()
                .alternative()
                .map(id -> MESSAGES.get("of", all, names.within(id)))
                .orElse(all);
    }

    /** What something added: {@code +$1,610}. */
    public String change(double change, Unit unit) {
        String figure = unit == Unit.USD_PER_MONTH ? quantities.money().amount(change) : quantities.bare(change, unit);
        return change > 0 ? MESSAGES.get("up", figure) : figure;
    }

    /** {@code GPU price per hour of self-hosting, $2.20 → $1.10: −$1,610}. */
    public String effect(Effect<Cause> effect, Unit unit) {
        String causes = joined(effect.causes().stream().map(this::name).toList());
        return MESSAGES.get(
                effect.causes().size() == 1 ? "effect" : "effect.together", causes, change(effect.change(), unit));
    }

    /** A list: {@code a; b; c}. */
    private static String joined(List<String> parts) {
        return String.join("; ", parts);
    }

    /** The whole split in one line, the strongest first. */
    public String split(Attribution<Cause> split, Unit unit) {
        if (!split.isSplit()) {
            Effect<Cause> all = split.effects().getFirst();
            return MESSAGES.get(
                    "unsplit", joined(all.causes().stream().map(this::name).toList()), change(all.change(), unit));
        }
        if (split.effects().isEmpty()) {
            return MESSAGES.get("unmoved");
        }
        List<String> parts = new ArrayList<>();
        split.effects().forEach(effect -> parts.add(effect(effect, unit)));
        if (split.ofOthers() != 0) {
            parts.add(MESSAGES.get("others", split.others().size(), change(split.ofOthers(), unit)));
        }
        return MESSAGES.get("split", joined(parts));
    }

    /** Why a result moved. */
    public String why(Moved moved) {
        if (moved.split().isPresent()) {
            return split(moved.split().get(), moved.headline().what().unit());
        }
        String alone = alone(moved.alone().stream().map(Alone::cause).toList(), "alone.");
        return moved.from().isEmpty()
                ? MESSAGES.get("none.before") + " " + alone
                : moved.to().isEmpty() ? MESSAGES.get("none.after") + " " + alone : alone;
    }

    /** The same of one result that was asked for. */
    public String why(WhyItMoved why, Optional<Attribution<Cause>> split) {
        return split.map(found -> split(found, why.measure().unit()))
                .orElseGet(() -> MESSAGES.get(why.before().isEmpty() ? "none.before" : "none.after"));
    }

    private String alone(List<Cause> causes, String key) {
        List<String> named = causes.stream().map(this::name).toList();
        return switch (named.size()) {
            case 0 -> MESSAGES.get(key + "none");
            case 1 -> MESSAGES.get(key + "one", named.getFirst());
            default -> MESSAGES.get(key + "several", joined(named));
        };
    }

    /** Who is recommended in the two, and whether one change would have been enough for that. */
    public String reading(ScenarioComparison comparison) {
        Optional<Moved> moved = comparison.recommended();
        if (moved.isEmpty()) {
            return "";
        }
        String before = recommended(moved.get().from());
        String after = recommended(moved.get().to());
        return Stream.of(
                        Optional.of(DecisionSentences.capitalized(MESSAGES.get("recommended.other", before, after))),
                        enough(moved.get(), comparison.causes(), before))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** Nothing where there is but one change, or where single changes lead to yet another recommendation. */
    private Optional<String> enough(Moved moved, List<Cause> all, String before) {
        List<Cause> enough = moved.alone().stream()
                .filter(each -> each.value().equals(moved.to()))
                .map(Alone::cause)
                .toList();
        if (all.size() < 2) {
            return Optional.empty();
        }
        if (!enough.isEmpty()) {
            return Optional.of(alone(enough, "enough."));
        }
        return moved.alone().isEmpty()
                ? Optional.of(
                        all.size() == 2 ? MESSAGES.get("either", before) : MESSAGES.get("any", before, all.size()))
                : Optional.empty();
    }

    private String recommended(Optional<Value> value) {
        return value.map(Value::text)
                .map(AlternativeId::new)
                .map(names::within)
                .orElseGet(() -> MESSAGES.get("recommended.none"));
    }
}

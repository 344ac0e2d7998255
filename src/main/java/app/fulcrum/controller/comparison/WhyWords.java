package app.fulcrum.controller.comparison;

import app.fulcrum.controller.comparison.Compared.Explained;
import app.fulcrum.controller.comparison.Compared.OneResult;
import app.fulcrum.model.attribution.Attribution;
import app.fulcrum.model.attribution.Attribution.Effect;
import app.fulcrum.model.attribution.Cause;
import app.fulcrum.model.comparison.Headline.What;
import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.comparison.ScenarioComparison.Moved;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.Messages;
import app.fulcrum.text.comparison.AttributionSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.comparison.WhyPicture;
import app.fulcrum.view.comparison.WhyPicture.Kind;
import app.fulcrum.view.comparison.WhyPicture.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a result moved from the baseline to the column that is explained: steps and sentences. */
record WhyWords(Explained explained) {

    private static final Messages MESSAGES = Messages.of("compare");

    private ScenarioComparison between() {
        return explained.between();
    }

    private MoneyFigures money() {
        return MoneyFigures.of(explained.of().now().scenario());
    }

    private AttributionSentences sentences() {
        return AttributionSentences.between(between().one(), between().other(), money());
    }

    private ComparedColumns columns() {
        return explained.of().columns();
    }

    /** {@code A October plan}. */
    private String column(int place) {
        return MESSAGES.get(
                "column",
                String.valueOf(SideBySide.letter(place)),
                VisibleText.of(
                        explained.of().sides().columns().get(place).scenario().name()));
    }

    WhyPicture picture() {
        Optional<Attribution<Cause>> split = split();
        List<String> sentences = new ArrayList<>();
        String reading = sentences().reading(between());
        if (!reading.isEmpty()) {
            sentences.add(reading);
        }
        sentences.add(said(split));
        return new WhyPicture(
                column(columns().baseline()),
                column(columns().explained()),
                new CompareMenus(columns()).name(explained.result()),
                split.filter(found -> !found.effects().isEmpty())
                        .map(this::steps)
                        .orElse(List.of()),
                sentences);
    }

    private Optional<Moved> recommendedCost() {
        return between().results().stream()
                .filter(moved -> moved.headline().what() == What.RECOMMENDED_COST)
                .findFirst();
    }

    private Optional<Attribution<Cause>> split() {
        return explained
                .one()
                .map(OneResult::split)
                .orElseGet(() -> recommendedCost().flatMap(Moved::split));
    }

    private Unit unit() {
        return explained.one().map(one -> one.why().measure().unit()).orElse(Unit.USD_PER_MONTH);
    }

    /** What the steps do not say themselves. */
    private String said(Optional<Attribution<Cause>> split) {
        if (split.filter(found -> found.isSplit() && !found.effects().isEmpty()).isPresent()) {
            return MESSAGES.get("why.steps");
        }
        return explained
                .one()
                .map(one -> sentences().why(one.why(), one.split()))
                .orElseGet(() -> recommendedCost().map(sentences()::why).orElseGet(() -> MESSAGES.get("why.same")));
    }

    private List<Step> steps(Attribution<Cause> split) {
        List<Step> steps = new ArrayList<>();
        steps.add(result(columns().baseline(), split.from()));
        double before = split.from();
        for (Effect<Cause> effect : split.effects()) {
            double after = before + effect.change();
            String name = effect.causes().stream().map(sentences()::name).collect(Collectors.joining("; "));
            steps.add(step(name, before, after, effect.change()));
            before = after;
        }
        if (split.ofOthers() != 0) {
            String others = MESSAGES.get(
                    "why.others", Figures.exact((double) split.others().size()));
            steps.add(step(others, before, before + split.ofOthers(), split.ofOthers()));
        }
        steps.add(result(columns().explained(), split.to()));
        return steps;
    }

    private Step step(String name, double before, double after, double change) {
        return new Step(
                change > 0 ? Kind.MORE : Kind.LESS,
                name,
                before,
                after,
                sentences().change(change, unit()));
    }

    private Step result(int column, double result) {
        CompareCells cells =
                new CompareCells(sentences().quantities(), explained.of().now().book());
        return new Step(Kind.RESULT, column(column), result, result, cells.figure(result, unit()));
    }
}

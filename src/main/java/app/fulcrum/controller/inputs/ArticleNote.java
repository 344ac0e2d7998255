package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.controller.inputs.words.ModelWords;
import app.fulcrum.model.capacity.ArticleCheck;
import app.fulcrum.model.capacity.ArticleCheck.Row;
import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.inputs.Claims;
import app.fulcrum.view.inputs.Claims.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the GPUs of a row of the article can serve, as long as the scenario is about such a row: the article's GPU, and
 * the number or the volume of the row.
 */
final class ArticleNote implements Shown {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final String ARTICLE_GPU = "A100-SXM-80GB";

    /** A small, a middling and a large dense model, the large one also in 4 bits, and a mixture of experts. */
    private static final List<Subject> SUBJECTS = List.of(
            new Subject("llama-3.1-8b", Precision.BF16),
            new Subject("qwen3-32b", Precision.BF16),
            new Subject("llama-3.3-70b", Precision.BF16),
            new Subject("llama-3.3-70b", Precision.INT4),
            new Subject("gpt-oss-120b", Precision.MXFP4));

    private final Selection selection;
    private final ObjectProperty<Claims> claims = new SimpleObjectProperty<>(this, "claims", Claims.NONE);
    private @Nullable Grounds grounds;

    private record Subject(String modelId, Precision precision) {}

    /** Everything the note depends on; while it is the same there is nothing to do. */
    private record Grounds(Optional<Row> row, Optional<LayoutQuery> query, OptionalDouble typedShare, Object pattern) {}

    ArticleNote(Selection selection) {
        this.selection = selection;
    }

    ObservableValue<Claims> claims() {
        return claims;
    }

    @Override
    public void show(Snapshot snapshot) {
        selection
                .ownGpus(snapshot.scenario().alternatives())
                .ifPresentOrElse(own -> show(own, snapshot), () -> claims.set(Claims.NONE));
    }

    private void show(Alternative own, Snapshot snapshot) {
        Optional<Row> row = rowOf(own, snapshot.scenario());
        Optional<Serving> serving = snapshot.projection().of(own.id()).serving();
        OptionalDouble typedShare = own.assumptions().base(Input.REALISATION_FACTOR);
        Grounds now = new Grounds(
                row,
                row.isEmpty() ? Optional.empty() : serving.map(Serving::query),
                typedShare,
                serving.map(runs -> (Object) runs.load().pattern()).orElse(""));
        if (!Objects.equals(now, grounds)) {
            grounds = now;
            claims.set(row.flatMap(wanted -> serving.map(runs -> claims(wanted, runs, typedShare, snapshot.book())))
                    .orElse(Claims.NONE));
        }
    }

    private static Optional<Row> rowOf(Alternative own, Scenario scenario) {
        Hosting hosting = ((Way.OwnGpus) own.way()).hosting();
        if (!hosting.hardware().gpuId().equals(ARTICLE_GPU)) {
            return Optional.empty();
        }
        long tokens = (long) scenario.tokensPerDay().base();
        boolean pricedAsThere = own.assumptions().get(Input.GPU_PRICE_PER_MONTH).isPresent();
        return ArticleCheck.ROWS.stream()
                .filter(row -> hosting.gpuCount() instanceof GpuCount.Fixed(int gpus)
                        ? pricedAsThere && gpus == row.gpus()
                        : tokens == row.tokensPerDay())
                .findFirst();
    }

    private static Claims claims(Row row, Serving serving, OptionalDouble typedShare, PriceBook book) {
        return new Claims(
                MESSAGES.get(
                        row.gpus() == 1 ? "article.title.one" : "article.title.many",
                        Figures.exact(row.gpus()),
                        Figures.tokens((double) row.tokensPerDay())),
                MESSAGES.get("article.intro"),
                SUBJECTS.stream()
                        .flatMap(subject -> finding(subject, row, serving, typedShare, book))
                        .toList());
    }

    private static Stream<Finding> finding(
            Subject subject, Row row, Serving serving, OptionalDouble typedShare, PriceBook book) {
        Optional<OpenModel> model = book.openModel(subject.modelId());
        Optional<Gpu> gpu = book.gpu(ARTICLE_GPU);
        Optional<Architecture> shape = model.flatMap(OpenModel::architecture);
        if (shape.isEmpty() || gpu.isEmpty()) {
            return Stream.empty();
        }
        LayoutQuery query = serving.query()
                .withAnyGpusPerReplica()
                .withDeployment(Deployment.of(
                        shape.get(),
                        gpu.get(),
                        subject.precision(),
                        serving.query().deployment().kvCache(),
                        serving.query().deployment().engine(),
                        book.throughput()));
        return ArticleCheck.of(query, typedShare, serving.load().pattern()).stream()
                .filter(check -> check.row().equals(row))
                .map(check -> finding(subject, model.get(), check));
    }

    private static Finding finding(Subject subject, OpenModel model, ArticleCheck check) {
        String name = model.name();
        String precision = MESSAGES.get(
                "article.subject",
                ModelWords.kind(model),
                MESSAGES.get("precision." + subject.precision().name()));
        if (check.layout().isEmpty()) {
            return new Finding(name, MESSAGES.get("article.noFit", precision), MESSAGES.get("article.out"), Tone.BAD);
        }
        String facts = MESSAGES.get("article.serves", precision, Figures.tokens(check.servedTokensPerDay()));
        return check.holds()
                ? new Finding(name, facts, MESSAGES.get("article.holds"), Tone.GOOD)
                : new Finding(name, facts, MESSAGES.get("article.short"), Tone.CAUTION);
    }
}

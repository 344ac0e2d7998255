package app.fulcrum.session.batch;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.market.CapacityCell;
import app.fulcrum.model.market.CapacityTable;
import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What models serve on GPUs.
 *
 * @param cells by model, GPU and precision, in the order of the price book
 */
public record CapacityTableAnswer(List<CapacityCell> cells) {

    private static final String MODEL = "--model";

    public CapacityTableAnswer {
        cells = List.copyOf(cells);
    }

    /** Refused if the price book does not know a model, its shape, or a GPU. */
    public static Outcome<CapacityTableAnswer> to(CapacityTableQuestion question, Market market) {
        List<Problem> problems = new ArrayList<>();
        List<OpenModel> models = named(
                question.modelIds(), MODEL, Phrase.OPEN_MODEL, market.book().openModels(), OpenModel::id, problems);
        List<Gpu> gpus =
                named(question.gpuIds(), "--gpu", Phrase.GPU, market.book().gpus(), Gpu::id, problems);
        if (!question.modelIds().isEmpty()) {
            models.stream()
                    .filter(model -> model.architecture().isEmpty())
                    .map(CapacityTableAnswer::withoutShape)
                    .forEach(problems::add);
        }
        return problems.isEmpty()
                ? Outcome.of(
                        new CapacityTableAnswer(new CapacityTable(question.workload(), market).cells(models, gpus)))
                : Outcome.refused(problems);
    }

    /** A speed that was measured is of one GPU, and no table takes one. */
    private static Problem withoutShape(OpenModel model) {
        return Problem.refusing(ProblemCode.SHAPE_UNKNOWN, Place.member(MODEL), quoted(model.name()), new Nothing());
    }

    /** The records of these identifiers, in the order of the price book; all if none is named. */
    private static <T> List<T> named(
            List<String> ids,
            String option,
            Phrase kind,
            List<T> records,
            Function<T, String> idOf,
            List<Problem> problems) {
        List<String> known = records.stream().map(idOf).toList();
        ids.stream()
                .filter(id -> !known.contains(id))
                .map(id -> Problem.of(
                        ProblemCode.UNKNOWN_ID, Place.member(option), kind.fact(), quoted(id), Nearest.to(id, known)))
                .forEach(problems::add);
        return records.stream()
                .filter(record -> ids.isEmpty() || ids.contains(idOf.apply(record)))
                .toList();
    }
}

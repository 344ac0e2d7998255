package app.fulcrum.storage.query;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.described.DescribedGpu;
import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.described.DescribedJson;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Spot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Records of the price book by the identifiers a question names; an unknown one is reported with the nearest known. */
final class Records {

    private Records() {}

    /** A GPU by its identifier, or the one an object describes. */
    static Optional<Gpu> gpu(Spot spot, PriceBook book) {
        return spot.value() instanceof JsonObject
                ? DescribedJson.GPU.read(spot).map(DescribedGpu::gpu)
                : find(spot, Phrase.GPU, book.gpus(), Gpu::id);
    }

    static Optional<OpenModel> openModel(Spot spot, PriceBook book) {
        return find(spot, Phrase.OPEN_MODEL, book.openModels(), OpenModel::id);
    }

    /** @param kind what the records are */
    static <T> Optional<T> find(Spot spot, Phrase kind, Collection<T> records, Function<T, String> idOf) {
        Optional<String> id = spot.words();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> found = records.stream()
                .filter(record -> idOf.apply(record).equals(id.get()))
                .findFirst();
        if (found.isEmpty()) {
            List<String> known = records.stream().map(idOf).toList();
            spot.report(ProblemCode.UNKNOWN_ID, kind.fact(), quoted(id.get()), Nearest.to(id.get(), known));
        }
        return found;
    }
}

package app.fulcrum.storage.described;

import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.described.DescribedGpu;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.described.DescribedModel.Flaw;
import app.fulcrum.model.described.DescribedNumber;
import app.fulcrum.model.described.GpuMeasure;
import app.fulcrum.model.described.ModelMeasure;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.Part;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.RecordValues;
import app.fulcrum.storage.json.record.Scalars;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** GPUs and models that the price book does not list, as files describe them. */
public final class DescribedJson {

    public static final RecordType<DescribedGpu> GPU = gpu();

    public static final RecordType<DescribedModel> MODEL = model();

    private DescribedJson() {}

    private static RecordType<DescribedGpu> gpu() {
        Member<DescribedGpu, String> name = Member.required("name", Scalars.words(), DescribedGpu::name);
        Map<GpuMeasure, Member<DescribedGpu, Optional<Double>>> numbers =
                numbers(GpuMeasure.class, DescribedGpu::measures);
        Member<DescribedGpu, Boolean> unified = Member.unless(
                "unifiedMemory",
                Scalars.truth()
                        .described(
                                "Whether the memory is that of the whole machine; memoryGib is what the GPU may take."),
                false,
                DescribedGpu::isMemoryUnified);
        List<Part<DescribedGpu, ?>> parts = new ArrayList<>();
        parts.add(name);
        parts.addAll(numbers.values());
        parts.add(unified);
        return RecordType.of(
                        read -> new DescribedGpu(
                                read.get(name), read(read, numbers, GpuMeasure.class), read.get(unified)),
                        parts)
                .named("describedGpu");
    }

    private static RecordType<DescribedModel> model() {
        Member<DescribedModel, String> name = Member.required("name", Scalars.words(), DescribedModel::name);
        Map<ModelMeasure, Member<DescribedModel, Optional<Double>>> numbers =
                numbers(ModelMeasure.class, DescribedModel::measures);
        Member<DescribedModel, Precision> released =
                Member.orElse("releasedIn", Scalars.oneOf(precisions()), Precision.BF16, DescribedModel::releasedIn);
        Member<DescribedModel, Boolean> tied = Member.unless(
                "tiedEmbedding",
                Scalars.truth().described("Whether input and output share one embedding."),
                false,
                DescribedModel::isEmbeddingTied);
        Member<DescribedModel, Boolean> mixed = Member.unless(
                "nonExpertBf16InFourBit",
                Scalars.truth().described("Whether 4-bit weights are those of the experts alone, the rest being bf16."),
                false,
                DescribedModel::nonExpertBf16InFourBit);
        List<Part<DescribedModel, ?>> parts = new ArrayList<>();
        parts.add(name);
        parts.addAll(numbers.values());
        parts.addAll(List.of(released, tied, mixed));
        return RecordType.<DescribedModel>of(
                        read -> new DescribedModel(
                                read.get(name),
                                read(read, numbers, ModelMeasure.class),
                                read.get(released),
                                read.get(tied),
                                read.get(mixed)),
                        parts)
                .where(DescribedJson::check)
                .named("describedModel");
    }

    private static Map<String, Precision> precisions() {
        Map<String, Precision> byId = new LinkedHashMap<>();
        for (Precision precision : Precision.values()) {
            byId.put(Question.id(precision), precision);
        }
        return byId;
    }

    /** Without a number that is needed there is no shape, and what does not go together is no model. */
    public static void check(DescribedModel model, Members members) {
        for (Flaw flaw : model.flaws()) {
            switch (flaw) {
                case Flaw.Missing(ModelMeasure measure) ->
                    members.self().report(ProblemCode.MISSING_MEMBER, ProblemFact.member(measure.member()));
                case Flaw.Contradiction contradiction ->
                    members.self()
                            .report(
                                    ProblemCode.CONTRADICTION,
                                    fact(model, contradiction.measure()),
                                    fact(model, contradiction.against()),
                                    contradiction.why().fact());
            }
        }
    }

    private static ProblemFact fact(DescribedModel model, ModelMeasure measure) {
        return model.find(measure).isPresent()
                ? ProblemFact.value(measure.member(), model.find(measure).getAsDouble())
                : ProblemFact.member(measure.member());
    }

    private static <T, M extends Enum<M> & DescribedNumber> Map<M, Member<T, Optional<Double>>> numbers(
            Class<M> kind, Function<T, Map<M, Double>> measures) {
        Map<M, Member<T, Optional<Double>>> members = new EnumMap<>(kind);
        for (M measure : kind.getEnumConstants()) {
            Function<T, Optional<Double>> number =
                    described -> Optional.ofNullable(measures.apply(described).get(measure));
            members.put(
                    measure,
                    measure.isRequired()
                            ? Member.required(
                                    measure.member(), type(measure).as(Optional::of, Optional::orElseThrow), number)
                            : Member.optional(measure.member(), type(measure), number));
        }
        return members;
    }

    private static JsonType<Double> type(DescribedNumber measure) {
        return measure.isWhole()
                ? Scalars.whole(measure.minimum(), measure.maximum(), measure.unit())
                : Scalars.number(measure.minimum(), measure.maximum(), measure.unit());
    }

    private static <T, M extends Enum<M>> Map<M, Double> read(
            RecordValues<T> read, Map<M, Member<T, Optional<Double>>> members, Class<M> kind) {
        Map<M, Double> numbers = new EnumMap<>(kind);
        members.forEach((measure, member) -> read.get(member).ifPresent(number -> numbers.put(measure, number)));
        return numbers;
    }
}

package app.fulcrum.storage.query;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.market.CapacityWorkload;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.batch.CapacityQuestion;
import app.fulcrum.session.batch.LicenseQuestion;
import app.fulcrum.session.batch.QuestionTexts;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.TypedValue;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads questions as JSON objects. */
public final class JsonQuestions implements QuestionTexts {

    private static final Limits LINE = new Limits(1 << 20, 16, 10_000, 4_096, 256, 64, 30, 20);

    private final PriceBook book;
    private final CapacityQuestionJson capacity;
    private final CapacityWorkloadJson workloads;
    private final LicenseQuestionJson licenses;

    /** @param book where identifiers are looked up and defaults are from */
    public JsonQuestions(PriceBook book) {
        this.book = book;
        this.capacity = new CapacityQuestionJson(book);
        this.workloads = new CapacityWorkloadJson(book);
        this.licenses = new LicenseQuestionJson(book);
    }

    @Override
    public Outcome<CapacityQuestion> capacity(byte[] line) {
        return read(line, capacity::read);
    }

    @Override
    public Outcome<CapacityQuestion> capacity(Map<String, String> members) {
        return readTyped(members, capacity::read);
    }

    @Override
    public Outcome<CapacityWorkload> capacityWorkload(Map<String, String> members, Optional<Scenario> scenario) {
        CapacityWorkload otherwise =
                scenario.map(known -> CapacityWorkload.of(known, book)).orElseGet(() -> CapacityWorkload.usual(book));
        return readTyped(members, object -> workloads.read(object, otherwise));
    }

    @Override
    public Outcome<LicenseQuestion> license(byte[] line) {
        return read(line, licenses::read);
    }

    private static <T> Outcome<T> readTyped(Map<String, String> members, Function<Members, Optional<T>> reader) {
        ObjectBuilder object = JsonValue.object();
        members.forEach((name, typed) -> object.with(name, TypedValue.of(typed)));
        Findings findings = new Findings("", LINE);
        return conclude(reader.apply(new Members(object.build(), JsonPath.ROOT, findings)), findings);
    }

    private static <T> Outcome<T> read(byte[] line, Function<Members, Optional<T>> reader) {
        Findings findings = new Findings("", LINE);
        Optional<T> question = JsonReader.read(line, findings)
                .flatMap(value -> new Spot(value, JsonPath.ROOT, findings).members())
                .flatMap(reader);
        return conclude(question, findings);
    }

    /** A question that cannot be answered is refused, whatever the severity of what was found. */
    private static <T> Outcome<T> conclude(Optional<T> question, Findings findings) {
        return question.isEmpty() || findings.hasRefusal()
                ? Outcome.refused(findings.problems())
                : Outcome.of(question.get(), findings.problems());
    }
}

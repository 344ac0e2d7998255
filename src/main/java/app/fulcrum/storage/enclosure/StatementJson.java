package app.fulcrum.storage.enclosure;

import app.fulcrum.model.comparison.Statement;
import app.fulcrum.model.comparison.Statement.Edition;
import app.fulcrum.model.comparison.Statement.StatedInput;
import app.fulcrum.model.comparison.Statement.StatedResult;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.unit.Range;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.EitherType;
import app.fulcrum.storage.json.record.EitherType.Case;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.ListType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stated figures as text. */
public final class StatementJson {

    private static final String FORMAT = "fulcrum-stated-figures";
    private static final int VERSION = 1;

    private static final Member<Edition, String> PROGRAM = Member.required("program", Scalars.text(), Edition::program);
    private static final Member<Edition, LocalDate> BOOK_AS_OF =
            Member.required("priceBookAsOf", Scalars.day(), Edition::bookAsOf);
    private static final Member<Edition, String> BOOK_SHA_256 =
            Member.required("priceBookSha256", Scalars.words(), Edition::bookSha256);
    private static final Member<Edition, LocalDate> ON = Member.required("evaluatedOn", Scalars.day(), Edition::on);
    private static final RecordType<Edition> EDITION = RecordType.of(
            read -> new Edition(read.get(PROGRAM), read.get(BOOK_AS_OF), read.get(BOOK_SHA_256), read.get(ON)),
            List.of(PROGRAM, BOOK_AS_OF, BOOK_SHA_256, ON));

    private static final JsonType<Value.Amount> AMOUNT =
            Scalars.number().as(Value.Amount::of, amount -> amount.range().base());
    private static final JsonType<Value.Id> ID = Scalars.words().as(Value.Id::new, Value.Id::text);
    private static final EitherType<Value> VALUE = new EitherType<>(
            List.of(new Case<>(Value.Amount.class, "number", AMOUNT), new Case<>(Value.Id.class, "id", ID)));

    private static final Member<StatedResult, String> RESULT_NAME =
            Member.required("result", Scalars.words(), StatedResult::name);
    private static final Member<StatedResult, Value> RESULT_VALUE =
            Member.required("value", VALUE, StatedResult::value);
    private static final RecordType<StatedResult> RESULT = RecordType.of(
            read -> new StatedResult(read.get(RESULT_NAME), read.get(RESULT_VALUE)),
            List.of(RESULT_NAME, RESULT_VALUE));

    private static final Member<StatedInput, String> INPUT_PATH =
            Member.required("path", Scalars.words(), StatedInput::path);
    private static final Member<StatedInput, Double> BASE =
            Member.required("base", Scalars.number(), input -> input.value().base());
    private static final Member<StatedInput, Optional<Double>> LOW = Member.optional(
            "low", Scalars.number(), input -> end(input, input.value().low()));
    private static final Member<StatedInput, Optional<Double>> HIGH = Member.optional(
            "high", Scalars.number(), input -> end(input, input.value().high()));
    private static final RecordType<StatedInput> INPUT = RecordType.<StatedInput>of(
            read -> new StatedInput(
                    read.get(INPUT_PATH),
                    Range.spanning(
                            read.get(LOW).orElse(read.get(BASE)),
                            read.get(BASE),
                            read.get(HIGH).orElse(read.get(BASE)))),
            List.of(INPUT_PATH, BASE, LOW, HIGH));

    private static final Member<Statement, String> KIND =
            Member.required("format", Scalars.constant(FORMAT), _ -> FORMAT);
    private static final Member<Statement, Double> FORMAT_VERSION =
            Member.required("version", Scalars.whole(VERSION, VERSION, "version"), _ -> (double) VERSION);
    private static final Member<Statement, Edition> MADE_WITH =
            Member.required("madeWith", EDITION, Statement::edition);
    private static final Member<Statement, List<StatedResult>> RESULTS =
            Member.required("results", ListType.of(RESULT), Statement::results);
    private static final Member<Statement, List<StatedInput>> INPUTS =
            Member.required("inputs", ListType.of(INPUT), Statement::inputs);
    private static final RecordType<Statement> STATEMENT = RecordType.of(
            read -> new Statement(read.get(MADE_WITH), read.get(RESULTS), read.get(INPUTS)),
            List.of(KIND, FORMAT_VERSION, MADE_WITH, RESULTS, INPUTS));

    private StatementJson() {}

    private static Optional<Double> end(StatedInput input, double end) {
        return input.value().isExact() ? Optional.empty() : Optional.of(end);
    }

    /** UTF-8, the same for the same statement. */
    public static byte[] write(Statement statement) {
        return JsonPrinter.print(STATEMENT.write(statement)).getBytes(StandardCharsets.UTF_8);
    }

    /** @param source what to call the text in problems */
    public static Outcome<Statement> read(byte[] text, String source) {
        Findings findings = new Findings(source, Limits.SCENARIO);
        Optional<Statement> statement = JsonReader.read(text, findings).flatMap(root -> read(root, findings));
        return findings.conclude(statement::orElseThrow);
    }

    private static Optional<Statement> read(JsonValue root, Findings findings) {
        return STATEMENT.read(new Spot(root, JsonPath.ROOT, findings));
    }
}

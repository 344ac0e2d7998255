package app.fulcrum.controller.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.decision.VerdictWords;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.ExportDetails;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.session.handover.Paper;
import app.fulcrum.storage.file.Sha256;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import app.fulcrum.view.brief.BriefBody.Assumed;
import app.fulcrum.view.brief.BriefBody.CostRow;
import app.fulcrum.view.brief.BriefBody.Listed;
import app.fulcrum.view.brief.BriefHead.Fact;
import app.fulcrum.view.brief.BriefPdf;
import app.fulcrum.view.brief.BriefRequest;
import app.fulcrum.view.brief.ReadPdf;
import app.fulcrum.view.decision.VerdictState.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BriefsTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final ExportDetails DETAILS =
            new ExportDetails("Q1 plan", "Jane Doe, platform", "Speed is not measured yet.\n\nAsk again in March.");

    private static Snapshot snapshot(Scenario scenario) {
        return new Snapshot(Projector.project(scenario, BOOK, Books.TODAY), BOOK, Books.TODAY);
    }

    private static byte[] text(Scenario scenario) {
        return new ScenarioFormat(BOOK, "1.0.0").write(Document.of(scenario, PriceBookStamp.of(BOOK)));
    }

    private static Handout handout(Scenario scenario, ExportDetails details) {
        byte[] text = text(scenario);
        return new Handout(Sha256.of(text), List.of(new Enclosure(Enclosure.Kind.SCENARIO, text)), details, "1.0.0");
    }

    private static BriefRequest request(Scenario scenario, ExportDetails details) {
        return Briefs.request(snapshot(scenario), handout(scenario, details), Paper.A4);
    }

    /** All that a brief says in words and figures. */
    private static Stream<String> said(BriefRequest request) {
        List<String> said = new ArrayList<>(List.of(
                request.head().about(),
                request.head().dated(),
                request.head().headline(),
                request.head().lead(),
                request.body().chart().title(),
                request.body().chart().remark(),
                request.body().basis().title(),
                request.foot().provenance(),
                request.foot().command()));
        for (Fact fact : request.head().facts()) {
            said.addAll(List.of(fact.figure(), fact.words()));
        }
        said.addAll(request.body().costs().headings());
        for (CostRow row : request.body().costs().rows()) {
            said.addAll(List.of(row.name(), row.remark()));
            said.addAll(row.figures());
        }
        Stream.concat(request.body().notes().stream(), request.body().lists().stream())
                .forEach((Listed listed) -> {
                    said.add(listed.title());
                    said.addAll(listed.items());
                });
        for (Assumed row : request.body().basis().rows()) {
            said.addAll(List.of(row.of(), row.what(), row.source()));
        }
        request.foot().signatures().forEach(signature -> said.addAll(List.of(signature.name(), signature.label())));
        return said.stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat",
                "rag",
                "coding-agent",
                "regulated-on-premises",
                "batch-extraction",
                "article-row-2",
                "article-row-4-today"
            })
    void everyWordAndFigureOfEveryPresetIsInThePage(String preset) throws IOException {
        BriefRequest request = request(Books.preset(preset), DETAILS);
        byte[] bytes = BriefPdf.of(request);
        Files.write(Files.createDirectories(Path.of("target", "pictures")).resolve("brief-" + preset + ".pdf"), bytes);
        ReadPdf pdf = ReadPdf.of(bytes);

        assertThat(pdf.pages()).hasSizeLessThanOrEqualTo(2);
        assertThat(bytes).hasSizeLessThan(500_000);
        assertThat(said(request)).filteredOn(words -> !pdf.says(words)).isEmpty();
        assertThat(request.body().costs().rows()).isNotEmpty();
    }

    @Test
    void theBriefSaysWhatTheWindowSays() {
        Scenario scenario = Books.preset("chat");
        BriefRequest request = request(scenario, ExportDetails.NONE);
        Content verdict = new VerdictWords(snapshot(scenario).projection()).content();

        assertThat(request.head().headline()).isEqualTo(verdict.sentence());
        assertThat(request.head().lead()).isEqualTo(verdict.paragraph());
        assertThat(request.body().lists().get(1).items())
                .containsAll(
                        verdict.doubts().stream().map(doubted -> doubted.text()).toList());
        assertThat(request.head().facts())
                .extracting(Fact::figure)
                .containsExactly("$4,900 a month", "3.69B a day", "Over 95\u00a0% sure");
        assertThat(request.body().costs().rows())
                .extracting(CostRow::name)
                .containsExactly("Hosted open API", "Closed API", "Self-hosted");
        assertThat(request.body().costs().rows().getFirst().figures())
                .containsExactly("1,400", "0", "1,880", "0", "3,280", "1.68", "$78.6K");
    }

    @Test
    void partsOfABillAddUpToIt() {
        List<String> figures = request(Books.preset("chat"), ExportDetails.NONE)
                .body()
                .costs()
                .rows()
                .getLast()
                .figures();

        assertThat(figures.subList(0, 5)).containsExactly("0", "6,180", "9,380", "3,130", "18,700");
    }

    @Test
    void titleAuthorAndNoteOfTheUserHaveTheirPlaces() {
        Scenario scenario = Books.preset("chat");
        BriefRequest request = request(scenario, DETAILS);

        assertThat(request.head().about()).isEqualTo("Decision brief · Q1 plan");
        assertThat(request.foot().signatures().getFirst().name()).isEqualTo("Jane Doe, platform");
        assertThat(request.body().notes().getLast())
                .isEqualTo(new Listed("Note", List.of("Speed is not measured yet.", "Ask again in March.")));
        assertThat(request.imprint().title()).isEqualTo("Q1 plan");
        assertThat(request.imprint().author()).isEqualTo("Jane Doe, platform");
        assertThat(request(scenario, ExportDetails.NONE).head().about()).endsWith(scenario.name());
    }

    @Test
    void theBriefCarriesTheScenarioItNames() {
        Scenario scenario = Books.preset("rag");
        byte[] text = text(scenario);
        String hash = Sha256.of(text);
        ReadPdf pdf = ReadPdf.of(Briefs.pdf(snapshot(scenario), handout(scenario, ExportDetails.NONE), Paper.LETTER));

        assertThat(pdf.attached())
                .singleElement()
                .satisfies(file -> assertThat(file.bytes()).isEqualTo(text));
        assertThat(pdf.says("scenario " + hash.substring(0, 8))).isTrue();
        assertThat(pdf.says("the scenario is embedded in this file")).isTrue();
        assertThat(new Handout(hash, List.of(), ExportDetails.NONE, "1.0.0").enclosures())
                .isEmpty();
        assertThat(Briefs.request(
                                snapshot(scenario), new Handout(hash, List.of(), ExportDetails.NONE, "1.0.0"), Paper.A4)
                        .foot()
                        .provenance())
                .doesNotContain("embedded");
    }

    @Test
    void whatIsPaidBackIsSaidOfWhatReplacesSomethingInUse() {
        Scenario scenario = Books.preset("coding-agent");
        Alternatives all = scenario.alternatives();
        Scenario inUse = scenario.withAlternatives(all.with(all.at(2).withInUse(true)));

        assertThat(request(scenario, ExportDetails.NONE).head().facts().get(1).figure())
                .doesNotStartWith("Month");
        assertThat(BriefFindings.of(snapshot(inUse)).outlook().incumbent())
                .isEqualTo(all.at(2).id());
    }

    @Test
    void amountsAreInTheCurrencyShown() {
        DisplayCurrency francs = new DisplayCurrency("CHF", 0.8, Books.TODAY, "test");
        BriefRequest request = request(Books.preset("chat").withCurrency(Optional.of(francs)), ExportDetails.NONE);

        assertThat(request.head().facts().getFirst().figure()).isEqualTo("CHF\u00a03,920 a month");
        assertThat(request.head().dated()).endsWith("CHF");
        assertThat(request.body().costs().headings().getFirst()).startsWith("CHF a month");
        assertThat(request.body().costs().rows().getFirst().figures().getLast()).startsWith("CHF\u00a0");
    }

    @Test
    void aBriefThatRecommendsNothingSaysSo() {
        Scenario scenario = Books.preset("regulated-on-premises");
        Alternatives all = scenario.alternatives();
        BriefRequest request =
                request(scenario.withAlternatives(all.with(all.at(2).withCompared(false))), ExportDetails.NONE);
        ReadPdf pdf = ReadPdf.of(BriefPdf.of(request));

        assertThat(request.head().headline()).startsWith("No recommendation");
        assertThat(request.head().facts()).extracting(Fact::figure).startsWith("0 of 2", "None");
        assertThat(request.body().costs().rows()).noneMatch(CostRow::isRecommended);
        assertThat(said(request)).filteredOn(words -> !pdf.says(words)).isEmpty();
    }

    @Test
    void scenariosOfAnyKindHaveABriefThatSaysAllOfIt() {
        Seeded.forEach(1, 8, random -> {
            BriefRequest request = request(named(RandomAlternatives.scenario(random)), DETAILS);
            ReadPdf pdf = ReadPdf.of(BriefPdf.of(request));

            assertThat(said(request)).filteredOn(words -> !pdf.says(words)).isEmpty();
            assertThat(pdf.pages()).hasSizeLessThanOrEqualTo(3);
        });
    }

    /** With long names. */
    private static Scenario named(Scenario scenario) {
        List<Alternative> all = new ArrayList<>();
        for (Alternative alternative : scenario.alternatives().inOrder()) {
            all.add(alternative.withName("The servers in both halls beside the mill, " + alternative.name()));
        }
        return scenario.withAlternatives(new Alternatives(all));
    }

    /** Growth and falling prices of GPUs pay own GPUs back against what is in use: the brief says what the outlook says. */
    @Test
    void whenItIsPaidBackIsAmongTheThreeFacts() {
        Scenario growing = Books.preset("chat")
                .with(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(8e9, "test"))
                .with(InputKey.shared(Input.GROWTH), Assumption.of(0.08, "test"))
                .with(InputKey.of(Standard.SELF_HOSTED, Input.SETUP), Assumption.of(500_000, "test"))
                .with(InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_HOUR), Assumption.of(2, "test"));
        Alternatives all = growing.alternatives();
        Scenario scenario = growing.withAlternatives(
                all.with(all.get(Standard.HOSTED_OPEN_API).withInUse(true)));
        int month = Outlook.of(scenario, BOOK)
                .payback(Standard.SELF_HOSTED)
                .paidBackIn()
                .orElseThrow();

        Fact fact = request(scenario, ExportDetails.NONE).head().facts().get(1);

        assertThat(month).isGreaterThan(1);
        assertThat(fact.figure()).isEqualTo("Month " + month);
        assertThat(fact.words()).contains("self-hosting is paid back against the hosted open API");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        npm @x/pi-ai 1.8.0, dist/data/anthropic.json, claude-5 | npm @x/pi-ai 1.8.0
        data-receipts, vendors.json (vendor price pages) | data-receipts, vendors.json (vendor price pages)
        Azure OpenAI Essentials, page 296 (price of a unit) | Azure OpenAI Essentials, page 296 (price of a unit)
        """)
    void aSourceIsNamedWithoutTheFilesAndKeysWithinIt(String title, String brief) {
        assertThat(BasisRows.brief(title)).isEqualTo(brief);
    }
}

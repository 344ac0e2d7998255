package app.fulcrum.model.market;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.license.Judgment;
import app.fulcrum.model.market.OfferFilter.Need;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.provenance.Freshness;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.support.Books;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferFilterTest {

    private static List<OfferRow> rows() {
        return MarketTable.of(Books.preset("coding-agent"), Books.market()).rows();
    }

    private static List<OfferRow> passing(OfferFilter filter) {
        return rows().stream().filter(filter::passes).toList();
    }

    private static List<OfferRow> meeting(Need need) {
        return passing(OfferFilter.ALL.with(need, true));
    }

    @Test
    void everyOfferPassesAFilterThatAsksForNothing() {
        assertThat(passing(OfferFilter.ALL)).isEqualTo(rows());
        assertThat(passing(OfferFilter.ALL.withWords("  "))).isEqualTo(rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"together LLAMA 3.3", "Llama 3.3 together", " llama   together 3.3 "})
    void everyWordIsFoundSomewhereInAnyOrderAndCase(String words) {
        assertThat(passing(OfferFilter.ALL.withWords(words)))
                .isNotEmpty()
                .allMatch(row -> row.offer().provider().contains("Together"))
                .allMatch(row -> row.name().contains("Llama 3.3"));
    }

    @Test
    void gpusAreFoundByTheirNameAndByTheModelThatWouldRunOnThem() {
        String model = rows().stream()
                .filter(row -> row.alternative().kind() == Kind.SELF_HOSTED)
                .findFirst()
                .orElseThrow()
                .model()
                .orElseThrow()
                .name();

        assertThat(passing(OfferFilter.ALL.withWords("h100 sxm")))
                .isNotEmpty()
                .allMatch(row -> row.alternative().kind() == Kind.SELF_HOSTED);
        assertThat(passing(OfferFilter.ALL.withWords("h100 " + model))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MIX")
    void oneKindAlone(Kind kind) {
        assertThat(passing(OfferFilter.ALL.withKind(Optional.of(kind))))
                .isEqualTo(rows().stream()
                        .filter(row -> row.alternative().kind() == kind)
                        .toList())
                .isNotEmpty();
    }

    @Test
    void whatCanBeBoughtIsSoldAtItsPrice() {
        assertThat(meeting(Need.CAN_BE_HAD)).allMatch(OfferRow::canBeHad).hasSizeLessThan(rows().size());
    }

    @Test
    void whatCanServeHasACostAndTakesTheRequests() {
        assertThat(meeting(Need.CAN_SERVE))
                .allMatch(row -> row.cost().isPresent())
                .noneMatch(row ->
                        row.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.CONTEXT_TOO_LONG));
        assertThat(rows())
                .anyMatch(row -> row.cost().isPresent() && !row.canServe())
                .anyMatch(row -> row.cost().isEmpty());
    }

    /** What open answers may yet forbid is not called allowed, and a model without a license read is not either. */
    @Test
    void aLicenseThatAllowsHangsOnNoOpenAnswer() {
        assertThat(meeting(Need.LICENSE_ALLOWS))
                .allSatisfy(row -> assertThat(
                                row.alternative().kind() == Kind.CLOSED_API
                                        ? Judgment.OK
                                        : row.license().orElseThrow().judgment())
                        .isIn(Judgment.OK, Judgment.OK_WITH_DUTIES))
                .extracting(row -> row.alternative().kind())
                .contains(Kind.CLOSED_API, Kind.HOSTED_OPEN_API);
        assertThat(rows())
                .anyMatch(row -> row.license()
                        .filter(verdict -> verdict.judgment() == Judgment.DEPENDS_ON_ANSWERS)
                        .isPresent());
    }

    @Test
    void whatIsOldIsDecidedByTheAgeLimitsOfTheBook() {
        Market later = new Market(Books.bundled(), Books.TODAY.plusDays(40));
        List<OfferRow> rows = MarketTable.of(Books.preset("chat"), later).rows();
        OfferFilter fresh = OfferFilter.ALL.with(Need.NOT_OLD, true);

        assertThat(rows)
                .filteredOn(fresh::passes)
                .isNotEmpty()
                .allMatch(row -> row.age().orElseThrow().freshness() == Freshness.FRESH);
        assertThat(rows)
                .filteredOn(row -> !fresh.passes(row))
                .anyMatch(row -> row.age().orElseThrow().freshness() == Freshness.AGING);
    }

    @Test
    void confidenceIsAtLeastWhatIsAskedFor() {
        assertThat(passing(OfferFilter.ALL.withLeastSure(Optional.of(SourceConfidence.MEDIUM))))
                .isNotEmpty()
                .hasSizeLessThan(rows().size())
                .extracting(row -> row.offer().provenance().confidence())
                .containsOnly(SourceConfidence.HIGH, SourceConfidence.MEDIUM);
    }

    @Test
    void allThatIsAskedForMustBeSoAndWhatIsTakenBackNeedNot() {
        OfferFilter both = OfferFilter.ALL.with(Need.CAN_BE_HAD, true).with(Need.CAN_SERVE, true);

        assertThat(passing(both)).allMatch(row -> row.canBeHad() && row.canServe());
        assertThat(both.with(Need.CAN_BE_HAD, false)).isEqualTo(OfferFilter.ALL.with(Need.CAN_SERVE, true));
    }
}

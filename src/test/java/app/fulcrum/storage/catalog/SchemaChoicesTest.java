package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.LicenseRules;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.WorkloadShape;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.tokens.TextKind;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.catalog.field.Names;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Where a file may choose among words, its schema lists exactly those the program knows. */
class SchemaChoicesTest {

    private static final String LICENSES = "licenses.schema.json";
    private static final String COMMON = "common.schema.json";

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(COMMON, "/$defs/confidence", SourceConfidence.class),
                Arguments.of(COMMON, "/$defs/availability", Availability.class),
                Arguments.of(COMMON, "/$defs/precision", Precision.class),
                Arguments.of(COMMON, "/$defs/window/properties/days/items", DayOfWeek.class),
                Arguments.of("gpu-offers.schema.json", "/$defs/record/properties/terms", GpuOffer.Terms.class),
                Arguments.of("figures.schema.json", "/$defs/record/properties/kind", Figure.Kind.class),
                Arguments.of("tokenizers.schema.json", "/$defs/factor/properties/text", TextKind.class),
                Arguments.of("workloads.schema.json", "/$defs/record/properties/kind", WorkloadShape.Kind.class),
                Arguments.of(LICENSES, "/$defs/record/properties/textStatus", License.TextStatus.class),
                Arguments.of(LICENSES, "/$defs/model/properties/verified", License.Verified.class),
                Arguments.of(LICENSES, "/$defs/duty/properties/when/items", License.Trigger.class),
                Arguments.of(LICENSES, "/$defs/rules/properties/commercialUse", LicenseRules.Permission.class),
                Arguments.of(LICENSES, "/$defs/rules/properties/outputTraining", LicenseRules.OutputTraining.class),
                Arguments.of(LICENSES, "/$defs/rules/properties/hosting", LicenseRules.Hosting.class),
                Arguments.of(LICENSES, "/$defs/userGate/properties/comparator", LicenseRules.Comparator.class),
                Arguments.of(LICENSES, "/$defs/userGate/properties/action", LicenseRules.GateAction.class),
                Arguments.of(LICENSES, "/$defs/revenueGate/properties/comparator", LicenseRules.Comparator.class),
                Arguments.of(LICENSES, "/$defs/revenueGate/properties/action", LicenseRules.GateAction.class),
                Arguments.of(LICENSES, "/$defs/revenueGate/properties/period", LicenseRules.Period.class),
                Arguments.of(LICENSES, "/$defs/scope", LicenseRules.Scope.class),
                Arguments.of(LICENSES, "/$defs/revenueGate/properties/trigger", LicenseRules.GateTrigger.class),
                Arguments.of(LICENSES, "/$defs/region/properties/euScope", LicenseRules.EuScope.class));
    }

    @ParameterizedTest
    @MethodSource("choices")
    <E extends Enum<E>> void choicesAreThoseOfTheProgram(String schema, String pointer, Class<E> type) {
        assertThat(words(schema, pointer))
                .containsExactlyInAnyOrderElementsOf(Names.of(type).keySet());
    }

    @Test
    void unitsAreThoseOfTheProgram() {
        assertThat(words(COMMON, "/$defs/unit"))
                .containsExactlyElementsOf(Arrays.stream(Unit.values())
                        .filter(Unit::isInFiles)
                        .map(Unit::symbolInFiles)
                        .toList());
    }

    @Test
    void defaultsAreThoseEveryScenarioNeeds() {
        assertThat(words("defaults.schema.json", "/$defs/record/properties/path"))
                .containsExactlyElementsOf(DefaultValueReader.required().keySet());
    }

    private static List<String> words(String schema, String pointer) {
        JsonNode choice = BookFiles.schemaTree(schema).at(pointer).path("enum");
        return choice.valueStream().map(JsonNode::stringValue).toList();
    }
}

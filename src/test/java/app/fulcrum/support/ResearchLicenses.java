package app.fulcrum.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fulcrum.model.catalog.Confidence;
import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.Clause;
import app.fulcrum.model.catalog.License.CoveredModel;
import app.fulcrum.model.catalog.License.Duty;
import app.fulcrum.model.catalog.License.TextStatus;
import app.fulcrum.model.catalog.License.Trigger;
import app.fulcrum.model.catalog.License.Verified;
import app.fulcrum.model.catalog.LicenseRules;
import app.fulcrum.model.catalog.LicenseRules.Comparator;
import app.fulcrum.model.catalog.LicenseRules.EuScope;
import app.fulcrum.model.catalog.LicenseRules.GateAction;
import app.fulcrum.model.catalog.LicenseRules.GateTrigger;
import app.fulcrum.model.catalog.LicenseRules.Hosting;
import app.fulcrum.model.catalog.LicenseRules.OutputTraining;
import app.fulcrum.model.catalog.LicenseRules.Period;
import app.fulcrum.model.catalog.LicenseRules.Permission;
import app.fulcrum.model.catalog.LicenseRules.RegionRule;
import app.fulcrum.model.catalog.LicenseRules.RevenueGate;
import app.fulcrum.model.catalog.LicenseRules.UserGate;
import app.fulcrum.model.catalog.Provenance;
import app.fulcrum.model.catalog.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The license records of the research files beside the project, where they are present. */
public final class ResearchLicenses {

    private static final Path FILE = Path.of("../shared/domain/licenses.json");

    private ResearchLicenses() {}

    public static List<License> read() {
        assumeTrue(Files.exists(FILE), "the research files are not beside the project");
        return list(new JsonMapper().readTree(FILE.toFile()), ResearchLicenses::license);
    }

    private static License license(JsonNode node) {
        return new License(
                text(node, "id"),
                text(node, "name"),
                text(node, "family"),
                text(node, "version"),
                text(node, "status").equals("superseded"),
                node.get("evaluable").booleanValue(),
                text(node, "spdx"),
                text(node, "licensor"),
                text(node, "url"),
                list(node.get("models"), ResearchLicenses::model),
                rules(node.get("rules")),
                list(node.get("duties"), ResearchLicenses::duty),
                list(node.get("citations"), ResearchLicenses::clause),
                list(node.path("openQuestions"), JsonNode::stringValue),
                constant(TextStatus.class, text(node.get("source"), "textStatus")),
                new Provenance(
                        new Source(text(node, "name"), text(node, "url"), Optional.empty(), ""),
                        Confidence.MEDIUM,
                        List.of(),
                        ""));
    }

    private static CoveredModel model(JsonNode node) {
        return new CoveredModel(
                text(node, "id"),
                text(node, "name"),
                text(node, "released"),
                node.get("multimodal").booleanValue(),
                constant(Verified.class, text(node, "verified")),
                text(node, "note"));
    }

    private static Duty duty(JsonNode node) {
        return new Duty(
                text(node, "id"),
                list(node.get("when"), when -> constant(Trigger.class, when.stringValue())),
                node.get("visible").booleanValue(),
                text(node, "cite"),
                text(node, "text"),
                list(node.path("onlyModels"), JsonNode::stringValue));
    }

    private static Clause clause(JsonNode node) {
        return new Clause(
                text(node, "id"),
                text(node, "topic"),
                text(node, "section"),
                text(node, "paraphrase"),
                text(node, "quote"));
    }

    private static LicenseRules rules(JsonNode node) {
        String training = text(node, "trainOnOutputs");
        return new LicenseRules(
                constant(Permission.class, text(node, "commercialUse")),
                text(node, "commercialUseCite"),
                userGate(node),
                list(node.get("revenueGates"), ResearchLicenses::revenueGate),
                region(node),
                training.isEmpty() ? OutputTraining.NOT_READ : constant(OutputTraining.class, training),
                text(node, "trainOnOutputsEffect"),
                text(node, "trainOnOutputsCite"),
                constant(Hosting.class, text(node, "hostedService")),
                text(node, "hostedServiceCite"),
                node.get("integratedProductRecipientsExempt").booleanValue());
    }

    private static Optional<UserGate> userGate(JsonNode node) {
        if (node.path("mauThreshold").isNull()) {
            return Optional.empty();
        }
        return Optional.of(new UserGate(
                node.get("mauThreshold").doubleValue(),
                comparator(text(node, "mauComparator")),
                text(node, "mauMeasuredWhen").startsWith("calendar-month-before"),
                text(node, "mauReferenceMonth"),
                text(node, "mauCounts"),
                text(node, "mauAppliesTo").equals("commercial-use"),
                constant(GateAction.class, text(node, "mauAction")),
                node.path("mauInternalUseExempt").asBoolean(false),
                text(node, "mauCite")));
    }

    private static RevenueGate revenueGate(JsonNode node) {
        return new RevenueGate(
                node.get("amountUsd").doubleValue(),
                comparator(text(node, "comparator")),
                text(node, "period").endsWith("month") ? Period.MONTH : Period.TWELVE_MONTHS,
                text(node, "of"),
                gateTrigger(text(node, "trigger")),
                gateAction(text(node, "action")),
                node.get("internalUseExempt").booleanValue(),
                text(node, "cite"));
    }

    private static RegionRule region(JsonNode node) {
        String scope = text(node, "euScope").replace("licence", "license");
        return new RegionRule(
                constant(EuScope.class, scope),
                node.path("euEndUsersExempt").asBoolean(false),
                text(node, "euCite"),
                list(node.path("excludedTerritories"), JsonNode::stringValue),
                text(node, "territoryCite"));
    }

    private static Comparator comparator(String sign) {
        return sign.equals(">") ? Comparator.ABOVE : Comparator.AT_LEAST;
    }

    private static GateTrigger gateTrigger(String text) {
        return switch (text) {
            case "maas-business-and-commercial" -> GateTrigger.COMMERCIAL_MODEL_SERVICE_BUSINESS;
            case "maas-or-ai-work-assistant-business-and-commercial" ->
                GateTrigger.COMMERCIAL_MODEL_SERVICE_OR_WORK_ASSISTANT_BUSINESS;
            default -> constant(GateTrigger.class, text);
        };
    }

    private static GateAction gateAction(String text) {
        return constant(GateAction.class, text.replace("authorisation", "authorization"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        return StreamSupport.stream(array.spliterator(), false).map(item).toList();
    }
}

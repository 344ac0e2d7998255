package app.fulcrum.model.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.Load;
import app.fulcrum.model.capacity.Sizing;
import app.fulcrum.model.capacity.TrafficPattern;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.curve.Staircase;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.model.unit.Volumes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every figure of the collected calculations of others, worked out from their own inputs: each is either met to the last
 * digit it is printed with, or set aside for a reason that is named. {@link PublishedExamplesTest} tells the same stories
 * one by one.
 *
 * <p>A month or week is entered as one day, so that tokens per day are tokens per month or week.
 */
class WorkedExamplesTest {

    private static final Map<String, JsonNode> EXAMPLES = read();

    /** Where a figure is not what follows from the inputs, or is not the law's to say. */
    private static final Map<String, String> SET_ASIDE = Map.ofEntries(
            Map.entry("llmtco-methodology-atoms.expected.vram_", "weights times a headroom: the memory law is another"),
            Map.entry("llmtco-methodology-atoms.corrected.vram_", "the same rule applied evenly"),
            Map.entry("selfhost-skill-support-copilot.expected.vram_", "the same rule"),
            Map.entry("nvidia-dli-tco-notebook.expected.servers_fractional", "servers are bought whole"),
            Map.entry("nvidia-dli-tco-notebook.expected.fleet_year_usd", "the cost of 4.8 servers"),
            Map.entry(
                    "nvidia-dli-tco-notebook.corrected.onprem_usd_per_1000_prompts_fractional", "the same, per prompt"),
            Map.entry(
                    "nvidia-dli-tco-notebook.expected.p95_prompts_per_second",
                    "peaks are ratios here, not percentiles"),
            Map.entry("nvidia-dli-tco-notebook.expected.published_", "divides five servers by what one serves"),
            Map.entry(
                    "selfhost-skill-support-copilot.expected.api_usd_per_week", "a unit price its prices do not give"),
            Map.entry("selfhost-skill-support-copilot.expected.saving_fraction", "follows from it"),
            Map.entry("selfhost-skill-support-copilot.expected.break_even_queries_per_week", "follows from it"),
            Map.entry("forg-default.expected.published_break_even_tokens_m", "beyond what the machine serves"),
            Map.entry("legitlads-default.expected.published_break_even_tokens_m", "needs a divisible GPU"),
            Map.entry("legitlads-default.corrected.break_even_divisible_gpu_m", "the same without rounding"),
            Map.entry("gingerlabs-blended-3-to-1.expected.blended_published[2]", "not the blend of its prices"),
            Map.entry("gingerlabs-blended-3-to-1.expected.blended_published[3]", "not the blend of its prices"),
            Map.entry("devtk-10m-per-day.expected.published_", "a tenth of what the inputs give"),
            Map.entry("peakinfer-hardware-table.expected.published_", "a hundredth of what the formula gives"));

    private final Map<String, Double> worked = new LinkedHashMap<>();

    private static Map<String, JsonNode> read() {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(Path.of("src", "test", "resources", "worked-examples.json"))
                .forEach(example -> examples.put(example.get("id").stringValue(), example));
        return examples;
    }

    @Test
    void everyFigureIsMetOrSetAsideForAReason() {
        configIqStaircase();
        configIqAudit();
        llmTco();
        forg();
        nvidia();
        supportCopilot();
        legitLads();
        unitPrices();

        Map<String, BigDecimal> printed = new LinkedHashMap<>();
        EXAMPLES.forEach((id, example) -> {
            leaves(id + ".expected", example.get("expected"), printed);
            leaves(id + ".corrected", example.get("corrected"), printed);
        });
        assertThat(printed).hasSize(133);
        assertThat(new TreeSet<>(worked.keySet())).as("each of them is printed").isSubsetOf(printed.keySet());
        printed.forEach((path, figure) -> {
            if (SET_ASIDE.keySet().stream().noneMatch(path::startsWith)) {
                assertThat(worked.containsKey(path)).as(path).isTrue();
                double lastDigit = 0.5 * Math.pow(10, -Math.max(0, figure.scale()));
                assertThat(worked.get(path))
                        .as(path)
                        .isEqualTo(figure.doubleValue(), within(lastDigit + 1e-12 * figure.doubleValue()));
            }
        });
    }

    @Test
    void nothingIsSetAsideThatIsNotThere() {
        Map<String, BigDecimal> printed = new LinkedHashMap<>();
        EXAMPLES.forEach((id, example) -> {
            leaves(id + ".expected", example.get("expected"), printed);
            leaves(id + ".corrected", example.get("corrected"), printed);
        });
        assertThat(SET_ASIDE.keySet())
                .allSatisfy(start -> assertThat(printed.keySet()).anyMatch(path -> path.startsWith(start)));
    }

    /** The one answer that is a word: a break-even that never comes. */
    @Test
    void theOnlyAnswerInWordsIsNever() {
        assertThat(EXAMPLES.get("forg-default").at("/corrected/break_even").stringValue())
                .isEqualTo("never");
        JsonNode in = EXAMPLES.get("forg-default").get("inputs");
        assertThat(breakEven(flat(number(in, "api_usd_per_million_blended")), forgMachine(in)))
                .isEqualTo(Volumes.NEVER);
    }

    private void configIqStaircase() {
        JsonNode in = EXAMPLES.get("configiq-staircase-audit").get("inputs");
        double hours = number(in, "active_hours_per_month");
        double perOutput = 1 + number(in, "request_input_tokens") / number(in, "request_output_tokens");
        double planned = number(in, "output_tokens_per_second_per_replica")
                * perOutput
                * number(in, "planning_capacity_fraction");
        // A month of so many active hours, as so many days of one.
        double capacity = new TrafficPattern(number(in, "peak_to_average"), 1, 0).tokensPerDay(planned) * hours;
        ApiTerms hosted = api(in.get("hosted_usd_per_million"), number(in, "input_share"), RunningCosts.NONE);
        Staircase rented = machines(rented(number(in, "rented_usd_per_replica_hour"), hours), capacity);
        Staircase owned = machines(
                new HostingTerms(
                        new GpuRate.Owned(
                                new GpuRate.Purchase(
                                        number(in, "owned_purchase_usd_per_replica"),
                                        0,
                                        number(in, "owned_amortisation_months"),
                                        0,
                                        0),
                                new GpuRate.Power(0, 1, 0, 0, 0, 0)),
                        0,
                        0,
                        0,
                        RunningCosts.NONE),
                capacity);

        String example = "configiq-staircase-audit.expected.";
        worked.put(example + "capacity_tokens_per_replica_month", capacity);
        for (int i = 0; i < in.get("volumes_tokens_per_month").size(); i++) {
            long tokens = in.get("volumes_tokens_per_month").get(i).longValue();
            String point = example + "points[" + i + "].";
            worked.put(point + "tokens", (double) tokens);
            worked.put(point + "hosted", ApiBill.at(hosted, tokens).usdPerMonth());
            worked.put(point + "rented", rented.at(tokens));
            worked.put(point + "owned", owned.at(tokens));
            worked.put(point + "replicas", (double) rented.sizing().servingReplicas(tokens));
            if (i > 0) {
                worked.put(point + "utilisation", rented.sizing().usedShare(tokens));
            }
        }
    }

    private void configIqAudit() {
        JsonNode in = EXAMPLES.get("configiq-qwen3-235b-live-audit").get("inputs");
        double input = number(in, "input_tokens_per_month");
        double tokens = input + number(in, "output_tokens_per_month");
        double people = number(in, "fte_usd_per_month") * 12;
        CostBreakdown hosted = ApiBill.at(
                api(
                        in.get("hosted_usd_per_million"),
                        input / tokens,
                        new RunningCosts(
                                number(in, "hosted_ops_fte"),
                                people,
                                number(in, "hosted_implementation_usd"),
                                number(in, "implementation_months"),
                                0)),
                tokens);
        double hours = number(in, "hours_per_month");
        Load perDay = new Load(
                tokens / hours * 24,
                RequestShape.of(number(in, "request_input_tokens"), number(in, "request_output_tokens")),
                new TrafficPattern(number(in, "peak_to_average"), 24, 0));

        String example = "configiq-qwen3-235b-live-audit.expected.";
        worked.put(example + "requests_per_month", perDay.requestsPerDay() * hours / 24);
        worked.put(example + "peak_requests_per_second", perDay.peakRequestsPerSecond());
        worked.put(
                example + "hosted_tokens_usd",
                hosted.usdPerMonth(LineKind.INPUT_TOKENS) + hosted.usdPerMonth(LineKind.OUTPUT_TOKENS));
        worked.put(example + "hosted_ops_usd", hosted.usdPerMonth(LineKind.PEOPLE));
        worked.put(example + "hosted_implementation_usd", hosted.usdPerMonth(LineKind.SETUP));
        worked.put(example + "hosted_tco_usd", hosted.usdPerMonth());
        worked.put(example + "hosted_usd_per_million", hosted.usdPerMillionTokens(tokens, 1));
        for (String how : List.of("rented", "purchased")) {
            CostBreakdown lines = lines(in.get(how + "_lines_usd_per_month"));
            worked.put(example + how + "_tco_usd", lines.usdPerMonth());
            worked.put(example + how + "_usd_per_million", lines.usdPerMillionTokens(tokens, 1));
        }
    }

    private static CostBreakdown lines(JsonNode amounts) {
        LineKind[] kinds = LineKind.values();
        List<LineItem> items = new java.util.ArrayList<>();
        amounts.forEach(amount -> items.add(new LineItem(kinds[items.size()], amount.doubleValue())));
        return new CostBreakdown(items);
    }

    private void llmTco() {
        JsonNode in = EXAMPLES.get("llmtco-cost-curve").get("inputs");
        double input = number(in, "input_tokens_m");
        ApiTerms api =
                api(in.get("api_usd_per_million"), input / (input + number(in, "output_tokens_m")), RunningCosts.NONE);
        double hours = number(in, "hours_per_month");
        HostingTerms released = rented(number(in, "gpu_usd_per_hour"), hours * number(in, "utilisation"));
        HostingTerms alwaysOn = rented(number(in, "gpu_usd_per_hour"), hours);
        worked.put("llmtco-cost-curve.expected.blended_usd_per_million", ApiBill.usdPerMillion(api));
        worked.put("llmtco-cost-curve.expected.self_host_usd", HostingBill.usdPerGpuMonth(released));
        worked.put("llmtco-cost-curve.expected.break_even_tokens_m", breakEven(api, machines(released, 1e12)) / 1e6);
        worked.put("llmtco-cost-curve.corrected.always_on_self_host_usd", HostingBill.usdPerGpuMonth(alwaysOn));
        worked.put(
                "llmtco-cost-curve.corrected.always_on_break_even_tokens_m",
                breakEven(api, machines(alwaysOn, 1e12)) / 1e6);

        JsonNode atoms = EXAMPLES.get("llmtco-methodology-atoms").get("inputs");
        String example = "llmtco-methodology-atoms.";
        JsonNode bill = atoms.get("api");
        double millions = number(bill, "input_m") + number(bill, "output_m");
        worked.put(
                example + "expected.api_usd",
                ApiBill.at(
                                api(
                                        number(bill, "usd_in"),
                                        number(bill, "usd_out"),
                                        number(bill, "input_m") / millions,
                                        RunningCosts.NONE),
                                millions * 1e6)
                        .usdPerMonth());
        JsonNode rent = atoms.get("rent");
        worked.put(
                example + "expected.rent_usd",
                HostingBill.usdPerGpuMonth(
                        rented(number(rent, "usd_hour"), number(rent, "hours") * number(rent, "utilisation"))));
        JsonNode owned = atoms.get("owned");
        worked.put(
                example + "expected.owned_usd_per_month",
                new GpuRate.Purchase(number(owned, "capex"), 0, number(owned, "months"), 0, 0)
                        .depreciationUsdPerMonth());
        JsonNode even = atoms.get("break_even");
        double breakEven = breakEven(
                flat(number(even, "blended_usd_per_million")), machines(rented(number(even, "self_usd"), 1), 1e12));
        worked.put(example + "expected.break_even_tokens_m", breakEven / 1e6);
        worked.put(example + "corrected.break_even_tokens", breakEven);
        JsonNode unit = atoms.get("unit_cost");
        double perMillion =
                unitCost(number(unit, "usd_hour"), number(unit, "tokens_per_second") * number(unit, "utilisation"));
        worked.put(example + "expected.usd_per_million", perMillion);
        worked.put(example + "corrected.usd_per_million", perMillion);
    }

    private static Staircase forgMachine(JsonNode in) {
        double hours = number(in, "hours_per_month");
        return machines(
                rented(number(in, "replica_usd_per_hour"), hours),
                number(in, "tokens_per_second_per_replica") * 3600 * hours * number(in, "utilisation"));
    }

    private void forg() {
        JsonNode in = EXAMPLES.get("forg-default").get("inputs");
        Staircase machines = forgMachine(in);
        ApiTerms api = flat(number(in, "api_usd_per_million_blended"));
        long tokens = Math.round(number(in, "volume_tokens_m") * 1e6);
        long printed = Math.round(EXAMPLES.get("forg-default")
                        .at("/expected/published_break_even_tokens_m")
                        .doubleValue()
                * 1e6);
        worked.put("forg-default.expected.replica_usd_per_month", machines.usdPerGpuMonth());
        worked.put("forg-default.expected.capacity_tokens_m_per_replica", machines.segmentEnd(1) / 1e6);
        worked.put("forg-default.expected.replicas", (double) machines.sizing().servingReplicas(tokens));
        worked.put("forg-default.expected.self_host_usd", machines.at(tokens));
        worked.put("forg-default.expected.api_usd", ApiBill.at(api, tokens).usdPerMonth());
        worked.put("forg-default.expected.self_usd_per_million", machines.at(tokens) / tokens * 1e6);
        worked.put("forg-default.corrected.capacity_tokens_m_per_replica", machines.segmentEnd(1) / 1e6);
        worked.put(
                "forg-default.corrected.saturated_self_usd_per_million",
                machines.saturatedUsdPerMonthPerDailyToken() * 1e6);
        worked.put("forg-default.corrected.replicas_needed_at_published_break_even", (double)
                machines.sizing().servingReplicas(printed));
        worked.put("forg-default.corrected.self_host_usd_at_published_break_even", machines.at(printed));
        worked.put(
                "forg-default.corrected.api_usd_at_published_break_even",
                ApiBill.at(api, printed).usdPerMonth());
    }

    private void nvidia() {
        JsonNode in = EXAMPLES.get("nvidia-dli-tco-notebook").get("inputs");
        double serverYear = number(in, "server_usd") / number(in, "amortisation_years")
                + number(in, "hosting_usd_per_server_year")
                + number(in, "gpus_per_server") * number(in, "licence_usd_per_gpu_year");
        Staircase servers = new Staircase(
                0, serverYear, new Lot(1, 1), new Sizing(number(in, "prompts_per_second_per_server"), 1, 0));
        long prompts = Math.round(number(in, "prompts_per_second"));
        double input = number(in, "prompt_input_tokens");
        double tokens = input + number(in, "prompt_output_tokens");
        worked.put("nvidia-dli-tco-notebook.expected.server_year_usd", serverYear);
        worked.put(
                "nvidia-dli-tco-notebook.expected.api_usd_per_1000_prompts",
                ApiBill.at(api(in.get("api_usd_per_million"), input / tokens, RunningCosts.NONE), 1000 * tokens)
                        .usdPerMonth());
        worked.put("nvidia-dli-tco-notebook.corrected.servers_whole", (double)
                servers.sizing().servingReplicas(prompts));
        worked.put("nvidia-dli-tco-notebook.corrected.fleet_year_usd_whole", servers.at(prompts));
        worked.put(
                "nvidia-dli-tco-notebook.corrected.onprem_usd_per_1000_prompts_whole",
                servers.at(prompts) / (prompts * 365.0 * 24 * 3600) * 1000);
    }

    private void supportCopilot() {
        JsonNode in = EXAMPLES.get("selfhost-skill-support-copilot").get("inputs");
        String example = "selfhost-skill-support-copilot.";
        RequestShape query =
                RequestShape.of(number(in, "input_tokens_per_query"), number(in, "output_tokens_per_query"));
        ApiTerms api = api(in.get("api_usd_per_million"), query.inputTokens() / query.totalTokens(), RunningCosts.NONE);
        double queries = number(in, "queries_per_week");
        for (String how : List.of("uniform", "business", "bursty")) {
            worked.put(
                    example + "expected.self_usd_per_week." + how,
                    HostingBill.usdPerGpuMonth(
                            rented(number(in, "gpu_usd_per_hour"), number(in.get("hours_per_week"), how))));
        }
        JsonNode other = in.get("alt_gpu");
        worked.put(
                example + "expected.alt_gpu_usd_per_week",
                HostingBill.usdPerGpuMonth(rented(number(other, "usd_per_hour"), number(other, "hours"))));
        worked.put(
                example + "corrected.usd_per_query_from_stated_prices",
                ApiBill.at(api, query.totalTokens()).usdPerMonth());
        worked.put(
                example + "corrected.api_usd_per_week",
                ApiBill.at(api, queries * query.totalTokens()).usdPerMonth());
        // A week of business hours as five days of ten.
        Load day = new Load(
                queries * query.totalTokens() / 5,
                query,
                new TrafficPattern(1, number(in.get("hours_per_week"), "business") / 5, 0));
        worked.put(
                example + "corrected.required_output_tokens_per_second_business",
                day.averageRequestsPerSecond() * query.outputTokens());
        worked.put(
                example + "corrected.required_input_tokens_per_second_business",
                day.averageRequestsPerSecond() * query.inputTokens());
    }

    private void legitLads() {
        JsonNode in = EXAMPLES.get("legitlads-default").get("inputs");
        String example = "legitlads-default.";
        double tokensPerHour = number(in, "tokens_per_second") * number(in, "utilisation") * 3600;
        double unit = unitCost(number(in, "gpu_usd_per_hour"), tokensPerHour / 3600);
        HostingTerms terms = new HostingTerms(
                new GpuRate.RentedByHour(number(in, "gpu_usd_per_hour"), 730),
                0,
                0,
                number(in, "fixed_ops_usd_per_month"),
                RunningCosts.NONE);
        Staircase whole = machines(terms, tokensPerHour * 730);
        worked.put(example + "expected.tokens_m_per_hour", tokensPerHour / 1e6);
        worked.put(example + "expected.self_usd_per_million", unit);
        worked.put(example + "expected.saving_usd_per_million", number(in, "api_usd_per_million") - unit);
        worked.put(example + "corrected.self_usd_per_million_unrounded", unit);
        worked.put(
                example + "corrected.break_even_whole_gpu_always_on_m",
                breakEven(flat(number(in, "api_usd_per_million")), whole) / 1e6);
        worked.put(example + "corrected.capacity_m_per_gpu_730h", whole.segmentEnd(1) / 1e6);
    }

    private void unitPrices() {
        List<JsonNode> blends = rows("gingerlabs-blended-3-to-1", "usd_per_million");
        for (int i = 0; i < blends.size(); i++) {
            double blend = ApiBill.usdPerMillion(api(blends.get(i), 0.75, RunningCosts.NONE));
            worked.put("gingerlabs-blended-3-to-1.expected.blended_published[" + i + "]", blend);
            worked.put("gingerlabs-blended-3-to-1.corrected.blended[" + i + "]", blend);
        }
        JsonNode days = EXAMPLES.get("devtk-10m-per-day").get("inputs");
        double perDay = number(days, "input_tokens_m_per_day") + number(days, "output_tokens_m_per_day");
        List<JsonNode> models = rows("devtk-10m-per-day", "usd_per_million");
        for (int i = 0; i < models.size(); i++) {
            ApiTerms api = api(models.get(i), number(days, "input_tokens_m_per_day") / perDay, RunningCosts.NONE);
            worked.put(
                    "devtk-10m-per-day.corrected.usd_per_month[" + i + "]",
                    ApiBill.at(api, perDay * 1e6 * number(days, "days")).usdPerMonth());
        }
        JsonNode idle = EXAMPLES.get("dreaming-unit-cost").get("inputs");
        for (int i = 0; i < idle.get("busy_fractions").size(); i++) {
            double unit = unitCost(
                    number(idle, "gpu_usd_per_hour"),
                    number(idle, "tokens_per_second_full")
                            * idle.get("busy_fractions").get(i).doubleValue());
            worked.put("dreaming-unit-cost.expected.usd_per_million_output[" + i + "]", unit);
            worked.put("dreaming-unit-cost.corrected.usd_per_million_output_unrounded[" + i + "]", unit);
        }
        List<JsonNode> hardware = rows("peakinfer-hardware-table", "rows");
        for (int i = 0; i < hardware.size(); i++) {
            worked.put(
                    "peakinfer-hardware-table.corrected.usd_per_million[" + i + "]",
                    unitCost(number(hardware.get(i), "usd_per_hour"), number(hardware.get(i), "tokens_per_second")));
        }
    }

    private static List<JsonNode> rows(String example, String name) {
        return EXAMPLES.get(example).get("inputs").get(name).valueStream().toList();
    }

    private static double unitCost(double usdPerHour, double tokensPerSecond) {
        return HostingBill.of(rented(usdPerHour, 1), 1).usdPerMillionTokens(tokensPerSecond * 3600, 1);
    }

    private static ApiTerms flat(double usdPerMillion) {
        return api(usdPerMillion, usdPerMillion, 0.5, RunningCosts.NONE);
    }

    private static ApiTerms api(JsonNode prices, double inputShare, RunningCosts running) {
        return api(number(prices, "input"), number(prices, "output"), inputShare, running);
    }

    private static ApiTerms api(double input, double output, double inputShare, RunningCosts running) {
        return new ApiTerms(
                List.of(new BilledRequests(
                        new TokenRates(input, input, input, output),
                        new TokenMix(inputShare, 1 - inputShare, 0, 0, 0, 0))),
                TokenFactors.discounts(0, 0),
                BesideTokens.NOTHING,
                1,
                0,
                Optional.empty(),
                Volumes.NEVER,
                running);
    }

    private static HostingTerms rented(double usdPerGpuHour, double hours) {
        return new HostingTerms(new GpuRate.RentedByHour(usdPerGpuHour, hours), 0, 0, 0, RunningCosts.NONE);
    }

    private static Staircase machines(HostingTerms terms, double tokensPerMachine) {
        return new Staircase(
                HostingBill.fixedUsdPerMonth(terms),
                HostingBill.usdPerGpuMonth(terms),
                new Lot(1, 1),
                new Sizing(tokensPerMachine, 1, 0));
    }

    private static double breakEven(ApiTerms api, Staircase selfHosted) {
        CostCurves curves = CostCurves.of(ApiBill.line(api), selfHosted);
        return PairCrossover.all(curves, 1, Volumes.LARGEST).getFirst().cheaperFrom();
    }

    private static double number(JsonNode object, String member) {
        return object.get(member).doubleValue();
    }

    private static void leaves(String path, JsonNode node, Map<String, BigDecimal> found) {
        if (node.isNumber()) {
            found.put(path, node.decimalValue());
        }
        node.properties().forEach(member -> leaves(path + "." + member.getKey(), member.getValue(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            leaves(path + "[" + i + "]", node.get(i), found);
        }
    }
}

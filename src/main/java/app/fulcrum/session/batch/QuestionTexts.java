package app.fulcrum.session.batch;

import app.fulcrum.model.market.CapacityWorkload;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.scenario.Scenario;
import java.util.Map;
import java.util.Optional;

/** Reads questions that are no scenarios. */
public interface QuestionTexts {

    /** @param line the question as a JSON object */
    Outcome<CapacityQuestion> capacity(byte[] line);

    /** @param members the members of that object, each as JSON or as a text without quotes */
    Outcome<CapacityQuestion> capacity(Map<String, String> members);

    /**
     * @param members those of a question about capacity but the model and the GPU, and those of a volume
     * @param scenario whose workload it is but for what the members say; absent where they say all
     */
    Outcome<CapacityWorkload> capacityWorkload(Map<String, String> members, Optional<Scenario> scenario);

    /** @param line the question as a JSON object */
    Outcome<LicenseQuestion> license(byte[] line);
}

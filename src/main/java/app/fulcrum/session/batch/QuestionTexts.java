package app.fulcrum.session.batch;

import app.fulcrum.model.market.CapacityWorkload;
import app.fulcrum.model.problem.Outcome;
import java.util.Map;

/** Reads questions that are no scenarios. */
public interface QuestionTexts {

    /** @param line the question as a JSON object */
    Outcome<CapacityQuestion> capacity(byte[] line);

    /** @param members the members of that object, each as JSON or as a text without quotes */
    Outcome<CapacityQuestion> capacity(Map<String, String> members);

    /** @param members those of a question about capacity but the model and the GPU, and those of a volume */
    Outcome<CapacityWorkload> capacityWorkload(Map<String, String> members);

    /** @param line the question as a JSON object */
    Outcome<LicenseQuestion> license(byte[] line);
}

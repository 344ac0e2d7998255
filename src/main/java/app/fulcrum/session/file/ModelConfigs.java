package app.fulcrum.session.file;

import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.problem.Outcome;

/** Reads how publishers of models describe them. */
public interface ModelConfigs {

    /**
     * What a {@code config.json} of Hugging Face says, as far as a description can hold it. What it leaves open may be a flaw
     * of the description.
     *
     * @param text in UTF-8
     * @return with a warning for whatever could not be taken over
     */
    Outcome<DescribedModel> read(byte[] text);
}

package app.fulcrum.controller.inputs.field;

import app.fulcrum.session.file.ModelConfigs;
import app.fulcrum.view.describe.DescriptionForm;
import java.util.function.Consumer;

/**
 * What describing takes.
 *
 * @param form opens a form over the window
 * @param configs reads what publishers of models write
 */
public record Describing(Consumer<DescriptionForm> form, ModelConfigs configs) {}

/** What is said of inputs: models, offers of GPUs, and a line for every closed section. */
@NullMarked
package app.fulcrum.controller.inputs.words;

import org.jspecify.annotations.NullMarked;

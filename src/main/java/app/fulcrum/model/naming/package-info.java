/** What others call the models and GPUs of the price book: names brought to one form, and the record a name stands for. */
@NullMarked
package app.fulcrum.model.naming;

import org.jspecify.annotations.NullMarked;

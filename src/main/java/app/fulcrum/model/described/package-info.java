/** GPUs and models that the user describes because the price book does not list them. */
@NullMarked
package app.fulcrum.model.described;

import org.jspecify.annotations.NullMarked;

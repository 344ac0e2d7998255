/** The answer: what each option costs, the chart, and what the servers can do. */
@NullMarked
package app.fulcrum.view.answer;

import org.jspecify.annotations.NullMarked;

/**
 * What is paid for what: from the prices that count and a scenario's numbers to the terms of a bill, of tokens
 * ({@link app.fulcrum.model.pricing.ApiPricing}) and of GPUs ({@link app.fulcrum.model.pricing.HostingPricing}).
 */
@NullMarked
package app.fulcrum.model.pricing;

import org.jspecify.annotations.NullMarked;

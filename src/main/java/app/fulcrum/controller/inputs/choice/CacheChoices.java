package app.fulcrum.controller.inputs.choice;

import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.session.edit.ScenarioEdit.SetCacheWriteLifetime;
import app.fulcrum.text.Messages;

/** How long what is cached lasts. */
public final class CacheChoices {

    private static final Messages MESSAGES = Messages.of("inputs");

    private CacheChoices() {}

    public static Choosable writeLifetime() {
        return Choosable.of(
                EditSubject.Heading.CACHE_WRITE_LIFETIME.path(),
                MESSAGES.get("choice.lifetime"),
                ServingChoices.named(CacheWriteLifetime.values(), "lifetime.").toList(),
                scenario -> Question.id(scenario.cacheWriteLifetime()),
                (id, _) -> new SetCacheWriteLifetime(
                        ServingChoices.of(CacheWriteLifetime.class, id).orElseThrow()));
    }
}

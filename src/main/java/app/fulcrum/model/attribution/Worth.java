package app.fulcrum.model.attribution;

import java.util.OptionalDouble;

/** What a result comes to where some changes are made and the others are not. */
@FunctionalInterface
public interface Worth {

    /**
     * @param made which changes are made, a bit for each, the lowest for the first
     * @return a finite number; absent where there is no result
     */
    OptionalDouble of(int made);
}

import java.lang.reflect.Field;
import sun.misc.Unsafe;

/**
 * Java goes through the elements of its immutable sets in an order that every start chooses anew. JavaFX writes the binary form
 * of a stylesheet in that order, and jlink the classes that describe modules. Here every start is told the same, so that every
 * build makes the same bytes. The order is all that depends on it: where an element is looked for does not.
 */
class OrderOfSets {

    private OrderOfSets() {}

    /** Where a later Java refuses, the build goes on, and says what it costs. */
    @SuppressWarnings("removal")
    static void fix() {
        try {
            Field access = Unsafe.class.getDeclaredField("theUnsafe");
            access.setAccessible(true);
            Unsafe unsafe = (Unsafe) access.get(null);
            Class<?> sets = Class.forName("java.util.ImmutableCollections");
            Field start = sets.getDeclaredField("SALT32L");
            Field backward = sets.getDeclaredField("REVERSE");
            unsafe.putLong(unsafe.staticFieldBase(start), unsafe.staticFieldOffset(start), 0);
            unsafe.putBoolean(unsafe.staticFieldBase(backward), unsafe.staticFieldOffset(backward), false);
        } catch (ReflectiveOperationException | UnsupportedOperationException refused) {
            System.out.println("Another build will not make the same bytes: " + refused);
        }
    }
}

package app.fulcrum.support;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Changes one value deep inside a record. The path names components, and list items by their {@code id} or
 * {@code clauseId}: {@code rules.userGate.threshold}, {@code duties[notice-file].visible}.
 */
public final class RecordChange {

    private RecordChange() {}

    @SuppressWarnings("unchecked")
    public static <R extends Record> R apply(R whole, String path, JsonNode value) {
        return (R) changed(whole, List.of(path.split("\\.(?![^\\[]*\\])")), value);
    }

    private static Object changed(Object whole, List<String> path, JsonNode value) {
        if (whole instanceof Optional<?> optional) {
            return Optional.of(changed(optional.orElseThrow(), path, value));
        }
        String name = path.getFirst().replaceAll("\\[.*", "");
        RecordComponent[] components = whole.getClass().getRecordComponents();
        int index =
                Arrays.stream(components).map(RecordComponent::getName).toList().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(whole.getClass().getSimpleName() + " has no " + name);
        }
        Object[] parts = Arrays.stream(components)
                .map(component -> read(component, whole))
                .toArray();
        parts[index] = changedPart(parts[index], components[index], path, value);
        return construct(whole.getClass(), components, parts);
    }

    private static Object changedPart(Object part, RecordComponent component, List<String> path, JsonNode value) {
        List<String> rest = path.subList(1, path.size());
        if (path.getFirst().endsWith("]")) {
            String id = path.getFirst().replaceAll(".*\\[|\\]", "");
            return changedItem((List<?>) part, id, rest, value);
        }
        return rest.isEmpty() ? convert(value, component.getGenericType()) : changed(part, rest, value);
    }

    private static List<Object> changedItem(List<?> items, String id, List<String> rest, JsonNode value) {
        List<Object> changed = new ArrayList<>(items);
        int index = items.stream().map(RecordChange::identity).toList().indexOf(id);
        changed.set(index, changed(items.get(index), rest, value));
        return changed;
    }

    private static Object identity(Object item) {
        RecordComponent[] components = item.getClass().getRecordComponents();
        return Arrays.stream(components)
                .filter(component -> List.of("id", "clauseId").contains(component.getName()))
                .map(component -> read(component, item))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object convert(JsonNode value, Type type) {
        if (type instanceof ParameterizedType list) {
            Type item = list.getActualTypeArguments()[0];
            return value.valueStream().map(each -> convert(each, item)).toList();
        }
        if (type instanceof Class<?> constant && constant.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) constant, value.stringValue());
        }
        return switch (type.getTypeName()) {
            case "double" -> value.doubleValue();
            case "boolean" -> value.booleanValue();
            default -> value.stringValue();
        };
    }

    private static Object read(RecordComponent component, Object whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] parts) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

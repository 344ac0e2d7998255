package app.fulcrum.cli.sensitivity;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.model.sensitivity.TableAxis;
import app.fulcrum.session.batch.sensitivity.AskedAxis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A side of a table as an option has it: {@code workload.tokensPerDay=1e6..1e10/12}, {@code self-hosted.gpuHourPrice=1,1.5,2}.
 *
 * @param option what it is called
 */
record AxisWords(CommandLine command, String option) {

    private static final String NUMBER = "([^.,/]+(?:\\.[^.,/]+)?)";
    private static final Pattern STEPS = Pattern.compile(NUMBER + "\\.\\." + NUMBER + "/([0-9]{1,3})(lin)?");

    /** @throws ParameterException if it is no path and values, or there are too few or too many of these */
    AskedAxis read(String typed) {
        int end = typed.indexOf('=');
        if (end < 1) {
            throw wrong("axis.form", typed);
        }
        String path = typed.substring(0, end).strip();
        String values = typed.substring(end + 1).strip();
        Matcher steps = STEPS.matcher(values);
        return steps.matches()
                ? new AskedAxis(option, path, steps(steps, typed), true)
                : new AskedAxis(option, path, listed(values, typed), false);
    }

    private List<Double> steps(Matcher words, String typed) {
        double from = number(words.group(1), typed);
        double to = number(words.group(2), typed);
        int count = Integer.parseInt(words.group(3));
        if (count < 2 || count > TableAxis.MOST) {
            throw wrong("axis.count", typed, TableAxis.MOST);
        }
        if (words.group(4) != null) {
            return TableAxis.evenly(from, to, count);
        }
        if (from <= 0 || to <= 0) {
            throw wrong("axis.factor", typed);
        }
        return TableAxis.geometrically(from, to, count);
    }

    private List<Double> listed(String values, String typed) {
        List<Double> all = new ArrayList<>();
        for (String value : values.split(",", -1)) {
            all.add(number(value, typed));
        }
        if (all.size() > TableAxis.MOST) {
            throw wrong("axis.count", typed, TableAxis.MOST);
        }
        return all;
    }

    private double number(String word, String typed) {
        try {
            double number = new BigDecimal(word.strip()).doubleValue();
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException _) {
            throw wrong("axis.form", typed);
        }
        throw wrong("axis.form", typed);
    }

    private ParameterException wrong(String key, Object... words) {
        List<Object> all = new ArrayList<>(List.of(option));
        all.addAll(List.of(words));
        return new ParameterException(command, CommandSentences.get(key, all.toArray()));
    }
}

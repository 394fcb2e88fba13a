package org.tonewright.effects.ui.internal.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tonewright.processor.Param;

/**
 * Parameters that stand together in a panel. Which ones follows from their keys: those that begin with the same word
 * and
 * a dot, as {@code band1.gain} and {@code band1.q}.
 *
 * @param title what stands above them: the words that their names begin with; empty for what belongs to the whole
 * @param members in their order
 */
record ParameterGroup(String title, List<Member> members) {

    /**
     * A parameter in a group.
     *
     * @param param which
     * @param caption its name without the words in the title
     */
    record Member(Param param, String caption) {}

    ParameterGroup {
        members = List.copyOf(members);
    }

    /** The groups of a processor. What has no companion stands in the first one, that of the whole. */
    static List<ParameterGroup> of(List<Param> params) {
        Map<String, List<Param>> byPrefix = new LinkedHashMap<>();
        for (Param param : params) {
            byPrefix.computeIfAbsent(prefix(param.key()), _ -> new ArrayList<>()).add(param);
        }
        List<Member> whole = params.stream().filter(param -> byPrefix.getOrDefault(prefix(param.key()), List.of())
                .size() == 1 || prefix(param.key()).isEmpty()).map(param -> new Member(param, param.name())).toList();
        List<ParameterGroup> groups = new ArrayList<>();
        if (!whole.isEmpty()) {
            groups.add(new ParameterGroup("", whole));
        }
        byPrefix.forEach((prefix, members) -> {
            if (!prefix.isEmpty() && members.size() > 1) {
                groups.add(group(prefix, members));
            }
        });
        return groups;
    }

    private static String prefix(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }

    private static ParameterGroup group(String prefix, List<Param> params) {
        String common = commonWords(params.stream().map(Param::name).toList());
        String title = common.isEmpty() ? capital(prefix) : common;
        return new ParameterGroup(title, params.stream()
                .map(param -> new Member(param, capital(param.name().substring(common.length()).strip()))).toList());
    }

    /** The whole words that all names begin with, so that something is left of each. */
    private static String commonWords(List<String> names) {
        String common = "";
        String[] words = names.getFirst().split(" ");
        for (int count = 1; count < words.length; count++) {
            String start = String.join(" ", List.of(words).subList(0, count));
            if (names.stream().allMatch(name -> name.startsWith(start + " "))) {
                common = start;
            }
        }
        return common;
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

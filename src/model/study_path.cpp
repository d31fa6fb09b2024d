// SPDX-License-Identifier: Apache-2.0
#include "model/study_path.h"

#include <type_traits>

#include "model/constants.h"
#include "support/decimal.h"
#include "support/require.h"

namespace tanji {

namespace {

template <class T>
struct Optional : std::false_type {};
template <class T>
struct Optional<std::optional<T>> : std::true_type {};
template <class T>
struct Optional<Box<T>> : std::true_type {};
template <class T>
struct List : std::false_type {};
template <class T>
struct List<std::vector<T>> : std::true_type {
    using Item = T;
};

/// What names an element of a list in a path.
template <class T>
std::string key_of(const T& item, std::size_t index) {
    if constexpr (requires { item.id; })
        if (!item.id.empty()) return item.id;
    if constexpr (std::is_same_v<T, Exchange>) return item.flow;
    if constexpr (std::is_same_v<T, ContractUse>) return item.contract;
    if constexpr (std::is_same_v<T, FactorUncertainty>) return item.factor;
    return std::to_string(index + 1);
}

/// The rest of a path after a step; no value when the step is another one. Ids may hold dots, so a path is never cut up beforehand.
std::optional<std::string_view> after(std::string_view path, std::string_view step) {
    if (path == step) return std::string_view{};
    if (path.size() > step.size() && path.starts_with(step) && path[step.size()] == '.') return path.substr(step.size() + 1);
    return std::nullopt;
}

struct Leaf {
    std::string label;
    std::string dimension;
    double least = 0.0;
    double most = 0.0;
    Provenance where;
};

/// What a row of the field table says of what stands in it. Not inlined, as the walks below: the table has hundreds of rows, and a compiler
/// that writes all of it out for each of them needs minutes.
[[gnu::noinline]] Leaf leaf_of(const Leaf& above, std::string_view table, std::string_view name, std::string_view dimension, double least,
                               double most, const Provenance* where) {
    return {"field." + std::string(table) + "." + std::string(name), std::string(dimension), least, most,
            where != nullptr ? *where : above.where};
}
[[gnu::noinline]] std::string joined(const std::string& path, std::string_view name) {
    return path.empty() ? std::string(name) : path + "." + std::string(name);
}
template <class T>
const Provenance* provenance_of(const T& object) {
    if constexpr (requires { object.provenance; })
        return &object.provenance;
    else
        return nullptr;
}

/// Calls `visit(member, leaf)` for what `path` names, under `object`; true when there was such a thing.
template <class T, class Visit>
[[gnu::noinline]] bool walk(T& object, std::string_view path, const Leaf& leaf, Visit& visit) {
    using Plain = std::remove_const_t<T>;
    if constexpr (Optional<Plain>::value) {
        // What is not there yet can be set as a whole; only structs are entered and made on the way.
        if (path.empty()) return visit(object, leaf), true;
        if (!object) {
            if constexpr (std::is_const_v<T>) {
                return false;
            } else {
                Plain made = object;
                made.emplace();
                if (!walk(*made, path, leaf, visit)) return false;
                object = std::move(made);
                return true;
            }
        }
        return walk(*object, path, leaf, visit);
    } else if constexpr (HasFields<Plain>) {
        if (path.empty()) return false;
        bool found = false;
        for_each_field<Plain>([&](const auto& field) {
            if (found) return;
            const std::optional<std::string_view> rest = after(path, field.name);
            if (!rest) return;
            found = walk(object.*(field.member), *rest,
                         leaf_of(leaf, Fields<Plain>::name, field.name, field.dimension, field.least, field.most, provenance_of(object)),
                         visit);
        });
        return found;
    } else if constexpr (List<Plain>::value) {
        if (path.empty()) return visit(object, leaf), true;
        for (std::size_t index = 0; index < object.size(); ++index)
            if (const auto rest = after(path, key_of(object[index], index))) {
                // A parameter's value is what its name alone means.
                std::string_view below = *rest;
                if constexpr (std::is_same_v<typename List<Plain>::Item, Parameter>)
                    if (below.empty()) below = "value";
                return walk(object[index], below, leaf, visit);
            }
        return false;
    } else {
        if (!path.empty()) return false;
        return visit(object, leaf), true;
    }
}

template <class T>
constexpr bool may_hold_amount() {
    if constexpr (std::is_same_v<T, Quantity> || HasFields<T>)
        return true;
    else if constexpr (Optional<T>::value)
        return may_hold_amount<std::remove_cvref_t<decltype(*std::declval<T&>())>>();
    else if constexpr (List<T>::value)
        return may_hold_amount<typename List<T>::Item>();
    else
        return false;
}
template <class T>
constexpr bool kMayHoldAmount = may_hold_amount<T>();

/// False where there is surely no formula, so that no path is built.
template <class T>
bool holds_anything(const T& member) {
    if constexpr (std::is_same_v<T, Quantity>)
        return is_formula(member);
    else if constexpr (Optional<T>::value)
        return member.has_value() && holds_anything(*member);
    else if constexpr (List<T>::value)
        return !member.empty();
    else
        return true;
}

/// Every amount that is a formula, in the order of the field table.
template <class T>
[[gnu::noinline]] void gather(T& object, const std::string& path, const Leaf& leaf, std::vector<FormulaPlace>& out) {
    if constexpr (std::is_same_v<T, Quantity>) {
        if (is_formula(object)) out.push_back({&object, path, leaf.dimension, leaf.least, leaf.most, leaf.where});
    } else if constexpr (Optional<T>::value) {
        if (object) gather(*object, path, leaf, out);
    } else if constexpr (HasFields<T>) {
        for_each_field<T>([&](const auto& field) {
            // Most members can hold no amount, and no path is built for them.
            using Member = std::remove_cvref_t<decltype(object.*(field.member))>;
            if constexpr (kMayHoldAmount<Member>)
                if (holds_anything(object.*(field.member)))
                    gather(object.*(field.member), joined(path, field.name),
                           leaf_of(leaf, Fields<T>::name, field.name, field.dimension, field.least, field.most, provenance_of(object)),
                           out);
        });
    } else if constexpr (List<T>::value) {
        using Item = typename List<T>::Item;
        if constexpr (HasFields<Item> || std::is_same_v<Item, Quantity>)
            for (std::size_t index = 0; index < object.size(); ++index) {
                // A million rows of which none has a formula: no path is built for them.
                if constexpr (std::is_same_v<Item, Exchange>)
                    if (!(object[index].amount && is_formula(*object[index].amount)) &&
                        !(object[index].distance && is_formula(*object[index].distance)) && !object[index].supply && !object[index].net &&
                        !object[index].unit_mass && !object[index].price && !object[index].energy_content && !object[index].carbon &&
                        !object[index].fuel && !object[index].uncertainty)
                        continue;
                gather(object[index], path + "." + key_of(object[index], index), leaf, out);
            }
    }
}

/// What stands at the last step of `rest` that leads somewhere.
template <class T>
[[gnu::noinline]] void name_steps(const T& object, std::string_view rest, std::vector<std::string>& known) {
    if constexpr (Optional<T>::value) {
        if (object) name_steps(*object, rest, known);
    } else if constexpr (HasFields<T>) {
        known.clear();
        for_each_field<T>([&](const auto& field) { known.emplace_back(field.name); });
        const std::vector<std::string> here = known;
        for_each_field<T>([&](const auto& field) {
            if (const auto below = after(rest, field.name); below && !below->empty()) name_steps(object.*(field.member), *below, known);
        });
        if (known.empty()) known = here;
    } else if constexpr (List<T>::value) {
        if constexpr (HasFields<typename List<T>::Item>) {
            known.clear();
            for (std::size_t index = 0; index < object.size() && known.size() < 12; ++index) known.push_back(key_of(object[index], index));
            for (std::size_t index = 0; index < object.size(); ++index)
                if (const auto below = after(rest, key_of(object[index], index)); below && !below->empty())
                    name_steps(object[index], *below, known);
        }
    }
}

}  // namespace

std::optional<FoundNumber> find_number(const Study& study, std::string_view path) {
    std::optional<FoundNumber> found;
    const auto visit = [&](const auto& member, const Leaf& leaf) {
        using Member = std::remove_cvref_t<decltype(member)>;
        const auto put = [&](const Quantity& quantity) {
            // A parameter is one variable, whether its name or its value is meant.
            std::string full(path);
            if (leaf.label == "field.parameter.value" && !full.ends_with(".value")) full += ".value";
            found = FoundNumber{quantity, std::move(full), leaf.label, leaf.dimension, leaf.where};
        };
        const auto put_number = [&](double value) { put({value, unit_one(), shortest(value)}); };
        if constexpr (std::is_same_v<Member, Quantity>) put(member);
        if constexpr (std::is_same_v<Member, std::optional<Quantity>> || std::is_same_v<Member, Box<Quantity>>)
            if (member) put(*member);
        if constexpr (std::is_same_v<Member, double>) put_number(member);
        if constexpr (std::is_same_v<Member, std::optional<double>>)
            if (member) put_number(*member);
    };
    if (const NamedConstant* constant = find_constant(path)) {
        Result<Unit> unit = parse_unit(constant->unit, {});
        LCA_REQUIRE(unit.has_value(), "a constant in a unit that is not one: " + std::string(constant->unit));
        Quantity value{constant->value, std::move(unit).value(), shortest(constant->value)};
        return FoundNumber{std::move(value), std::string(path), std::string(constant->label), {}, {}, false, true};
    }
    const Leaf root;
    // A bare name is a parameter's.
    for (const Parameter& parameter : study.parameters)
        if (parameter.id == path) {
            found = find_number(study, "parameters." + parameter.id);
            return found;
        }
    walk(study, path, root, visit);
    return found;
}

bool set_value(Study& study, std::string_view path, const std::string& text, FieldReader& reader) {
    const Node node = Node::string(text);
    bool fitting = true;
    const std::size_t before = reader.diagnostics.size();
    const auto visit = [&](auto& member, const Leaf& leaf) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (HasFields<Member> || (List<Member>::value && !std::is_same_v<Member, std::vector<std::string>>)) {
            fitting = false;
        } else if constexpr (requires { read_value(node, member, reader); }) {
            Member fresh{};
            read_value(node, fresh, reader);
            if (reader.diagnostics.size() != before) return;
            if constexpr (detail::kIsQuantity<Member>) {
                if (fresh && !leaf.dimension.empty() && !is_formula(*fresh)) check_dimension(*fresh, leaf.dimension, node, reader);
            }
            if constexpr (std::is_same_v<Member, std::optional<double>>) {
                if (fresh && leaf.least < leaf.most) check_range(*fresh, leaf.least, leaf.most, node, reader);
            }
            if (reader.diagnostics.size() == before) member = std::move(fresh);
        } else {
            fitting = false;
        }
    };
    const bool found = walk(study, path, Leaf{}, visit);
    if (!found || !fitting)
        reader.error("STUDY-48", node, {{"found", std::string(path)}, {"expected", TextList(known_steps(study, path))}});
    return reader.diagnostics.size() == before;
}

std::vector<std::string> known_steps(const Study& study, std::string_view path) {
    // The longest beginning of the path that names a list or a struct; what stands in it is what could have been meant.
    std::vector<std::string> known;
    name_steps(study, path, known);
    if (path.starts_with("constants.")) {
        known.clear();
        for (const NamedConstant& constant : named_constants()) known.emplace_back(constant.name);
    }
    if (path.find('.') == std::string_view::npos) {
        known.clear();
        for (const Parameter& parameter : study.parameters) known.push_back(parameter.id);
    }
    return known;
}

std::vector<FormulaPlace> formulas_of(Study& study) {
    std::vector<FormulaPlace> places;
    gather(study, {}, Leaf{}, places);
    return places;
}

}  // namespace tanji

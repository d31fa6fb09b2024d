// SPDX-License-Identifier: Apache-2.0
#include "io/study_schema.h"

#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "model/study_fields.h"
#include "model/study_node.h"
#include "support/decimal.h"
#include "support/words.h"

namespace tanji {

namespace {

Node text(std::string_view value) { return Node::string(std::string(value)); }
Node list(std::initializer_list<std::string_view> values) {
    Node node = Node::sequence();
    for (const std::string_view value : values) node.items.push_back(text(value));
    return node;
}
Node reference(std::string_view name) { return Node::map({{"$ref", text("#/definitions/" + std::string(name))}}); }

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
    using Item = T;
};
template <class T>
struct IsOptional<Box<T>> : std::true_type {
    using Item = T;
};

class SchemaMaker {
  public:
    Node make() {
        Node schema = Node::map(
            {{"$schema", text("http://json-schema.org/draft-07/schema#")}, {"title", text("tanji " + std::string(kStudyFormat))}});
        Node body = table<Study>();
        for (auto& [key, value] : body.members) {
            if (key == "properties") value.members.insert(value.members.begin(), {"tanji", Node::map({{"const", text(kStudyFormat)}})});
            if (key == "required") value.items.insert(value.items.begin(), text("tanji"));
            schema.set(key, std::move(value));
        }
        basic_definitions();
        schema.set("definitions", std::move(definitions_));
        return schema;
    }

  private:
    template <class T>
    Node table() {
        Node properties = Node::map();
        Node needed = Node::sequence();
        for_each_field<T>([&](const auto& field) {
            using Member = std::remove_cvref_t<decltype(std::declval<T>().*(field.member))>;
            Node node = type<Member>();
            if (field.least < field.most) node = Node::map({{"allOf", Node::sequence({std::move(node), range(field.least, field.most)})}});
            describe(node, "field." + std::string(Fields<T>::name) + "." + std::string(field.name));
            properties.set(std::string(field.name), std::move(node));
            if (field.need == Need::Required) needed.items.push_back(text(field.name));
        });
        Node node = Node::map({{"type", text("object")}, {"properties", std::move(properties)}});
        if (!needed.items.empty()) node.set("required", std::move(needed));
        node.set("additionalProperties", Node::boolean(false));
        return node;
    }

    template <class T>
    Node type() {
        if constexpr (IsOptional<T>::value) {
            return type<typename IsOptional<T>::Item>();
        } else if constexpr (std::is_same_v<T, std::vector<std::pair<std::string, double>>>) {
            return Node::map({{"type", text("object")}, {"additionalProperties", reference("number")}});
        } else if constexpr (std::is_same_v<T, std::vector<std::pair<std::string, std::string>>>) {
            return Node::map({{"type", text("object")}, {"additionalProperties", reference("text")}});
        } else if constexpr (IsVector<T>::value) {
            using Item = typename T::value_type;
            Node array = Node::map({{"type", text("array")}, {"items", type<Item>()}});
            if constexpr (HasFields<Item>) return array;
            // One value where a list may stand is a list of one; a text in two languages is not.
            if constexpr (std::is_same_v<Item, std::string> || HasEnumNames<Item>)
                return Node::map({{"anyOf", Node::sequence({std::move(array), type<Item>()})}});
            return array;
        } else if constexpr (HasEnumNames<T>) {
            // Each word with what it means, as editors show it beside the list.
            Node words = Node::sequence(), meanings = Node::sequence();
            for (const auto& entry : EnumNames<T>::list) {
                words.items.push_back(text(entry.first));
                const std::string key = "enum." + std::string(EnumNames<T>::name) + "." + std::string(entry.first);
                meanings.items.push_back(text(english_.text(key) + " · " + chinese_.text(key)));
            }
            return Node::map({{"enum", std::move(words)}, {"enumDescriptions", std::move(meanings)}});
        } else if constexpr (HasFields<T>) {
            const std::string name(Fields<T>::name);
            if (made_.insert(name).second) {
                Node made = table<T>();
                definitions_.set(name, std::move(made));
            }
            return reference(name);
        } else {
            return reference(basic_name<T>());
        }
    }

    template <class T>
    static constexpr std::string_view basic_name() {
        if constexpr (std::is_same_v<T, std::string>) return "text";
        if constexpr (std::is_same_v<T, LocalText>) return "local_text";
        if constexpr (std::is_same_v<T, bool>) return "yes_or_no";
        if constexpr (std::is_same_v<T, double>) return "number";
        if constexpr (std::is_same_v<T, Quantity>) return "quantity";
        if constexpr (std::is_same_v<T, Date>) return "date";
        if constexpr (std::is_same_v<T, Period>) return "period";
        if constexpr (std::is_same_v<T, Bound>) return "bound";
    }

    void basic_definitions() {
        constexpr std::string_view kDay = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
        const auto pattern = [](const std::string& expression) {
            return Node::map({{"type", text("string")}, {"pattern", text(expression)}});
        };
        definitions_.set("text", Node::map({{"type", list({"string", "number"})}}));
        Node languages = Node::map({{"zh", reference("text")}, {"zh-CN", reference("text")}, {"en", reference("text")}});
        Node both =
            Node::map({{"type", text("object")}, {"properties", std::move(languages)}, {"additionalProperties", Node::boolean(false)}});
        definitions_.set("local_text", Node::map({{"anyOf", Node::sequence({reference("text"), std::move(both)})}}));
        definitions_.set("yes_or_no", Node::map({{"type", text("boolean")}}));
        definitions_.set("number", Node::map({{"anyOf", Node::sequence({Node::map({{"type", text("number")}}),
                                                                        pattern("^\\s*[-+]?[0-9.]+([eE][-+]?[0-9]+)?\\s*%?\\s*$")})}}));
        // A number and a unit, or a formula; which units there are is for the reader to say.
        definitions_.set("quantity", Node::map({{"type", list({"string", "number"})}, {"pattern", text("[0-9０-９]|^\\s*=")}}));
        definitions_.set("date", pattern("^\\s*" + std::string(kDay) + "\\s*$"));
        definitions_.set("period", pattern("^\\s*" + std::string(kDay) + "\\s*/\\s*" + std::string(kDay) + "\\s*$"));
        definitions_.set("bound",
                         Node::map({{"anyOf", Node::sequence({Node::map({{"const", text("unbounded")}}), reference("quantity")})}}));
    }

    static Node range(double least, double most) {
        return Node::map({{"minimum", Node::number(shortest(least))}, {"maximum", Node::number(shortest(most))}});
    }

    /// A description beside a $ref would be passed over by draft-07, so the reference goes into allOf.
    void describe(Node& node, const std::string& key) const {
        const auto both = [&](const std::string& word) {
            if (!chinese_.has(word)) return std::string{};
            const std::string zh = chinese_.text(word);
            const std::string en = english_.text(word);
            return zh == en ? zh : zh + " / " + en;
        };
        const std::string title = both(key);
        const std::string help = both(key + ".help");
        if (title.empty() && help.empty()) return;
        if (node.find("$ref") != nullptr) node = Node::map({{"allOf", Node::sequence({std::move(node)})}});
        if (!help.empty()) node.members.insert(node.members.begin(), {"description", text(help)});
        if (!title.empty()) node.members.insert(node.members.begin(), {"title", text(title)});
    }

    Words chinese_{Language::Chinese};
    Words english_{Language::English};
    Node definitions_ = Node::map();
    std::set<std::string> made_;
};

}  // namespace

Node study_schema() { return SchemaMaker{}.make(); }

}  // namespace tanji

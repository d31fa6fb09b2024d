// SPDX-License-Identifier: Apache-2.0
#pragma once

// Struct -> Node by the field table. What equals its default is left out, so that a study stays as short as it was written.

#include <optional>
#include <string>
#include <vector>

#include "model/study_fields.h"
#include "support/node.h"

namespace tanji {

Node write_value(const std::string& value);
Node write_value(const LocalText& value);
Node write_value(bool value);
Node write_value(double value);
Node write_value(const Quantity& value);
Node write_value(const Date& value);
Node write_value(const Period& value);
Node write_value(const Bound& value);
Node write_value(const std::vector<std::pair<std::string, double>>& value);
Node write_value(const std::vector<std::pair<std::string, std::string>>& value);

template <HasEnumNames E>
Node write_value(E value) {
    return Node::string(std::string(enum_word(value)));
}

template <HasFields T>
Node write_value(const T& value);

template <class T>
Node write_value(const std::vector<T>& values) {
    Node node = Node::sequence();
    node.items.reserve(values.size());
    for (const T& value : values) node.items.push_back(write_value(value));
    return node;
}

template <class T>
Node write_value(const std::optional<T>& value) {
    return value ? write_value(*value) : Node{};
}

template <class T>
Node write_value(const Box<T>& value) {
    return value ? write_value(*value) : Node{};
}

template <HasFields T>
Node write_value(const T& value) {
    [[maybe_unused]] static const T kDefault{};
    Node node = Node::map();
    for_each_field<T>([&](const auto& field) {
        const auto& member = value.*(field.member);
        if (field.need == Need::Required || !(member == kDefault.*(field.member))) node.set(std::string(field.name), write_value(member));
    });
    return node;
}

}  // namespace tanji

// SPDX-License-Identifier: Apache-2.0
#include "model/write_fields.h"

#include "support/decimal.h"

namespace tanji {

Node write_value(const std::string& value) { return Node::string(value); }

Node write_value(const LocalText& value) {
    if (value.zh == value.en) return Node::string(value.zh);
    Node node = Node::map();
    if (!value.zh.empty()) node.set("zh-CN", Node::string(value.zh));
    if (!value.en.empty()) node.set("en", Node::string(value.en));
    return node;
}

Node write_value(bool value) { return Node::boolean(value); }
Node write_value(double value) { return Node::number(shortest(value)); }

Node write_value(const Quantity& value) {
    return Node::string(value.text.empty() ? shortest(value.value) + " " + value.unit.symbol : value.text);
}

Node write_value(const Date& value) { return Node::string(to_string(value)); }
Node write_value(const Period& value) { return Node::string(to_string(value)); }
Node write_value(const Bound& value) { return value.most ? write_value(*value.most) : Node::string("unbounded"); }

Node write_value(const std::vector<std::pair<std::string, double>>& value) {
    Node node = Node::map();
    for (const auto& [key, share] : value) node.set(key, write_value(share));
    return node;
}

Node write_value(const std::vector<std::pair<std::string, std::string>>& value) {
    Node node = Node::map();
    for (const auto& [key, text] : value) node.set(key, write_value(text));
    return node;
}

}  // namespace tanji

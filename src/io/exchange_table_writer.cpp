// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "io/exchange_table.h"
#include "model/study_node.h"
#include "model/write_fields.h"
#include "support/csv.h"
#include "support/text.h"

namespace tanji {

namespace {

using Cells = std::map<std::string, std::string>;

/// {zh-CN: .., en: ..} -> name.zh, name.en; gap -> gap.reason, gap.bound.
void flatten(const std::string& name, const Node& node, Cells& cells) {
    if (node.kind != Node::Kind::Map) {
        if (!node.text.empty()) cells[name] = node.text;
        return;
    }
    for (const auto& [key, value] : node.members) flatten(name + "." + (key == "zh-CN" ? "zh" : key), value, cells);
}

Cells cells_of(const Exchange& exchange) {
    Cells cells;
    for (const auto& [key, value] : write_value(exchange).members) flatten(key, value, cells);
    // A gap whose bound is the default would leave no trace if its reason is empty.
    if (exchange.gap && exchange.gap->bound.unbounded()) cells["gap.bound"] = "unbounded";
    return cells;
}

}  // namespace

bool fits_table(const Exchange& exchange) {
    if (exchange.amount && is_formula(*exchange.amount)) return false;
    for (const auto& [key, value] : write_value(exchange).members) {
        if (value.kind == Node::Kind::Sequence || (value.kind == Node::Kind::Map && value.members.empty() && key != "gap")) return false;
        Cells cells;
        flatten(key, value, cells);
        for (const auto& [name, text] : cells)
            if (trim(text) != text) return false;
    }
    return true;
}

std::string write_exchange_table(std::span<const Exchange> exchanges) {
    std::vector<Cells> rows;
    std::set<std::string> used{"flow", "amount"};
    for (const Exchange& exchange : exchanges) {
        rows.push_back(cells_of(exchange));
        for (const auto& [name, text] : rows.back()) used.insert(name);
    }
    std::vector<std::string> columns;
    for (const ExchangeColumn& column : exchange_columns())
        for (const std::string& ending : {std::string(), std::string(".zh"), std::string(".en")})
            if (used.contains(column.name + ending) && std::find(columns.begin(), columns.end(), column.name + ending) == columns.end())
                columns.push_back(column.name + ending);
    std::string text;
    for (const std::string& column : columns) text += (text.empty() ? "" : ",") + column;
    text += '\n';
    for (const Cells& row : rows) {
        for (const std::string& column : columns) {
            if (&column != &columns.front()) text += ',';
            if (const auto cell = row.find(column); cell != row.end()) text += csv_field(cell->second);
        }
        text += '\n';
    }
    return text;
}

}  // namespace tanji
